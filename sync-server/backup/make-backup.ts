import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import type { LastingWorld } from "../open-world.ts";
import { sealFile } from "../seal/sealed-file.ts";
import type { World } from "../world.ts";

export interface BackupOptions {
  readonly backupDir: string;
  /** Older ones are removed once the new one is whole. */
  readonly kept: number;
  /** Where the copy lies until it is sealed, so that the other disk never holds it open; `backupDir` when not given. */
  readonly scratchDir?: string;
}

const NAME = /^damping-[\dTZ-]+\.db(\.sealed)?$/;

/**
 * Copies the database while the server works, and from then on tells phones that what was accepted before is safe. The
 * copy is sealed whole, and gets its name only when it is complete and on the disk. Answers the file.
 */
export const makeBackup = async (
  world: LastingWorld,
  { backupDir, kept, scratchDir = backupDir }: BackupOptions,
): Promise<string> => {
  mkdirSync(backupDir, { recursive: true, mode: 0o700 });
  // A millisecond back: what is accepted in the one that begins now may miss the copy.
  const from = new Date(world.clock() - 1).toISOString();
  const name = `damping-${from.replace(/[:.]/g, "-")}.db`;
  const file = join(backupDir, `${name}.sealed`);
  const part = `${file}.part`;
  const open = join(scratchDir, `${name}.open`);
  try {
    await world.store.backupTo(open);
    chmodSync(open, 0o600);
    await sealFile(world.keys, open, part);
  } finally {
    for (const tail of ["", "-wal", "-shm"]) rmSync(`${open}${tail}`, { force: true });
  }
  syncToDisk(part);
  renameSync(part, file);
  syncToDisk(backupDir);
  for (const regency of await world.store.regencies()) await noteDurable(world, regency, from);
  for (const old of backupsIn(backupDir).slice(kept)) rmSync(old);
  return file;
};

/** Tells phones of this regency that what was accepted up to then is safe. It only ever rises: a replica may be further. */
export const noteDurable = ({ store }: Pick<World, "store">, regency: string, upTo: string): Promise<void> =>
  store.write(regency, async (tx) => {
    const meta = await tx.meta.get();
    if (meta.durable === null || meta.durable < upTo) await tx.meta.put({ ...meta, durable: upTo });
  });

/** The backups of a folder, newest first. */
export const backupsIn = (backupDir: string): readonly string[] =>
  readdirSync(backupDir)
    .filter((name) => NAME.test(name))
    .sort()
    .reverse()
    .map((name) => join(backupDir, name));

const syncToDisk = (path: string): void => {
  const handle = openSync(path, "r");
  fsyncSync(handle);
  closeSync(handle);
};
