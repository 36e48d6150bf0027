import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { makeBackup } from "#server/backup/make-backup.ts";
import { restoreBackup } from "#server/backup/restore-backup.ts";
import { silentLog } from "#server/log.ts";
import { type FolderWorld, openWorld } from "#server/open-world.ts";
import { rotateKey } from "#server/seal/rotate-key.ts";
import { openSqliteStore } from "#server/store/sqlite/sqlite-store.ts";
import { KK, NIK, PHONE, writeNumbers } from "./describe-sealed.ts";

const folder = mkdtempSync(join(tmpdir(), "damping-seal-"));
afterAll(() => rmSync(folder, { recursive: true }));
let folders = 0;
const newFolder = (): string => join(folder, String(folders++));

const open = async (dataDir: string): Promise<FolderWorld> => {
  const world = await openWorld(dataDir, silentLog);
  if (!world.ok) throw new Error(world.problem);
  return world.value;
};

/** The names of files in which one of the numbers stands, whatever they call themselves; the key file is what the thief lacks. */
const filesWithNumbers = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "data-keys.json")
    .filter((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      return [NIK, KK, PHONE].some((number) => bytes.includes(number));
    })
    .map(({ name }) => name);

describe("a stolen disk", () => {
  test("holds no NIK, No KK or telephone number: not in the database, its log, nor a backup", async () => {
    const dataDir = newFolder();
    const world = await open(dataDir);
    await writeNumbers(world.store, { pepper: world.pepper });
    expect(statSync(join(dataDir, "damping.db-wal")).size).toBeGreaterThan(0);
    expect(filesWithNumbers(dataDir)).toEqual([]);
    await makeBackup(world, { backupDir: join(dataDir, "backups"), kept: 2, scratchDir: dataDir });
    expect(filesWithNumbers(dataDir)).toEqual([]);
    await world.store.close();
    expect(filesWithNumbers(dataDir)).toEqual([]);
  });

  test("holds them where sealing is off: the search finds what there is", async () => {
    const dataDir = newFolder();
    const world = await open(dataDir);
    await writeNumbers(world.rawStore, { pepper: world.pepper });
    expect(filesWithNumbers(dataDir)).toContain("damping.db-wal");
    await world.rawStore.close();
    expect(filesWithNumbers(dataDir)).toContain("damping.db");
  });
});

describe("the key file", () => {
  test("is made once, its owner's alone; without it a database with sealed rows is not opened, nor a new one made", async () => {
    const dataDir = newFolder();
    const world = await open(dataDir);
    await writeNumbers(world.store, { pepper: world.pepper });
    await world.store.close();
    const file = join(dataDir, "data-keys.json");
    expect(statSync(file).mode & 0o077).toBe(0);
    const held = readFileSync(file);
    rmSync(file);
    expect(await openWorld(dataDir, silentLog)).toMatchObject({
      ok: false,
      problem: expect.stringContaining("kunci"),
    });
    writeFileSync(file, held);
    await (await open(dataDir)).store.close();
  });

  test("a server from before the seals seals what lay open when it is first opened", async () => {
    const dataDir = newFolder();
    const before = await open(dataDir);
    await writeNumbers(before.rawStore, { pepper: before.pepper });
    await before.store.close();
    rmSync(join(dataDir, "data-keys.json"));
    const after = await open(dataDir);
    const read = (store: typeof after.rawStore) =>
      store.read("3571", async (tx) => {
        const streams = (await tx.streams.all()).map(({ stream }) => stream);
        return JSON.stringify(await tx.versions.neededOfStreams(streams));
      });
    expect(await read(after.rawStore)).not.toContain(NIK);
    expect(await read(after.store)).toContain(NIK);
    await after.store.close();
  });

  test("rotated while the server works: the server reads on, and so do backups of before", async () => {
    const dataDir = newFolder();
    const world = await open(dataDir);
    await writeNumbers(world.store, { pepper: world.pepper });
    const backupDir = join(dataDir, "backups");
    const backup = await makeBackup(world, { backupDir, kept: 2 });
    const source = { type: "file", file: join(dataDir, "data-keys.json") } as const;
    const old = world.keys.current().id;
    const other = openSqliteStore(join(dataDir, "damping.db"));
    const { key, rows } = await rotateKey({ rawStore: other, clock: Date.now }, source);
    await other.close();
    expect([key === old, rows > 0]).toEqual([false, true]);
    const numbers = (of: FolderWorld) =>
      of.store.read("3571", async (tx) => JSON.stringify(await tx.refused.latest(9)));
    expect(await numbers(world)).toContain(NIK);
    expect(world.keys.current().id).toBe(key);
    await world.store.close();

    expect(await restoreBackup(dataDir, backup)).toMatchObject({ ok: true });
    const again = await open(dataDir);
    expect(await numbers(again)).toContain(NIK);
    await again.store.close();
  });

  test("a backup that was cut or changed is refused, and the database stays where it is", async () => {
    const dataDir = newFolder();
    const world = await open(dataDir);
    await writeNumbers(world.store, { pepper: world.pepper });
    const backup = await makeBackup(world, { backupDir: join(dataDir, "backups"), kept: 2 });
    await world.store.close();
    const bytes = readFileSync(backup);
    const broken = join(dataDir, "broken.sealed");
    const changed = Buffer.from(bytes);
    changed[bytes.length >> 1] = (changed[bytes.length >> 1] ?? 0) ^ 1;
    for (const damage of [bytes.subarray(0, bytes.length - 20), changed]) {
      writeFileSync(broken, damage);
      expect(await restoreBackup(dataDir, broken)).toMatchObject({ ok: false });
    }
    copyFileSync(join(dataDir, "data-keys.json"), join(dataDir, "keys.away"));
    rmSync(join(dataDir, "data-keys.json"));
    expect(await restoreBackup(dataDir, backup)).toMatchObject({ ok: false });
    copyFileSync(join(dataDir, "keys.away"), join(dataDir, "data-keys.json"));
    expect(readdirSync(dataDir).filter((name) => name.endsWith(".incoming"))).toEqual([]);
    const again = await open(dataDir);
    expect(await again.store.regencies()).toEqual(["3571"]);
    await again.store.close();
  });
});
