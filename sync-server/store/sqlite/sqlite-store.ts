import { backup, type DatabaseSync } from "node:sqlite";
import { createLane, type Lane } from "../lane.ts";
import type { Store, WriteTx } from "../store.ts";
import { StoreFull } from "../store-full.ts";
import { sqliteAccounts } from "./accounts.ts";
import { sqliteAgencyItems } from "./agency-items.ts";
import { sqliteAttempts } from "./attempts.ts";
import { sqliteDevices } from "./devices.ts";
import { migrateDatabase, openDatabase } from "./open-database.ts";
import { sqlitePlacements } from "./placements.ts";
import { sqliteRecoveryKeys } from "./recovery-keys.ts";
import { sqliteAccessLog, sqliteMeta, sqliteRefused, sqliteStreams } from "./small-tables.ts";
import { createSql, type Sql } from "./sql.ts";
import { sqliteVersions } from "./versions.ts";

export interface SqliteStore extends Store {
  /** Copies the whole database to a file while work goes on. */
  backupTo(file: string): Promise<void>;
}

export interface SqliteOptions {
  /** The file takes no more than so many pages of 4 KiB, for a disk shared with others; as many as the disk holds by default. */
  readonly mostPages?: number | undefined;
}

/** One connection and the queue of transactions on it. */
interface Connection {
  readonly db: DatabaseSync;
  readonly sql: Sql;
  /** The tables of a regency. They hold nothing but their statements, so one serves all transactions. */
  txOf(regency: string): WriteTx;
  readonly lane: Lane;
}

/**
 * The store in one SQLite file (`:memory:` for tests). One connection writes and one reads, each one transaction at a
 * time; WAL lets the two overlap.
 */
export const openSqliteStore = (file: string, { mostPages }: SqliteOptions = {}): SqliteStore => {
  const writer = connect(file);
  if (mostPages !== undefined) writer.db.exec(`PRAGMA max_page_count = ${mostPages}`);
  migrateDatabase(writer.db);
  // A database in memory lives in its one connection.
  const reader = file === ":memory:" ? writer : connect(file);
  let isClosed = false;

  const run = <T>({ db, sql, lane }: Connection, begin: string, work: () => Promise<T>): Promise<T> => {
    if (isClosed) return Promise.reject(new Error("the store is closed"));
    return lane.run(async () => {
      sql.run(begin);
      try {
        const done = await work();
        sql.run("COMMIT");
        return done;
      } catch (error) {
        // A failed COMMIT (disk full) may have ended the transaction already.
        if (db.isTransaction) db.exec("ROLLBACK");
        throw isFull(error) ? new StoreFull("no room left for the database", { cause: error }) : error;
      }
    });
  };

  return {
    write: (regency, work) => run(writer, "BEGIN IMMEDIATE", () => work(writer.txOf(regency))),
    read: (regency, work) => run(reader, "BEGIN", () => work(reader.txOf(regency))),
    regencies: () =>
      run(reader, "BEGIN", async () =>
        reader.sql.all<{ regency: string }>(REGENCIES).map(({ regency }) => regency),
      ),
    backupTo: async (target) => {
      const source = file === ":memory:" ? writer.db : openDatabase(file);
      // All pages in one step, on a thread and a connection of their own: one snapshot, and nobody's write restarts it.
      await backup(source, target, { rate: ALL_PAGES });
      if (source !== writer.db) source.close();
    },
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      await Promise.all([writer.lane.idle(), reader.lane.idle()]);
      if (reader !== writer) reader.db.close();
      writer.db.close();
    },
  };
};

/** https://sqlite.org/rescode.html#full */
const SQLITE_FULL = 13;

const isFull = (error: unknown): boolean =>
  error instanceof Error && (error as { readonly errcode?: unknown }).errcode === SQLITE_FULL;

/** More than any file has: `backup` takes no "all". */
const ALL_PAGES = 0x7fff_ffff;

/** Regencies whose tables are kept made. */
const MOST_REGENCIES = 100;

const REGENCIES = "SELECT regency FROM stream UNION SELECT regency FROM account ORDER BY regency";

const connect = (file: string): Connection => {
  const db = openDatabase(file);
  const sql = createSql(db);
  const made = new Map<string, WriteTx>();
  const txOf = (regency: string): WriteTx => {
    const tx = made.get(regency) ?? createTx(sql, regency);
    // Strangers' tokens name any four digits.
    if (made.size > MOST_REGENCIES) made.clear();
    made.set(regency, tx);
    return tx;
  };
  return { db, sql, txOf, lane: createLane() };
};

const createTx = (sql: Sql, regency: string): WriteTx => ({
  meta: sqliteMeta(sql, regency),
  versions: sqliteVersions(sql, regency),
  placements: sqlitePlacements(sql, regency),
  streams: sqliteStreams(sql, regency),
  refused: sqliteRefused(sql, regency),
  accounts: sqliteAccounts(sql, regency),
  devices: sqliteDevices(sql, regency),
  recoveryKeys: sqliteRecoveryKeys(sql, regency),
  agencyItems: sqliteAgencyItems(sql, regency),
  accessLog: sqliteAccessLog(sql, regency),
  attempts: sqliteAttempts(sql, regency),
});
