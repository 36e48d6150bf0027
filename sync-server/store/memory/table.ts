/** Rows by key that can be put back as they were: what a transaction is in memory. */
export interface Table<Row> {
  get(key: string): Row | undefined;
  /** The rows under these keys, in that order, without the missing. */
  many(keys: readonly string[]): readonly Row[];
  rows(): readonly Row[];
  entries(): readonly (readonly [string, Row])[];
  set(key: string, row: Row): void;
  delete(key: string): void;
}

/** Undone from the end when a transaction fails. */
export type Journal = (() => void)[];

export const createTable = <Row>(journal: Journal): Table<Row> => {
  const byKey = new Map<string, Row>();
  const put = (key: string, row: Row | undefined): void => {
    if (row === undefined) byKey.delete(key);
    else byKey.set(key, row);
  };
  const change = (key: string, row: Row | undefined): void => {
    const old = byKey.get(key);
    journal.push(() => put(key, old));
    put(key, row);
  };
  return {
    get: (key) => byKey.get(key),
    many: (keys) =>
      [...new Set(keys)].flatMap((key) => {
        const row = byKey.get(key);
        return row === undefined ? [] : [row];
      }),
    rows: () => [...byKey.values()],
    entries: () => [...byKey],
    set: change,
    delete: (key) => change(key, undefined),
  };
};

/** A key of several parts; no part holds a blank. */
export const keyOf = (...parts: readonly (string | number)[]): string => parts.join(" ");
