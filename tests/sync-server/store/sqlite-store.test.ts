import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, test } from "vitest";
import { STEP } from "#server/serials.ts";
import { sqliteAccounts } from "#server/store/sqlite/accounts.ts";
import { sqliteAgencyItems } from "#server/store/sqlite/agency-items.ts";
import { sqliteDevices } from "#server/store/sqlite/devices.ts";
import { openSerials } from "#server/store/sqlite/migrations/0006-open-serials.ts";
import { migrations } from "#server/store/sqlite/migrations/index.ts";
import { migrateDatabase, openDatabase } from "#server/store/sqlite/open-database.ts";
import { sqlitePlacements } from "#server/store/sqlite/placements.ts";
import { sqliteRefused, sqliteStreams } from "#server/store/sqlite/small-tables.ts";
import type { Sql } from "#server/store/sqlite/sql.ts";
import { openSqliteStore } from "#server/store/sqlite/sqlite-store.ts";
import { sqliteVersions } from "#server/store/sqlite/versions.ts";
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

test("counters of before steps are raised to the first step, and what is stored keeps its serial", async () => {
  const file = newFile();
  const old = new DatabaseSync(file);
  for (const step of migrations.slice(0, migrations.indexOf(openSerials))) old.exec(step);
  old.exec(`PRAGMA user_version = ${migrations.indexOf(openSerials)};
    INSERT INTO stream (regency, stream, serial, sumHigh, sumLow) VALUES ('3571', 'used', 1234, 1, 2), ('3571', 'new', 0, 0, 0)`);
  old.close();
  const store = openSqliteStore(file);
  const states = await store.read("3571", (tx) => tx.streams.all());
  expect(states.map(({ stream, serial }) => [stream, serial])).toEqual([
    ["new", 0],
    ["used", STEP],
  ]);
  await store.close();
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

describe("every question finds its rows by an index", () => {
  const db = openDatabase(":memory:");
  migrateDatabase(db);
  const plans: string[] = [];
  const note = (text: string): void => {
    const steps = db.prepare(`EXPLAIN QUERY PLAN ${text}`).all();
    plans.push(`${steps.map((step) => String(step.detail)).join("\n")}\n${text}`);
  };
  const sql: Sql = {
    all: (text) => {
      note(text);
      return [];
    },
    run: note,
  };
  const tables = [
    sqliteVersions,
    sqlitePlacements,
    sqliteAccounts,
    sqliteDevices,
    sqliteStreams,
    sqliteRefused,
    sqliteAgencyItems,
  ];
  /** Those that are asked for everything there is. */
  const whole = ["all", "allGrants", "allErased", "latest", "page", "codesOf", "due"];

  for (const table of tables) {
    for (const [name, method] of Object.entries(table(sql, "3571"))) {
      if (whole.includes(name)) continue;
      test(`${table.name}.${name}`, async () => {
        plans.length = 0;
        const ask = method as (...given: unknown[]) => Promise<unknown>;
        // Most take a list; the few that take a key or an object read these as well.
        await ask(Object.assign(["x"], { workers: ["x"], devices: ["x"] }), "x", undefined, 5).catch(
          () => undefined,
        );
        for (const plan of plans.filter((text) => !/INSERT/.test(text))) {
          const searches = plan.match(/^(SEARCH|SCAN) (?!k |json_each).*$/gm) ?? [];
          expect(searches.length).toBeGreaterThan(0);
          for (const search of searches) expect(search).toMatch(/^SEARCH .*\(regency=\? AND /);
        }
      });
    }
  }
});
