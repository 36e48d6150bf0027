import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";

/** Statements of one connection, each prepared once. Rows come back in the shape their SQL states. */
export interface Sql {
  all<Row>(text: string, ...values: readonly SQLInputValue[]): readonly Row[];
  run(text: string, ...values: readonly SQLInputValue[]): void;
}

/**
 * Every statement here takes the regency first (`?1`). Since the planner knows no statistics and thinks ten rows share a
 * regency, a statement that needs a second index names it (`INDEXED BY`).
 */
export const createSql = (db: DatabaseSync): Sql => {
  const prepared = new Map<string, StatementSync>();
  const prepare = (text: string): StatementSync => {
    const known = prepared.get(text);
    if (known) return known;
    const made = db.prepare(text);
    prepared.set(text, made);
    return made;
  };
  return {
    // The schema is STRICT and ours: a row has the columns and types its statement names.
    all: <Row>(text: string, ...values: readonly SQLInputValue[]) => prepare(text).all(...values) as Row[],
    run: (text, ...values) => void prepare(text).run(...values),
  };
};

/** A list as one value, read in SQL by `json_each`. */
export const list = (values: readonly unknown[]): string => JSON.stringify(values);
