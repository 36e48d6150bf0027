import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, test } from "vitest";
import { openPostgresStore } from "#server/store/postgres/postgres-store.ts";
import { openSqliteStore } from "#server/store/sqlite/sqlite-store.ts";
import { StoreFull } from "#server/store/store-full.ts";
import { createPhone } from "#support/phone.ts";
import { createTestDatabase } from "#support/postgres.ts";
import { createTestServer } from "#support/test-server.ts";

const folder = mkdtempSync(join(tmpdir(), "damping-full-"));
afterAll(() => rmSync(folder, { recursive: true }));

const AREA = "3571011001/05";
const SAVES = 300;

test("a full disk refuses for now, loses nothing, and takes everything once there is room", async () => {
  const file = join(folder, "full.db");
  const roomy = openSqliteStore(file);
  const first = createTestServer({ store: roomy });
  const { code } = await first.addWorker({ grants: [{ role: "cadre", area: AREA }] });
  const door = { fetch: first.fetch };
  const phone = await createPhone({
    isPlain: true,
    server: { fetch: (url: string, init?: RequestInit) => door.fetch(url, init) },
  });
  await phone.enrol(code);
  await phone.syncNow();
  await first.close();

  const tight = createTestServer({
    store: openSqliteStore(file, { mostPages: pagesOf(file) + 20 }),
    seed: 2,
  });
  door.fetch = tight.fetch;
  const session = phone.session();
  const family = session.newId();
  const home = { headName: "Contoh", area: "3571011001", rw: "05", rt: "01" };
  await session.saveGroup([{ record: family, subject: family, kind: "family", fields: home }]);
  for (let at = 0; at < SAVES; at += 1) {
    const fields = {
      date: "2026-11-20",
      place: "home",
      purpose: "routine",
      met: "met",
      note: "hujan ".repeat(99),
    };
    await session.saveGroup([{ record: session.newId(), subject: family, kind: "visit", fields }]);
  }
  await phone.syncNow();
  const waiting = session.outbox().waiting;
  expect(waiting).toBeGreaterThan(0);
  expect(session.outbox().refused).toEqual([]);
  expect(phone.sync().status().phase).toBe("waitingForServer");
  const held = await tight.store.read("3571", (tx) => tx.versions.ofSubjects([family]));
  expect(held.length).toBeLessThan(SAVES + 1 - waiting + 1);
  expect((await tight.fetch("/ready")).status).toBe(200);
  await tight.close();

  const again = createTestServer({ store: openSqliteStore(file), seed: 3 });
  door.fetch = again.fetch;
  for (let round = 0; round < 20 && session.outbox().waiting > 0; round += 1) await phone.syncNow();
  expect(session.outbox().waiting).toBe(0);
  const kept = await again.store.read("3571", (tx) => tx.versions.ofSubjects([family]));
  expect(kept).toHaveLength(SAVES + 1);
  await again.close();
});

test("PostgreSQL without room is told apart from a bug", async () => {
  const database = await createTestDatabase();
  const store = await openPostgresStore({ url: database.url, partitions: 4 });
  await database.query(`CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$`);
  const [table] = await database.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relname LIKE 'meta%' AND relkind IN ('r', 'p') ORDER BY relname LIMIT 1",
  );
  await database.query(
    `CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON ${table?.name} FOR EACH ROW EXECUTE FUNCTION no_room()`,
  );
  const write = store.write("3571", (tx) => tx.meta.put({ epoch: 7, durable: null }));
  await expect(write).rejects.toThrow(StoreFull);
  expect((await store.read("3571", (tx) => tx.meta.get())).epoch).not.toBe(7);
  await store.close();
  await database.drop();
});

const pagesOf = (file: string): number => {
  const db = new DatabaseSync(file, { readOnly: true });
  const pages = Number(db.prepare("PRAGMA page_count").get()?.page_count);
  db.close();
  return pages;
};
