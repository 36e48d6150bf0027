import type { PoolClient, QueryResult } from "pg";
import { ConflictError } from "./conflict.ts";

/** What a statement takes: a value, or a list that becomes one array. */
export type SqlValue = string | number | boolean | null | readonly (string | number | boolean | null)[];

/**
 * Statements of one transaction, on one line in the order given, each prepared once per connection. A write is sent and not
 * waited for: what comes after it is answered after it. If it fails, whatever is asked next fails in its name, at the latest
 * `settled`.
 */
export interface Sql {
  /** Rows in the shape their SQL states. */
  all<Row>(text: string, ...values: readonly SqlValue[]): Promise<readonly Row[]>;
  send(text: string, ...values: readonly SqlValue[]): void;
  /** Likewise, where writing fewer than `rows` rows means that somebody else was first. */
  sendAll(rows: number, text: string, ...values: readonly SqlValue[]): void;
  /** Resolves when every write is done; throws the first failure, also one that the work has swallowed. */
  settled(): Promise<void>;
  /** Refuses what comes after. */
  end(): void;
}

export const createSql = (client: PoolClient): Sql => {
  const writes: Promise<void>[] = [];
  let failure: { readonly error: unknown } | undefined;
  let isOver = false;

  const query = async (text: string, values: readonly SqlValue[]): Promise<QueryResult> => {
    if (isOver) throw new Error("the transaction is over");
    try {
      return await client.query({ name: nameOf(text), text, values: values.map(withoutNul) });
    } catch (error) {
      // All after the first failure is only told that the transaction is aborted.
      failure ??= { error };
      throw failure.error;
    }
  };
  const write = (text: string, values: readonly SqlValue[], rows = 0): void => {
    if (isOver) throw new Error("the transaction is over");
    const done = query(text, values).then(
      ({ rowCount }) => {
        if ((rowCount ?? 0) < rows)
          failure ??= { error: new ConflictError("a row has moved on since it was read") };
      },
      () => {},
    );
    writes.push(done);
  };
  return {
    // The schema is ours: a row has the columns and types its statement names.
    all: async <Row>(text: string, ...values: readonly SqlValue[]) => {
      const { rows } = await query(text, values);
      if (failure) throw failure.error;
      return rows as readonly Row[];
    },
    send: (text, ...values) => write(text, values),
    sendAll: (rows, text, ...values) => write(text, values, rows),
    settled: async () => {
      await Promise.all(writes);
      if (failure) throw failure.error;
    },
    end: () => {
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
