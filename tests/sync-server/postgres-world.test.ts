import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { enrolAnswerSchema } from "#protocol/messages.ts";
import { addWorker } from "#server/accounts/add-worker.ts";
import { issueCode } from "#server/accounts/issue-code.ts";
import { noteReplicated } from "#server/backup/chores.ts";
import { makeBackup, noteDurable } from "#server/backup/make-backup.ts";
import { parseConfig } from "#server/config.ts";
import { silentLog } from "#server/log.ts";
import { openConfigured } from "#server/open-world.ts";
import { startServer } from "#server/start-server.ts";
import { createMemoryStore } from "#server/store/memory/memory-store.ts";
import { createTestDatabase, type TestDatabase } from "#support/postgres.ts";

const folder = mkdtempSync(join(tmpdir(), "damping-pg-world-"));
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

const configOf = (env: Record<string, string>) => {
  const config = parseConfig({ PORT: "0", DATA_DIR: join(folder, "data"), BACKUP_HOUR: "off", ...env });
  if (!config.ok) throw new Error(config.problem);
  return config.value;
};

test("DATABASE_URL puts everything into PostgreSQL, and the folder keeps the secret only", async () => {
  const config = configOf({ DATABASE_URL: database.url });
  const opened = await openConfigured(config, silentLog);
  if (!opened.ok) throw new Error(opened.problem);
  const world = opened.value;
  const worker = await addWorker(world, "3571", { name: "Rina", area: "3571", roles: ["cadre"] });
  const { code } = await issueCode(world, "3571", worker);
  const server = await startServer(world, config);
  expect(await (await fetch(`${server.url}/ready`)).json()).toEqual({ status: "ready" });
  const body = JSON.stringify({ proto: 1, code, device: "device-0001", label: "HP" });
  const answer = await fetch(`${server.url}/v1/enrol`, { method: "POST", body });
  expect(enrolAnswerSchema.parse(await answer.json()).worker.name).toBe("Rina");
  const backup = await makeBackup(world, { backupDir: join(folder, "backups"), kept: 2 });
  expect(existsSync(backup)).toBe(true);
  await server.stop();

  expect(existsSync(join(config.dataDir, "secret.key"))).toBe(true);
  expect(existsSync(join(config.dataDir, "damping.db"))).toBe(false);
  const [row] = await database.query<{ name: string }>("SELECT name FROM account");
  expect(row?.name).toBe("Rina");
});

test("a database in use is not served with another secret, and none is made for it", async () => {
  const config = configOf({ DATABASE_URL: database.url, DATA_DIR: join(folder, "elsewhere") });
  expect(await openConfigured(config, silentLog)).toMatchObject({
    ok: false,
    problem: expect.stringContaining("secret.key hilang"),
  });
  expect(existsSync(join(folder, "elsewhere", "secret.key"))).toBe(false);
});

test("a database that cannot be reached is told, not thrown", async () => {
  const config = configOf({ DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" });
  expect(await openConfigured(config, silentLog)).toMatchObject({
    ok: false,
    problem: expect.stringContaining("PostgreSQL tidak dapat dibuka"),
  });
});

test("what a replica holds too is told as safe; it never takes back what a backup made safe", async () => {
  const store = createMemoryStore();
  await store.write("3571", (tx) => tx.streams.lock(["3571011001"]));
  const durable = () => store.read("3571", async (tx) => (await tx.meta.get()).durable);
  const replicated = (upTo: string | undefined) => ({
    store: { ...store, backupTo: async () => {}, replicatedUpTo: async () => upTo },
  });
  await noteReplicated(replicated(undefined));
  expect(await durable()).toBeNull();
  await noteReplicated(replicated("2026-11-21T02:00:00.000Z"));
  expect(await durable()).toBe("2026-11-21T02:00:00.000Z");
  await noteDurable(replicated(undefined), "3571", "2026-11-21T01:00:00.000Z");
  expect(await durable()).toBe("2026-11-21T02:00:00.000Z");
});
