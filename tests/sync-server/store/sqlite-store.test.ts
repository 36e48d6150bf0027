import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, test } from "vitest";
import { openDatabase } from "#server/store/sqlite/open-database.ts";
import { openSqliteStore } from "#server/store/sqlite/sqlite-store.ts";
import { describeStore } from "../store-contract.ts";

const folder = mkdtempSync(join(tmpdir(), "damping-store-"));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = (): string => join(folder, `${files++}.db`);

describeStore("the store in one SQLite connection", () => openSqliteStore(":memory:"));
describeStore("the store in a SQLite file", () => openSqliteStore(newFile()));

test("what was written is there after opening again", async () => {
  const file = newFile();
  const store = openSqliteStore(file);
  await store.write("3571", (tx) => tx.meta.put({ epoch: 3, durable: null }));
  await store.close();
  const again = openSqliteStore(file);
  expect((await again.read("3571", (tx) => tx.meta.get())).epoch).toBe(3);
  await again.close();
});

test("a write waits for the disk, and readers never wait for a writer", () => {
  const db = openDatabase(newFile());
  expect(db.prepare("PRAGMA synchronous").get()).toEqual({ synchronous: 2 });
  expect(db.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" });
  db.close();
});

test("a database of a newer server is left alone", async () => {
  const file = newFile();
  await openSqliteStore(file).close();
  const db = new DatabaseSync(file);
  db.exec("PRAGMA user_version = 999");
  db.close();
  expect(() => openSqliteStore(file)).toThrow("newer server");
});

test("a copy made while work goes on is whole and opens as a store", async () => {
  const store = openSqliteStore(newFile());
  await store.write("3571", (tx) => tx.meta.put({ epoch: 5, durable: null }));
  const copy = newFile();
  const copied = store.backupTo(copy);
  await store.write("3571", (tx) => tx.streams.lock(["3571011001"]));
  await copied;
  const restored = openSqliteStore(copy);
  expect((await restored.read("3571", (tx) => tx.meta.get())).epoch).toBe(5);
  await Promise.all([restored.close(), store.close()]);
});

test("every search by key uses an index", async () => {
  const file = newFile();
  await openSqliteStore(file).close();
  const db = new DatabaseSync(file);
  const plan = (sql: string): string =>
    db
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map((row) => String(row.detail))
      .join("\n");
  expect(
    plan("SELECT text FROM version WHERE regency = '1' AND stream = '2' AND serial > 3 ORDER BY serial"),
  ).toMatch(/SEARCH version USING INDEX version_by_serial[^\n]*$/);
  const load =
    plan(`SELECT v.text FROM placement p CROSS JOIN version v ON v.regency = p.regency AND v.subject = p.subject
    WHERE p.regency = '1' AND p.stream = '2' AND p.bundle >= '3' AND v.settledAt IS NULL
    ORDER BY p.bundle, p.subject, v.record, v.ord`);
  expect(load).not.toMatch(/SCAN/);
  // One subject's own records are sorted; households come in the order of the index.
  expect(load).toContain("LAST 2 TERMS");
  db.close();
});
