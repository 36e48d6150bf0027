import type { Pool, PoolClient } from "pg";
import { steps as allSteps } from "./migrations/index.ts";
import { createLayout, type Step } from "./migrations/step.ts";

export interface MigrateOptions {
  /** Takes the steps and rolls them back: shows that they would work here, and what they are. */
  readonly dryRun?: boolean;
  /** Hash partitions of every table, when the database is new; later steps follow what it has. */
  readonly partitions?: number;
  /** Given by tests. */
  readonly steps?: readonly Step[];
}

/** A step that was taken now, with its SQL. */
export interface TakenStep {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

const PARTITIONS = 16;
const OLDEST_SERVER = 15;
/** Any number, the same in every process: only one takes steps at a time. */
const LOCK = 0x64_61_6d_70;
/** A step that waits for a lock makes everybody behind it wait: rather give up and try again at a quieter hour. */
const LOCK_TIMEOUT = "5s";

/**
 * Takes the steps this database has not taken yet, all in one transaction, one process at a time. Throws when the server
 * is too old, its encoding is not UTF8, or the database was written by a newer server.
 */
export const migrate = async (
  pool: Pool,
  { dryRun = false, partitions = PARTITIONS, steps = allSteps }: MigrateOptions = {},
): Promise<readonly TakenStep[]> => {
  const client = await pool.connect();
  let isBroken = true;
  try {
    await checkServer(client);
    await client.query("BEGIN");
    // Creating hundreds of partitions takes longer than any request may.
    await client.query(`SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'`);
    await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
    const taken = await takeSteps(client, steps, partitions);
    await client.query(dryRun ? "ROLLBACK" : "COMMIT");
    isBroken = false;
    return taken;
  } finally {
    // What failed half-way is rolled back by the server when the connection goes.
    client.release(isBroken);
  }
};

const takeSteps = async (
  client: PoolClient,
  steps: readonly Step[],
  partitions: number,
): Promise<readonly TakenStep[]> => {
  await client.query(`CREATE TABLE IF NOT EXISTS schema_step (
    number integer PRIMARY KEY, name text NOT NULL, partitions integer NOT NULL, taken_at timestamptz NOT NULL DEFAULT now()
  )`);
  const { rows } = await client.query<{ number: number; partitions: number }>(
    "SELECT number, partitions FROM schema_step ORDER BY number",
  );
  if (rows.length > steps.length)
    throw new Error(
      `the database is of a newer server (schema ${rows.length}, this one knows ${steps.length})`,
    );
  const parts = rows[0]?.partitions ?? partitions;
  const taken: TakenStep[] = [];
  for (const [index, step] of steps.entries()) {
    if (index < rows.length) continue;
    const [number, sql] = [index + 1, step.sql(createLayout(parts)).trim()];
    await client.query(sql);
    await client.query("INSERT INTO schema_step (number, name, partitions) VALUES ($1, $2, $3)", [
      number,
      step.name,
      parts,
    ]);
    taken.push({ number, name: step.name, sql });
  }
  return taken;
};

const checkServer = async (client: PoolClient): Promise<void> => {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    `SELECT current_setting('server_version_num')::integer / 10000 AS version,
      current_setting('server_encoding') AS encoding`,
  );
  const [{ version, encoding } = { version: 0, encoding: "" }] = rows;
  if (version < OLDEST_SERVER)
    throw new Error(`PostgreSQL ${OLDEST_SERVER} or newer is needed, this is ${version}`);
  if (encoding !== "UTF8") throw new Error(`the database's encoding is ${encoding}, it must be UTF8`);
};
