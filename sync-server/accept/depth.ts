/** True when arrays and objects nest deeper than `limit`. Looks without recursion, so that no depth can break it. */
export const isDeeperThan = (value: unknown, limit: number): boolean => {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((inner) => (isContainer(inner) ? Object.values(inner).filter(isContainer) : []));
  }
  return false;
};

const isContainer = (value: unknown): value is object => typeof value === "object" && value !== null;
