import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { silentLog } from "#server/log.ts";
import { databaseFile, openWorld } from "#server/open-world.ts";
import { migrateStore } from "#server/store/migrate-store.ts";
import { migrateDatabase } from "#server/store/sqlite/open-database.ts";
import { openSqliteStore } from "#server/store/sqlite/sqlite-store.ts";
import { layOldServer, OLD_RELEASES, oldDatabase } from "#support/old-releases.ts";
import { createPostgresStores } from "#support/postgres-stores.ts";
import { allStored, expectSound } from "./expect-sound.ts";

const R = "3571";
/** Bima's NIK as Bu Siti wrote it. */
const NIK = "3571015205240003";

const stores = createPostgresStores();
const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "damping-old-release-"));
  folders.push(folder);
  return folder;
};
afterEach(stores.reset);
afterAll(async () => {
  await stores.drop();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Rows of a table in the columns named, in an order of their own. */
const rowsOf = (db: DatabaseSync, table: string, columns: readonly string[]): readonly string[] =>
  db
    .prepare(`SELECT ${columns.join(", ")} FROM ${table}`)
    .all()
    .map((row) => JSON.stringify(row))
    .sort();

const tablesOf = (db: DatabaseSync): readonly string[] =>
  db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all()
    .map(({ name }) => String(name));

const columnsOf = (db: DatabaseSync, table: string): readonly string[] =>
  db
    .prepare(`SELECT name FROM pragma_table_info('${table}')`)
    .all()
    .map(({ name }) => String(name));

describe.each(OLD_RELEASES)("a server's database of %s", (release) => {
  test("keeps every row of every table through the steps taken since", async () => {
    const dataDir = newFolder();
    layOldServer(release, dataDir);
    await openSqliteStore(databaseFile(dataDir)).close();
    const old = oldDatabase(release);
    const now = new DatabaseSync(databaseFile(dataDir));
    let rows = 0;
    for (const table of tablesOf(old)) {
      // Counters of streams were raised once (0006-open-serials); what they count is looked at below.
      const columns = columnsOf(old, table).filter((name) => `${table}.${name}` !== "stream.serial");
      const before = rowsOf(old, table, columns);
      expect([table, ...rowsOf(now, table, columns)]).toEqual([table, ...before]);
      rows += before.length;
    }
    expect(rows).toBeGreaterThan(40);
    now.close();
  });

  test("ends with the very tables and indexes of a database made today: no step was edited after its release", async () => {
    const dataDir = newFolder();
    layOldServer(release, dataDir);
    await openSqliteStore(databaseFile(dataDir)).close();
    const made = new DatabaseSync(":memory:");
    migrateDatabase(made);
    const now = new DatabaseSync(databaseFile(dataDir));
    const columns = ["type", "name", "sql"];
    expect(rowsOf(now, "sqlite_schema", columns)).toEqual(rowsOf(made, "sqlite_schema", columns));
    now.close();
  });

  test("has dense orders, true sums and counters above every serial", async () => {
    const dataDir = newFolder();
    layOldServer(release, dataDir);
    const store = openSqliteStore(databaseFile(dataDir));
    await expectSound(store, R);
    expect(await allStored(store, R)).toHaveLength(16);
    await store.close();
  });

  test("is served with every number that was told, and none lies open in it", async () => {
    const dataDir = newFolder();
    layOldServer(release, dataDir);
    const opened = await openWorld(dataDir, silentLog);
    if (!opened.ok) throw new Error(opened.problem);
    const { store, rawStore } = opened.value;
    const told = (await allStored(store, R)).filter(({ text }) => text.includes(NIK));
    expect(told.map(({ kind }) => kind)).toEqual(["identity"]);
    expect((await allStored(rawStore, R)).filter(({ text }) => text.includes(NIK))).toEqual([]);
    await store.close();
    expect(readFileSync(databaseFile(dataDir)).includes(NIK)).toBe(false);
  });

  test("moves to PostgreSQL whole", async () => {
    const dataDir = newFolder();
    layOldServer(release, dataDir);
    const from = openSqliteStore(databaseFile(dataDir));
    const to = stores.open();
    expect(await migrateStore(from, to)).toMatchObject({ ok: true, value: [{ regency: R }] });
    await expectSound(to, R);
    const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
    expect([...(await allStored(to, R))].sort(byId)).toEqual([...(await allStored(from, R))].sort(byId));
    await from.close();
  });
});
