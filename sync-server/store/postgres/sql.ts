import type { PoolClient } from "pg";
import { createLane } from "../lane.ts";

/** What a statement takes: a value, or a list that becomes one array. */
export type SqlValue = string | number | boolean | null | readonly (string | number | boolean | null)[];

/** Statements of one transaction, run one after another whoever asks, each prepared once per connection. */
export interface Sql {
  /** Rows in the shape their SQL states. */
  all<Row>(text: string, ...values: readonly SqlValue[]): Promise<readonly Row[]>;
  /** Answers how many rows were written. */
  run(text: string, ...values: readonly SqlValue[]): Promise<number>;
  /** Waits for what is running and refuses what comes after. */
  end(): Promise<void>;
}

export const createSql = (client: PoolClient): Sql => {
  const lane = createLane();
  let isOver = false;
  const query = (text: string, values: readonly SqlValue[]) =>
    lane.run(() => {
      if (isOver) throw new Error("the transaction is over");
      return client.query({ name: nameOf(text), text, values: values.map(withoutNul) });
    });
  return {
    // The schema is ours: a row has the columns and types its statement names.
    all: async <Row>(text: string, ...values: readonly SqlValue[]) =>
      (await query(text, values)).rows as readonly Row[],
    run: async (text, ...values) => (await query(text, values)).rowCount ?? 0,
    end: async () => {
      await lane.idle();
      isOver = true;
    },
  };
};

/** Statements are constants of this folder, so this map and each connection's prepared ones stay few. */
const names = new Map<string, string>();

const nameOf = (text: string): string => {
  const known = names.get(text);
  if (known) return known;
  const made = `s${names.size}`;
  names.set(text, made);
  return made;
};

/**
 * PostgreSQL's text has no NUL. What is JSON never holds one (it is escaped there); what a client says of itself may, and
 * shall not break the transaction of its neighbours.
 */
const withoutNul = (value: SqlValue): SqlValue => {
  if (typeof value === "string") return value.includes("\0") ? value.replaceAll("\0", "\uFFFD") : value;
  if (!Array.isArray(value)) return value;
  return value.some((part) => typeof part === "string" && part.includes("\0"))
    ? value.map((part) => (typeof part === "string" ? part.replaceAll("\0", "\uFFFD") : part))
    : value;
};
