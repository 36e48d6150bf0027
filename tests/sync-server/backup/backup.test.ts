import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { syncAnswerSchema } from "#protocol/messages.ts";
import { backupsIn, makeBackup } from "#server/backup/make-backup.ts";
import { untilHour } from "#server/backup/nightly-backup.ts";
import { restoreBackup } from "#server/backup/restore-backup.ts";
import { silentLog } from "#server/log.ts";
import { type FolderWorld, openWorld } from "#server/open-world.ts";
import { aFamily } from "#support/builders.ts";
import { createTestServer } from "#support/test-server.ts";
import { aClient } from "../routes/a-client.ts";

const folder = mkdtempSync(join(tmpdir(), "damping-backup-"));
afterAll(() => rmSync(folder, { recursive: true }));
let folders = 0;
const grants = [{ role: "cadre", area: "3571011001/05" }] as const;

const open = async (dataDir: string): Promise<FolderWorld> => {
  const world = await openWorld(dataDir, silentLog);
  if (!world.ok) throw new Error(world.problem);
  return world.value;
};

/** A server on a folder with one signed-in cadre. */
const setup = async () => {
  const dataDir = join(folder, String(folders++));
  const world = await open(dataDir);
  const { store, pepper } = world;
  const server = createTestServer({ store, clock: Date.now, deps: { pepper } });
  const client = await aClient(server, { grants });
  let n = 0;
  const save = async (name: string) => {
    n += 1;
    const version = {
      ...aFamily(name),
      author: client.worker,
      device: client.device,
      n,
      stream: "3571011001/05",
    };
    return syncAnswerSchema.parse(await (await client.sync({ versions: [version] })).json());
  };
  return { dataDir, backupDir: join(dataDir, "backups"), world, client, save };
};

describe("a backup", () => {
  test("makes what was accepted before it safe, and nothing later", async () => {
    const { world, backupDir, save } = await setup();
    const before = await save("a");
    expect(before.durable).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 3));
    await makeBackup(world, { backupDir, kept: 3 });
    const after = await save("b");
    const acceptedAt = ({ outcomes: [outcome] }: typeof before): string =>
      outcome?.outcome === "accepted" ? outcome.stamp.acceptedAt : "";
    const [first, second] = [acceptedAt(before), acceptedAt(after)];
    expect(first && after.durable && first <= after.durable).toBe(true);
    expect(second && after.durable && second > after.durable).toBe(true);
    await world.store.close();
  });

  test("is readable by its owner only, and the oldest give way", async () => {
    const { world, backupDir } = await setup();
    for (let i = 0; i < 4; i += 1) {
      await makeBackup(world, { backupDir, kept: 2 });
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect(readdirSync(backupDir)).toHaveLength(2);
    const [newest, older] = backupsIn(backupDir);
    expect((newest ?? "") > (older ?? "")).toBe(true);
    expect(statSync(newest ?? "").mode & 0o077).toBe(0);
    await world.store.close();
  });

  test("that fails leaves no file that looks whole", async () => {
    const { world, backupDir } = await setup();
    world.store.backupTo = () => Promise.reject(new Error("disk full"));
    await expect(makeBackup(world, { backupDir, kept: 2 })).rejects.toThrow("disk full");
    expect(backupsIn(backupDir)).toEqual([]);
    await world.store.close();
  });

  test("is made once a night", () => {
    const at = (hour: number, minute: number) => new Date(2026, 10, 21, hour, minute).getTime();
    expect(untilHour(2, at(1, 30))).toBe(30 * 60_000);
    expect(untilHour(2, at(2, 0))).toBe(24 * 3_600_000);
    expect(untilHour(2, at(23, 0))).toBe(3 * 3_600_000);
  });
});

describe("a restore", () => {
  test("brings back the backup, begins a new history, and phones hand in again what it lost", async () => {
    const { dataDir, backupDir, world, client, save } = await setup();
    await save("a");
    const backup = await makeBackup(world, { backupDir, kept: 3 });
    const lost = await save("b");
    await world.store.close();

    expect(await restoreBackup(dataDir, backup)).toMatchObject({
      ok: true,
      value: { kept: expect.any(String) },
    });
    const again = await open(dataDir);
    const server = createTestServer({ store: again.store, clock: Date.now, deps: { pepper: again.pepper } });
    const sync = (epoch: number, versions: unknown[]) =>
      server.fetch("/v1/sync", {
        method: "POST",
        headers: { authorization: `Bearer ${client.token}` },
        body: JSON.stringify({
          proto: 1,
          app: "",
          device: client.device,
          epoch,
          grants: 0,
          versions,
          cursors: {},
          limit: 9,
        }),
      });
    const refused = await sync(lost.epoch, []);
    expect(refused.status).toBe(409);
    const { epoch } = await refused.json();
    expect(epoch).toBeGreaterThan(lost.epoch);

    const sent = ["a", "b"].map((name, i) => ({
      ...aFamily(name),
      ...{ author: client.worker, device: client.device, n: i + 1, stream: "3571011001/05" },
    }));
    const answer = syncAnswerSchema.parse(await (await sync(epoch, sent)).json());
    expect(answer.outcomes.map(({ outcome }) => outcome)).toEqual(["repeat", "accepted"]);
    await again.store.close();
  });

  test("twice of one backup makes two histories", async () => {
    const { dataDir, backupDir, world } = await setup();
    const backup = await makeBackup(world, { backupDir, kept: 3 });
    await world.store.close();
    const epochs: number[] = [];
    for (let i = 0; i < 2; i += 1) {
      await restoreBackup(dataDir, backup);
      const restored = await open(dataDir);
      epochs.push((await restored.store.read("3571", (tx) => tx.meta.get())).epoch);
      await restored.store.close();
      await new Promise((resolve) => setTimeout(resolve, 1_010));
    }
    expect(epochs[1]).toBeGreaterThan(epochs[0] ?? 0);
  });

  test("of a file that is not there changes nothing", async () => {
    const { dataDir, world } = await setup();
    await world.store.close();
    const before = readdirSync(dataDir).sort();
    expect((await restoreBackup(dataDir, join(dataDir, "none.db"))).ok).toBe(false);
    expect(readdirSync(dataDir).sort()).toEqual(before);
  });
});

describe("the data folder", () => {
  test("is its owner's alone", async () => {
    const { dataDir, world } = await setup();
    for (const name of ["", "damping.db", "secret.key"])
      expect(statSync(join(dataDir, name)).mode & 0o077).toBe(0);
    await world.store.close();
  });

  test("without its secret is not opened, and no new secret is made", async () => {
    const { dataDir, world } = await setup();
    await world.store.close();
    rmSync(join(dataDir, "secret.key"));
    expect(await openWorld(dataDir, silentLog)).toMatchObject({
      ok: false,
      problem: expect.stringContaining("secret.key"),
    });
    expect(existsSync(join(dataDir, "secret.key"))).toBe(false);
  });
});
