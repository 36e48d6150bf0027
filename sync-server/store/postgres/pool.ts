import { Pool, type PoolConfig, types } from "pg";

export interface PoolOptions {
  /** As libpq reads it: postgres://user:password@host:port/database?sslmode=verify-full */
  readonly url: string;
  readonly connections: number;
  readonly statementTimeoutMs: number;
}

/** A process that hangs in the middle of a transaction must not keep its locks. */
const IDLE_IN_TRANSACTION_MS = 30_000;
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Statements are planned once per connection: planning anew what is the same for every regency costs more than running it.
 * Each has its index, so a plan made while tables were small must not walk through them when they no longer are.
 */
const PLANNING = "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off";

/** Connections to one database server. A connection that breaks while idle is replaced without a word. */
export const createPool = ({ url, connections, statementTimeoutMs }: PoolOptions): Pool => {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: "damping",
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    // Statements follow each other on the line without waiting for answers that nobody needs yet.
    pipeline: true,
    options: PLANNING,
    types: { getTypeParser },
  });
  pool.on("error", () => {});
  return pool;
};

const INT8 = 20;

/** Serials and counters are bigint there and numbers here: they stay far below 2^53. */
const getTypeParser: NonNullable<PoolConfig["types"]>["getTypeParser"] = (id: number, format?: unknown) =>
  id === INT8 ? Number : types.getTypeParser(id, format as "text");
