import { createDescent } from "./descent.ts";
import { inOrder, type MergeContext, mergeRecord } from "./merge.ts";
import type { Version } from "./version.ts";

/**
 * The ids of one record's versions that a reader must hold so that `mergeRecord` over them answers as it does over all:
 * what stands, what waits for adoption, and any version that joins two of these by descent when their own `supersedes`
 * do not (a client that names only heads). Everything else is history and is fetched on demand.
 */
export const neededVersions = (versions: readonly Version[], context: MergeContext): ReadonlySet<string> => {
  const { standing, proposals } = mergeRecord(versions, context);
  const needed = new Set([...standing, ...proposals.map(({ id }) => id)]);
  const all = inOrder(versions);
  const whole = createDescent(all);
  for (const later of [...needed]) {
    for (const earlier of [...needed]) {
      if (!whole.descends(later, earlier)) continue;
      const part = createDescent(all.filter(({ id }) => needed.has(id)));
      if (part.descends(later, earlier)) continue;
      for (const { id } of all) if (whole.descends(later, id) && whole.descends(id, earlier)) needed.add(id);
    }
  }
  return needed;
};
