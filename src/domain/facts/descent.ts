import type { Version } from "./version.ts";

/** Answers whether one version was written by somebody who had seen another. */
export interface Descent {
  /** True when `later` names `earlier` in `supersedes`, directly or through versions in the set. */
  reaches(later: string, earlier: string): boolean;
  /**
   * The same, but never in a circle: versions that reach each other descend neither way, so that both keep standing.
   * An honest device cannot write a circle; a forged one must not make anybody's value disappear. Never true of itself.
   */
  descends(later: string, earlier: string): boolean;
}

/** Descent within one record's versions. A superseded id outside the set counts as absent. */
export const createDescent = (versions: readonly Version[]): Descent => {
  const parentsById = new Map(versions.map((version) => [version.id, version.supersedes]));
  const reachedById = new Map<string, ReadonlySet<string>>();
  const reachedFrom = (id: string): ReadonlySet<string> => {
    const known = reachedById.get(id);
    if (known) return known;
    const found = new Set<string>();
    const open = [...(parentsById.get(id) ?? [])];
    for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
      if (found.has(parent)) continue;
      found.add(parent);
      open.push(...(parentsById.get(parent) ?? []));
    }
    reachedById.set(id, found);
    return found;
  };
  const reaches = (later: string, earlier: string): boolean => reachedFrom(later).has(earlier);
  return { reaches, descends: (later, earlier) => reaches(later, earlier) && !reaches(earlier, later) };
};
