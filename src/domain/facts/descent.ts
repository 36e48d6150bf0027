import type { Version } from "./version.ts";

/** Answers whether one version was written by somebody who had seen another. */
export interface Descent {
  /** True when `later` names `earlier` in `supersedes`, directly or through versions in the set. Never true of itself. */
  descends(later: string, earlier: string): boolean;
}

/**
 * Descent within one record's versions. A superseded id outside the set counts as absent. A cycle cannot be written by an
 * honest device; versions in one are treated as descending from each other, which only ever shows fewer of them.
 */
export const createDescent = (versions: readonly Version[]): Descent => {
  const parentsById = new Map(versions.map((version) => [version.id, version.supersedes]));
  const ancestorsById = new Map<string, ReadonlySet<string>>();
  const ancestorsOf = (id: string): ReadonlySet<string> => {
    const known = ancestorsById.get(id);
    if (known) return known;
    const found = new Set<string>();
    const open = [...(parentsById.get(id) ?? [])];
    for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
      if (found.has(parent)) continue;
      found.add(parent);
      open.push(...(parentsById.get(parent) ?? []));
    }
    ancestorsById.set(id, found);
    return found;
  };
  return { descends: (later, earlier) => later !== earlier && ancestorsOf(later).has(earlier) };
};
