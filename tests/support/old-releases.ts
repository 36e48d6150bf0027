import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { databaseFile, secretFile } from "#server/open-world.ts";
import { defaultKeyFile } from "#server/seal/data-keys.ts";
import { openDexieRows } from "#storage/dexie-rows.ts";
import type { RowStore } from "#storage/rows.ts";
import { type IdbAsText, textToIdb } from "./idb-as-text.ts";
import type { whatIsSeen } from "./what-is-seen.ts";

/**
 * What older releases left behind, each named by the day and commit whose code recorded it (`record-release.ts`). Its server's
 * database and its cadre's phone are of one moment: the phone's cursors and token are those the server knows.
 */
export const OLD_RELEASES = ["2026-11-21-985596c", "2026-11-22-1d3bcb2"] as const;
export type OldRelease = (typeof OLD_RELEASES)[number];

/** The pepper of `createTestServer`, under which codes and tokens were hashed. */
const SECRET = "07".repeat(32);

const ofServer = (file: string): URL => new URL(`../sync-server/store/fixtures/${file}`, import.meta.url);
const sqlOf = (release: OldRelease): string => readFileSync(ofServer(`${release}.sql`), "utf8");

/** The server's database as that release left it, in memory. */
export const oldDatabase = (release: OldRelease): DatabaseSync => {
  const db = new DatabaseSync(":memory:");
  db.exec(sqlOf(release));
  return db;
};

/** Lays the data folder of that release's server, with its secret and the keys it had, if any. */
export const layOldServer = (release: OldRelease, dataDir: string): void => {
  const db = new DatabaseSync(databaseFile(dataDir));
  db.exec(`BEGIN;${sqlOf(release)}COMMIT`);
  db.close();
  writeFileSync(secretFile(dataDir), SECRET);
  const keys = ofServer(`${release}.data-keys.json`);
  if (existsSync(keys)) copyFileSync(keys, defaultKeyFile(dataDir));
};

export interface OldPhone {
  readonly seen: ReturnType<typeof whatIsSeen>;
  /** As that release left it. */
  readonly database: IdbAsText;
  /** The same, opened by the app of today. */
  readonly rows: RowStore;
}

/** The phone of Bu Siti; its PIN is that of every test phone. */
export const openOldPhone = async (release: OldRelease): Promise<OldPhone> => {
  const file = new URL(`../storage/fixtures/${release}.json`, import.meta.url);
  // Written by `record-release.ts` alone.
  const { seen, database } = JSON.parse(readFileSync(file, "utf8")) as Omit<OldPhone, "rows">;
  const indexedDB = new IDBFactory();
  await textToIdb(indexedDB, "damping", database);
  return { seen, database, rows: await openDexieRows({ name: "damping", indexedDB, IDBKeyRange }) };
};
