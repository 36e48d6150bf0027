import { createMemoryStore } from "#server/store/memory/memory-store.ts";
import type { Store } from "#server/store/store.ts";

let open: (() => Store) | undefined;

/** The store a test runs on: its usual one, in memory as a rule, unless the file that runs the suite has named another. */
export const openTestStore = (usual: () => Store = createMemoryStore): Store => (open ?? usual)();

/** Names the store for every suite that this test file runs. */
export const useTestStore = (other: () => Store): void => {
  open = other;
};

/** Seeds of a random suite: all in memory; as many as time allows where every step is a round trip to a database. */
export const seedsOfTestStore = (inMemory: number): readonly number[] =>
  Array.from({ length: open === undefined ? inMemory : Math.ceil(inMemory / 6) }, (_, at) => at + 1);

/** A store that is opened with its first use, where opening takes time and tests want one at once. */
export const lazyStore = (opening: () => Promise<Store>): Store => {
  let opened: Promise<Store> | undefined;
  const get = (): Promise<Store> => {
    opened ??= opening();
    return opened;
  };
  return {
    write: async (regency, work) => (await get()).write(regency, work),
    read: async (regency, work, options) => (await get()).read(regency, work, options),
    regencies: async () => (await get()).regencies(),
    close: async () => (await get()).close(),
  };
};
