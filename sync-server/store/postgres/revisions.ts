/**
 * Rows that are read, changed and written back whole carry a revision. A write says which one it has read; a row that has
 * moved on since is not written, and the transaction starts again. So READ COMMITTED loses no update, without a lock on
 * what is mostly only read.
 */
export interface Revisions {
  /** Notes rows as read; keys asked for and not found count as absent. */
  note(rows: readonly Revised[], asked: readonly string[]): void;
  /** Writes rows by key: `write` gets each once, with the revision it shall have, and must write all or conflict. */
  put<Row>(
    rows: readonly Row[],
    keyOf: (row: Row) => string,
    /** Reads the revisions of keys that this transaction has not read yet. */
    read: (keys: readonly string[]) => Promise<readonly Revised[]>,
    write: (rows: readonly Row[], revisions: readonly number[]) => void,
  ): Promise<void>;
}

export interface Revised {
  readonly key: string;
  readonly revision: number;
}

export const createRevisions = (): Revisions => {
  const known = new Map<string, number>();
  const note: Revisions["note"] = (rows, asked) => {
    for (const key of asked) known.set(key, 0);
    for (const { key, revision } of rows) known.set(key, revision);
  };
  return {
    note,
    put: async (rows, keyOf, read, write) => {
      if (rows.length === 0) return;
      const last = [...new Map(rows.map((row) => [keyOf(row), row] as const))].sort(([a], [b]) =>
        a < b ? -1 : 1,
      );
      const unread = last.map(([key]) => key).filter((key) => !known.has(key));
      if (unread.length > 0) note(await read(unread), unread);
      const revisions = last.map(([key]) => (known.get(key) ?? 0) + 1);
      write(
        last.map(([, row]) => row),
        revisions,
      );
      for (const [index, [key]] of last.entries()) known.set(key, revisions[index] ?? 0);
    },
  };
};
