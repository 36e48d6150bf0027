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

export interface BackupOptions {
  readonly backupDir: string;
  /** Older ones are removed once the new one is whole. */
  readonly kept: number;
}

const NAME = /^damping-[\dTZ-]+\.db$/;

/**
 * Copies the database while the server works, and from then on tells phones that what was accepted before is safe. The
 * copy gets its name only when it is whole and on the disk. Answers the file.
 */
export const makeBackup = async (
  world: LastingWorld,
  { backupDir, kept }: BackupOptions,
): Promise<string> => {
  mkdirSync(backupDir, { recursive: true, mode: 0o700 });
  // A millisecond back: what is accepted in the one that begins now may miss the copy.
  const from = new Date(world.clock() - 1).toISOString();
  const file = join(backupDir, `damping-${from.replace(/[:.]/g, "-")}.db`);
  const part = `${file}.part`;
  await world.store.backupTo(part);
  chmodSync(part, 0o600);
  syncToDisk(part);
  renameSync(part, file);
  syncToDisk(backupDir);
  for (const regency of await world.store.regencies()) await noteDurable(world, regency, from);
  for (const old of backupsIn(backupDir).slice(kept)) rmSync(old);
  return file;
};

/** Tells phones of this regency that what was accepted up to then is safe. It only ever rises: a replica may be further. */
export const noteDurable = (
  { store }: Pick<LastingWorld, "store">,
  regency: string,
  upTo: string,
): Promise<void> =>
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
