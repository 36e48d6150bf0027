import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";

/** A replica that is further behind than this is left alone: the primary answers sooner. */
const WAIT_MS = 50;
const POLL_MS = 5;

const WRITTEN = "SELECT pg_current_wal_insert_lsn()::text AS lsn";
const IS_REPLAYED = "SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS is_replayed";

/**
 * True once the replica shows everything that the primary had committed when this was asked. So nobody who has just enrolled
 * is unknown there, and nobody who has just been shut out is served; a phone's own fence on heads is the second line.
 */
export const isCaughtUp = async (primary: Pool, replica: Pool): Promise<boolean> => {
  const { rows } = await primary.query<{ lsn: string }>(WRITTEN);
  for (let waited = 0; ; waited += POLL_MS) {
    const { rows: answers } = await replica.query<{ is_replayed: boolean | null }>(IS_REPLAYED, [
      rows[0]?.lsn,
    ]);
    // Null is a server that was promoted: then it is nobody's replica.
    if (answers[0]?.is_replayed !== false) return answers[0]?.is_replayed === true;
    if (waited >= WAIT_MS) return false;
    await sleep(POLL_MS);
  }
};

/** Clocks of server processes and of the database may differ by this much. */
const CLOCK_MARGIN_S = 5;
const REPLICATE_WITHIN_MS = 5_000;

/** Whoever accepts stamps after beginning, so what is stamped before the oldest running transaction began is committed. */
const MARK = `SELECT pg_current_wal_insert_lsn()::text AS lsn,
  to_char((least(now(), min(xact_start)) - make_interval(secs => $1)) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    AS instant
  FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
const IS_FLUSHED = `SELECT EXISTS (SELECT FROM pg_stat_replication WHERE state = 'streaming' AND flush_lsn >= $1::pg_lsn)
  AS is_flushed`;

/** See `PostgresStore.replicatedUpTo`. The role needs `pg_monitor` to see replicas; without it there seem to be none. */
export const replicatedUpTo = async (primary: Pool): Promise<string | undefined> => {
  const { rows } = await primary.query<{ lsn: string; instant: string }>(MARK, [CLOCK_MARGIN_S]);
  const [mark] = rows;
  for (let waited = 0; mark && waited < REPLICATE_WITHIN_MS; waited += POLL_MS * 10) {
    const { rows: answers } = await primary.query<{ is_flushed: boolean }>(IS_FLUSHED, [mark.lsn]);
    if (answers[0]?.is_flushed) return mark.instant;
    if (waited === 0 && !(await hasReplica(primary))) return undefined;
    await sleep(POLL_MS * 10);
  }
  return undefined;
};

const hasReplica = async (primary: Pool): Promise<boolean> =>
  (await primary.query("SELECT FROM pg_stat_replication WHERE state = 'streaming'")).rowCount !== 0;
