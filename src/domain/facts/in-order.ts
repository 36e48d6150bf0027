import type { Version } from "./version.ts";

/** Versions sorted by acceptance (the server's `order`), those without a stamp last by counter; repeats removed. */
export const inOrder = (versions: readonly Version[]): readonly Version[] => {
  const [first] = versions;
  // Nearly always: the only version of its record, or the only writer of all its fields.
  if (versions.every((version) => version === first)) return versions.slice(0, 1);
  const byId = new Map<string, Version>();
  for (const version of versions) {
    const known = byId.get(version.id);
    if (!known || knowledge(version) > knowledge(known)) byId.set(version.id, version);
  }
  return [...byId.values()].sort(compareAcceptance);
};

/** The stamped copy of a version knows more than the copy its author kept; an erased one replaces both. */
const knowledge = ({ content, stamp }: Version): number =>
  (content.type === "erased" ? 2 : 0) + (stamp === undefined ? 0 : 1);

const compareAcceptance = (a: Version, b: Version): number => {
  const byOrder = (a.stamp?.order ?? Number.POSITIVE_INFINITY) - (b.stamp?.order ?? Number.POSITIVE_INFINITY);
  if (byOrder) return byOrder; // NaN (both unstamped) and 0 fall through
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  return a.n - b.n || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
};
