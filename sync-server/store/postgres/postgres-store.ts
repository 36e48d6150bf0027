import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";
import type { ReadTx, Store, WriteTx } from "../store.ts";
import { LateLockError } from "./conflict.ts";
import { copyToFile } from "./copy-to-file.ts";
import { type MigrateOptions, migrate, type TakenStep } from "./migrate.ts";
import { prepareMonths } from "./months.ts";
import { createPool } from "./pool.ts";
import { isCaughtUp, replicatedUpTo } from "./replica.ts";
import { isTransient, onceUp, retrying } from "./retry.ts";
import type { Sql } from "./sql.ts";
import { createStreamLocks, type StreamLocks } from "./stream-locks.ts";
import { postgresAccounts } from "./tables/accounts.ts";
import { postgresAgencyItems } from "./tables/agency-items.ts";
import { postgresAttempts } from "./tables/attempts.ts";
import { postgresDevices } from "./tables/devices.ts";
import { postgresPlacements } from "./tables/placements.ts";
import { postgresRecoveryKeys } from "./tables/recovery-keys.ts";
import { postgresAccessLog, postgresMeta, postgresRefused } from "./tables/small-tables.ts";
import { postgresStreams } from "./tables/streams.ts";
import { postgresVersions } from "./tables/versions.ts";
import { READ, transaction, WRITE } from "./transaction.ts";

export interface PostgresOptions {
  /** postgres://user:password@host:port/database */
  readonly url: string;
  /** A streaming replica for reads that allow one; the primary answers when it is behind or away. */
  readonly replicaUrl?: string | undefined;
  /** Connections at most, to the primary and to the replica each. */
  readonly connections?: number | undefined;
  /** Hash partitions of a new database's tables; 0 where a distributed PostgreSQL spreads them itself. */
  readonly partitions?: number | undefined;
  readonly statementTimeoutMs?: number | undefined;
}

export interface PostgresStore extends Store {
  /** Copies everything to a new embedded database file while work goes on, regency by regency as of one moment each. */
  backupTo(file: string): Promise<void>;
  /** The instant before which everything accepted is on a replica's disk as well; nothing when there is no replica. */
  replicatedUpTo(): Promise<string | undefined>;
  /** Daily chores: the log's partitions ahead of time. Any process, at any time. */
  maintain(now: Date): Promise<void>;
}

/** Two per core of a small database machine; more only queue there instead of here. */
const CONNECTIONS = 10;
/** No statement of a request is this slow unless something is wrong; waiting for a lock counts. */
const STATEMENT_TIMEOUT_MS = 10_000;

/** Opens the store in a PostgreSQL database, taking the steps of the schema it lacks. Any number of processes may. */
export const openPostgresStore = async ({
  url,
  replicaUrl,
  connections = CONNECTIONS,
  partitions,
  statementTimeoutMs = STATEMENT_TIMEOUT_MS,
}: PostgresOptions): Promise<PostgresStore> => {
  const poolOf = (server: string) => createPool({ url: server, connections, statementTimeoutMs });
  const primary = poolOf(url);
  try {
    await onceUp(() => migrate(primary, partitions === undefined ? {} : { partitions }), sleep);
    await prepareMonths(primary, new Date());
  } catch (error) {
    await primary.end();
    throw error;
  }
  return createStore(primary, replicaUrl === undefined ? undefined : poolOf(replicaUrl));
};

/** What opening this database would do to its schema; `dryRun` tries it and takes it back. */
export const migratePostgres = async (
  url: string,
  options: MigrateOptions,
): Promise<readonly TakenStep[]> => {
  const pool = createPool({ url, connections: 1, statementTimeoutMs: STATEMENT_TIMEOUT_MS });
  try {
    return await migrate(pool, options);
  } finally {
    await pool.end();
  }
};

const createStore = (primary: Pool, replica: Pool | undefined): PostgresStore => {
  const running = new Set<Promise<unknown>>();
  let isClosed = false;
  const run = async <T>(job: () => Promise<T>): Promise<T> => {
    if (isClosed) throw new Error("the store is closed");
    const done = job();
    running.add(done);
    try {
      return await done;
    } finally {
      running.delete(done);
    }
  };

  const write: Store["write"] = (regency, work) => {
    const early = new Set<string>();
    return retrying(async () => {
      try {
        return await transaction(primary, WRITE, (sql) =>
          work(createTx(sql, regency, createStreamLocks(early))),
        );
      } catch (error) {
        if (error instanceof LateLockError) for (const stream of error.streams) early.add(stream);
        throw error;
      }
    }, sleep);
  };
  const readFrom = <T>(pool: Pool, regency: string, work: (tx: ReadTx) => Promise<T>): Promise<T> =>
    transaction(pool, READ, (sql) => work(createTx(sql, regency, createStreamLocks(new Set()))));
  const read: Store["read"] = async (regency, work, { onReplica = false } = {}) => {
    if (onReplica && replica) {
      try {
        if (await isCaughtUp(primary, replica)) return await readFrom(replica, regency, work);
      } catch (error) {
        if (!isTransient(error)) throw error;
      }
    }
    return retrying(() => readFrom(primary, regency, work), sleep);
  };
  const regencies = (): Promise<readonly string[]> =>
    retrying(
      () =>
        transaction(primary, READ, async (sql) =>
          (await sql.all<{ regency: string }>(REGENCIES)).map(({ regency }) => regency),
        ),
      sleep,
    );

  return {
    write: (regency, work) => run(() => write(regency, work)),
    read: (regency, work, options) => run(() => read(regency, work, options)),
    regencies: () => run(regencies),
    backupTo: (file) => run(() => copyToFile({ write, read, regencies, close: async () => {} }, file)),
    replicatedUpTo: () => run(() => replicatedUpTo(primary)),
    maintain: (now) => run(() => prepareMonths(primary, now)),
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      await Promise.allSettled([...running]);
      await Promise.all([primary.end(), replica?.end()]);
    },
  };
};

const REGENCIES = "SELECT regency FROM stream UNION SELECT regency FROM account ORDER BY regency";

const createTx = (sql: Sql, regency: string, locks: StreamLocks): WriteTx => ({
  meta: postgresMeta(sql, regency),
  versions: postgresVersions(sql, regency, locks),
  placements: postgresPlacements(sql, regency, locks),
  streams: postgresStreams(sql, regency, locks),
  refused: postgresRefused(sql, regency),
  accounts: postgresAccounts(sql, regency),
  devices: postgresDevices(sql, regency),
  recoveryKeys: postgresRecoveryKeys(sql, regency),
  agencyItems: postgresAgencyItems(sql, regency),
  accessLog: postgresAccessLog(sql, regency),
  attempts: postgresAttempts(sql, regency),
});
