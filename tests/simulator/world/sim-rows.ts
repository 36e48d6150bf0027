import { StorageFailure } from "#storage/failures.ts";
import { type Commit, type RowStore, TABLES } from "#storage/rows.ts";
import type { Process } from "./process.ts";

/** A copy of everything on a phone: what a backup of the whole phone holds, or a second phone cloned from it. */
export const copyRows = async (rows: RowStore, copy: RowStore): Promise<RowStore> => {
  for (const table of TABLES)
    for (const row of await rows.all(table)) {
      // Table and row come from the same call; the compiler cannot follow a generic into the union.
      const put = { table, row } as Commit["puts"][number];
      await copy.commit({ expect: [], puts: [put], deletes: [] });
    }
  return copy;
};

/** Tells of every commit that was done, whoever lived to hear of it. */
export const watchRows = (rows: RowStore, onCommit: (change: Commit) => void): RowStore => ({
  ...rows,
  commit: async (change) => {
    const answer = await rows.commit(change);
    if (answer === "committed") onCommit(change);
    return answer;
  },
});

export interface RowFaults {
  /** Waits a while: others come between. */
  readonly pause: () => Promise<void> | undefined;
  /** True when the phone is full now. */
  readonly isFull: () => boolean;
}

/** The rows as one tab sees them: slow, sometimes full, and gone with the process. */
export const rowsOfTab = (rows: RowStore, process: Process, { pause, isFull }: RowFaults): RowStore => {
  const slowly = <T>(work: () => Promise<T>): Promise<T> =>
    process.live(async () => {
      await pause();
      if (process.isDead()) throw new Error("a dead process does nothing");
      return work();
    });
  return {
    get: (table, key) => slowly(() => rows.get(table, key)),
    all: (table) => slowly(() => rows.all(table)),
    commit: (change) =>
      slowly(async () => {
        if (isFull() && change.puts.length > 0) throw new StorageFailure("quota", "the phone is full");
        return rows.commit(change);
      }),
    close: () => rows.close(),
  };
};
