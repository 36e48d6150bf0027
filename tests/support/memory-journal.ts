import type { Journal } from "#storage/journal/journal.ts";

/** A journal in memory, for tests: it outlives whatever happens to the rows. */
export const createMemoryJournal = (): Journal & { readonly files: Map<string, Uint8Array<ArrayBuffer>> } => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    files,
    names: async () => [...files.keys()].sort(),
    read: async (name) => files.get(name),
    write: async (name, bytes) => {
      files.set(name, bytes);
    },
    remove: async (name) => {
      files.delete(name);
    },
  };
};
