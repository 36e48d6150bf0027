import { DatabaseSync } from "node:sqlite";
import { migrations } from "./migrations/index.ts";

/** How long a writer waits for another process (the admin's command line) before it gives up. */
const BUSY_MS = 5_000;

/** Each connection keeps the upper parts of the indexes at hand; SQLite's own 2 MiB hold those of a few thousand rows. */
const CACHE_KIB = 32_768;
/** Pages in the log before they are written home: a page that many transactions touch is written once for all of them. */
const CHECKPOINT_PAGES = 4_000;

/**
 * Opens a database file for this process, or `:memory:`. WAL: readers never wait for the writer. FULL: what was answered
 * "accepted" is on the disk, whatever happens to the power.
 */
export const openDatabase = (file: string): DatabaseSync => {
  const db = new DatabaseSync(file, { timeout: BUSY_MS, enableForeignKeyConstraints: true });
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF;");
  // What an erasure overwrites is not to be found in pages given back.
  db.exec("PRAGMA secure_delete = FAST;");
  db.exec(`PRAGMA cache_size = -${CACHE_KIB}; PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES};`);
  return db;
};

/** Takes the steps this database has not taken yet; refuses one that a newer server has written. */
export const migrateDatabase = (db: DatabaseSync): void => {
  db.exec("BEGIN IMMEDIATE");
  try {
    const taken = Number(db.prepare("PRAGMA user_version").get()?.user_version);
    if (taken > migrations.length)
      throw new Error(
        `the database is of a newer server (schema ${taken}, this one knows ${migrations.length})`,
      );
    for (const step of migrations.slice(taken)) db.exec(step);
    db.exec(`PRAGMA user_version = ${migrations.length}`);
    db.exec("COMMIT");
  } catch (error) {
    db.exec("ROLLBACK");
    throw error;
  }
};
