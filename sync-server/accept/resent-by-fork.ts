import { createDescent } from "#domain/facts/descent.ts";
import type { RecordDesk } from "./record-desk.ts";

/**
 * Stored versions that readers past them must get again: those that became needed, and the history under a version that
 * a new one builds on although it had been superseded, so that every reader can see who descends from whom. A reader's
 * copy then answers as the whole record does, whatever it had loaded.
 */
export const resentByFork = (
  { stored, added, versions }: RecordDesk,
  needed: ReadonlySet<string>,
): ReadonlySet<string> => {
  const hidden = new Set(stored.filter((version) => !version.needed).map(({ id }) => id));
  const resent = new Set([...hidden].filter((id) => needed.has(id)));
  if (hidden.size === 0) return resent;
  const { reaches } = createDescent(versions);
  for (const { version } of added) {
    for (const base of version.supersedes.filter((id) => hidden.has(id))) {
      resent.add(base);
      for (const id of hidden) if (reaches(base, id)) resent.add(id);
    }
  }
  return resent;
};
