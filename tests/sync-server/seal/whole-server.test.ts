import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { parseCivilDate } from "#domain/civil-date.ts";
import { seedDemo } from "#server/demo/seed-demo.ts";
import { eraseSubject } from "#server/erase/erase-subject.ts";
import { sealStore } from "#server/seal/sealed-store.ts";
import { createMemoryStore } from "#server/store/memory/memory-store.ts";
import { migrateStore } from "#server/store/migrate-store.ts";
import { copyToFile } from "#server/store/postgres/copy-to-file.ts";
import { openSqliteStore } from "#server/store/sqlite/sqlite-store.ts";
import type { Store } from "#server/store/store.ts";
import { aKeyRing } from "#support/key-rings.ts";
import { createTestServer } from "#support/test-server.ts";
import { aClient } from "../routes/a-client.ts";
import { NIK, writeNumbers } from "./describe-sealed.ts";

const folder = mkdtempSync(join(tmpdir(), "damping-sealed-"));
afterAll(() => rmSync(folder, { recursive: true }));

const K = "3571011001";
const R = "3571";

/** Every answer of a server with the demonstration, by path. */
const answersOver = async (store: Store): Promise<Readonly<Record<string, string>>> => {
  const server = createTestServer({ store });
  const today = parseCivilDate("2026-11-21");
  if (!today.ok) throw new Error("a day");
  await seedDemo(server.world, { seed: 3, families: 30, today: today.value });
  const boss = await aClient(server, { grants: [{ role: "supervisor", area: K }] }, "device-boss");
  const asked = { area: K, asOf: "2026-11-21", offset: 0, limit: 500, filter: {} };
  const answers: Record<string, string> = { sync: await (await boss.sync({ limit: 2_000 })).text() };
  for (const path of ["/v1/summary", "/v1/children", "/v1/review", "/v1/places", "/v1/devices"])
    answers[path] = await (await boss.ask(path, asked)).text();
  return answers;
};

test("the demonstration answers word for word the same, sealed or not", async () => {
  const [sealed, open] = [
    await answersOver(sealStore(openSqliteStore(":memory:"), aKeyRing("a"))),
    await answersOver(createMemoryStore()),
  ];
  expect(Object.keys(sealed)).toHaveLength(6);
  for (const [path, text] of Object.entries(open)) expect(sealed[path], path).toBe(text);
});

test("a sealed store moves to another as it is, without a key, and opens there with it", async () => {
  const raw = createMemoryStore();
  const ring = aKeyRing("a");
  await writeNumbers(sealStore(raw, ring));
  const file = join(folder, "copy.db");
  await copyToFile(raw, file);
  const copy = openSqliteStore(file);
  const refused = (store: Store) => store.read(R, async (tx) => JSON.stringify(await tx.refused.latest(9)));
  expect(await refused(copy)).not.toContain(NIK);
  expect(await refused(sealStore(copy, ring))).toContain(NIK);
  await copy.close();
});

test("moved by the command it is sealed on the other side, and compared as people read it", async () => {
  const [from, to] = [createMemoryStore(), createMemoryStore()];
  const ring = aKeyRing("a");
  const { family } = await writeNumbers(sealStore(from, ring));
  expect(await migrateStore(sealStore(from, ring), sealStore(to, ring))).toMatchObject({ ok: true });
  const numbers = (store: Store) =>
    store.read(R, async (tx) => JSON.stringify(await tx.versions.ofSubjects([family.subject], "identity")));
  expect(await numbers(to)).not.toContain(NIK);
  expect(await numbers(sealStore(to, ring))).toContain(NIK);
});

test("what was erased is gone from the sealed row too", async () => {
  const raw = createMemoryStore();
  const store = sealStore(raw, aKeyRing("a"));
  const { server, family } = await writeNumbers(store);
  await eraseSubject(server.world, R, { subject: family.subject, request: "470", at: "2026-11-21" });
  const texts = await store.read(R, (tx) => tx.versions.ofSubjects([family.subject], "identity"));
  expect(texts.map(({ text }) => (JSON.parse(text) as { content: unknown }).content)).toEqual([
    { type: "erased", request: "470" },
  ]);
});
