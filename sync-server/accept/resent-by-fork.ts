import type { RecordDesk } from "./record-desk.ts";

/**
 * Stored versions that readers past them must get again: those that became needed; and, when a new version builds on one
 * that was history already, the record's whole history. A reader who loaded after that history was settled could not see
 * otherwise what descends from what. It is rare and short: somebody came back with an edit of an old state.
 */
export const resentByFork = (
  { stored, added, versions }: RecordDesk,
  needed: ReadonlySet<string>,
): ReadonlySet<string> => {
  const hidden = new Set(stored.filter(({ settledAt }) => settledAt !== null).map(({ id }) => id));
  const buildsOnHistory = added.some(({ version }) => version.supersedes.some((id) => hidden.has(id)));
  // After a restore a version may come back later than what was built on it, and what was built is history by then.
  const arriving = new Set(added.map(({ version }) => version.id));
  const isBuiltOn = versions.some(
    ({ id, supersedes }) => hidden.has(id) && supersedes.some((earlier) => arriving.has(earlier)),
  );
  return buildsOnHistory || isBuiltOn ? hidden : new Set([...hidden].filter((id) => needed.has(id)));
};
