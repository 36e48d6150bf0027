import type { Commit, Put, Revision, Row, RowByTable, RowName, Table } from "./rows.ts";

/**
 * A commit under construction, with what memory has to learn once it is on the disk. Each row is named once, with the
 * revision that was read, so that nothing can be written without having been expected.
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
    afterwards?: (row: RowByTable[T]) => void,
  ): void;
  remove(table: Table, read: Row, afterwards?: () => void): void;
  isEmpty(): boolean;
  toCommit(): Commit;
  /** Lets memory follow; called once, after the commit answered "committed". */
  settle(): void;
}

export const createPlan = (): Plan => {
  const expected = new Map<string, Revision>();
  const puts: Put[] = [];
  const deletes: RowName[] = [];
  const after: (() => void)[] = [];
  const expect = (table: Table, key: string, read: Row | undefined): void => {
    const rev = read?.rev ?? 0;
    const known = expected.get(`${table}/${key}`);
    if (known && known.rev !== rev) throw new Error(`two readings of ${table}/${key} in one plan`);
    expected.set(`${table}/${key}`, { table, key, rev });
  };
  return {
    expect,
    put: (table, key, read, fields, afterwards) => {
      expect(table, key, read);
      // Row and table fit by this function's own type; the compiler cannot follow a generic into the union.
      const put = { table, row: { ...fields, key, rev: (read?.rev ?? 0) + 1 } } as unknown as Put;
      puts.push(put);
      if (afterwards) after.push(() => afterwards(put.row as RowByTable[typeof table]));
    },
    remove: (table, read, afterwards) => {
      expect(table, read.key, read);
      deletes.push({ table, key: read.key });
      if (afterwards) after.push(afterwards);
    },
    isEmpty: () => puts.length === 0 && deletes.length === 0,
    toCommit: () => ({ expect: [...expected.values()], puts, deletes }),
    settle: () => {
      for (const follow of after) follow();
    },
  };
};
