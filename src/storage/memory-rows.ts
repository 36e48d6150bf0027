import { StorageFailure } from "./failures.ts";
import { type Row, type RowByTable, type RowStore, TABLES, type Table } from "./rows.ts";

/** Rows in memory, with the same rules as the real store: for the simulator, and for tests of what stands above. */
export const createMemoryRows = (): RowStore => {
  const tables = new Map<Table, Map<string, Row>>(TABLES.map((table) => [table, new Map()]));
  const tableOf = <T extends Table>(table: T): Map<string, RowByTable[T]> =>
    tables.get(table) as Map<string, RowByTable[T]>;
  let isClosed = false;
  const whenOpen = (): void => {
    if (isClosed) throw new StorageFailure("closed", "memory rows were closed");
  };
  return {
    get: async (table, key) => {
      whenOpen();
      return tableOf(table).get(key);
    },
    all: async (table) => {
      whenOpen();
      return [...tableOf(table).values()].sort((a, b) => (a.key < b.key ? -1 : 1));
    },
    commit: async ({ expect, puts, deletes }) => {
      whenOpen();
      if (expect.some(({ table, key, rev }) => (tableOf(table).get(key)?.rev ?? 0) !== rev)) return "moved";
      for (const { table, key } of deletes) tableOf(table).delete(key);
      for (const { table, row } of puts) tables.get(table)?.set(row.key, Object.freeze({ ...row }));
      return "committed";
    },
    close: () => {
      isClosed = true;
    },
  };
};
