import type { Commit, Put, Revision, Row, RowByTable, RowName, Table } from "./rows.ts";

/**
 * A commit under construction. Each row is named once, with the revision that was read, so that nothing can be written
 * without having been expected.
 */
export interface Plan {
  /** The row must still stand as it was read (`undefined`: must still be absent). */
  expect(table: Table, key: string, read: Row | undefined): void;
  /** Writes `fields` over the row that was read, one revision later. */
  put<T extends Table>(
    table: T,
    key: string,
    read: Row | undefined,
    fields: Omit<RowByTable[T], keyof Row>,
  ): void;
  remove(table: Table, read: Row): void;
  isEmpty(): boolean;
  toCommit(): Commit;
}

export const createPlan = (): Plan => {
  const expected = new Map<string, Revision>();
  const puts: Put[] = [];
  const deletes: RowName[] = [];
  const expect = (table: Table, key: string, read: Row | undefined): void => {
    const rev = read?.rev ?? 0;
    const known = expected.get(`${table}/${key}`);
    if (known && known.rev !== rev) throw new Error(`two readings of ${table}/${key} in one plan`);
    expected.set(`${table}/${key}`, { table, key, rev });
  };
  return {
    expect,
    put: (table, key, read, fields) => {
      expect(table, key, read);
      // The pair of table and row fits by this function's own type; the compiler cannot follow it into the union.
      puts.push({ table, row: { ...fields, key, rev: (read?.rev ?? 0) + 1 } } as unknown as Put);
    },
    remove: (table, read) => {
      expect(table, read.key, read);
      deletes.push({ table, key: read.key });
    },
    isEmpty: () => puts.length === 0 && deletes.length === 0,
    toCommit: () => ({ expect: [...expected.values()], puts, deletes }),
  };
};
