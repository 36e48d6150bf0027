import type { Pool } from "pg";

/** Months that the log has a partition for beyond the present one. */
const MONTHS_AHEAD = 3;
const LOCK = 0x64_61_6d_71;

/**
 * Gives the access log a partition for this month and those ahead. Entries that came before their month had one wait in
 * `access_log_rest` and are moved. Each month in a transaction of its own, so that readers wait for a moment at most.
 */
export const prepareMonths = async (pool: Pool, now: Date): Promise<void> => {
  for (let ahead = 0; ahead <= MONTHS_AHEAD; ahead += 1) {
    const from = monthText(now, ahead);
    await prepareMonth(pool, from, monthText(now, ahead + 1));
  }
};

const monthText = (now: Date, ahead: number): string =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1)).toISOString().slice(0, 7);

const prepareMonth = async (pool: Pool, from: string, to: string): Promise<void> => {
  const name = `access_log_${from.replace("-", "_")}`;
  const client = await pool.connect();
  let isBroken = true;
  try {
    const { rows } = await client.query("SELECT to_regclass($1) IS NOT NULL AS is_there", [name]);
    if (rows[0]?.is_there !== true) {
      await client.query("BEGIN");
      await client.query(`SET LOCAL lock_timeout = '5s'`);
      await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
      // Both are our own digits and dashes: DDL takes no parameters.
      await client.query(`CREATE TABLE IF NOT EXISTS ${name} (LIKE access_log INCLUDING DEFAULTS)`);
      const { rows: parents } = await client.query(
        "SELECT 1 FROM pg_inherits WHERE inhrelid = $1::regclass",
        [name],
      );
      if (parents.length === 0) {
        await client.query("LOCK TABLE access_log_rest IN ACCESS EXCLUSIVE MODE");
        await client.query(`WITH moved AS (DELETE FROM access_log_rest WHERE at >= '${from}' AND at < '${to}' RETURNING *)
          INSERT INTO ${name} SELECT * FROM moved`);
        await client.query(
          `ALTER TABLE access_log ATTACH PARTITION ${name} FOR VALUES FROM ('${from}') TO ('${to}')`,
        );
      }
      await client.query("COMMIT");
    }
    isBroken = false;
  } finally {
    client.release(isBroken);
  }
};
