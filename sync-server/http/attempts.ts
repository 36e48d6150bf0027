/** Counts attempts by key in a sliding window. In memory: each server process counts for itself. */
export interface Attempts {
  /** Seconds to wait when there were too many; nothing when this attempt may go on. Counts it either way. */
  waitOf(key: string): number | undefined;
}

/** Keys kept at most: an attacker with many addresses does not fill the memory. */
const MAX_KEYS = 10_000;

export const createAttempts = (clock: () => number, limit: number, windowMs: number): Attempts => {
  const timesByKey = new Map<string, readonly number[]>();
  return {
    waitOf: (key) => {
      const now = clock();
      const recent = (timesByKey.get(key) ?? []).filter((time) => now - time < windowMs);
      const [oldest] = recent;
      const isOver = recent.length >= limit;
      timesByKey.delete(key); // set again below, as the youngest
      timesByKey.set(key, isOver ? recent : [...recent, now]);
      if (timesByKey.size > MAX_KEYS) timesByKey.delete(timesByKey.keys().next().value ?? "");
      return isOver && oldest !== undefined ? Math.ceil((oldest + windowMs - now) / 1000) : undefined;
    },
  };
};
