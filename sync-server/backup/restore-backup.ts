import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { fail, ok, type Result } from "#domain/result.ts";
import { rebuildCopies } from "../agencies/rebuild-copies.ts";
import { applyErasures, erasureFile, openErasureList } from "../erase/erasure-list.ts";
import { keptRulesFile, openKeptRules, reapplyRetention } from "../erase/kept-rules.ts";
import { silentLog } from "../log.ts";
import { databaseFile, openWorld } from "../open-world.ts";
import { defaultKeyFile, hasKeys, type KeySource, openKeyRing } from "../seal/data-keys.ts";
import { isSealedFile, openFile } from "../seal/sealed-file.ts";
import type { World } from "../world.ts";

/**
 * Puts a backup in the place of the database, while no server runs. The old database is kept beside it. What was accepted
 * after the backup is gone here but not on the phones: the epoch rises, so that every phone hands it in again.
 */
export const restoreBackup = async (
  dataDir: string,
  backup: string,
  dataKey: KeySource = { type: "file", file: defaultKeyFile(dataDir) },
): Promise<Result<{ kept?: string }, string>> => {
  if (!existsSync(backup)) return fail(`Cadangan ${backup} tidak ada.`);
  // Before anything is moved: rules that cannot be read would let come back what they took.
  const rules = openKeptRules(keptRulesFile(dataDir)).last();
  if (!rules.ok) return rules;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = databaseFile(dataDir);
  const opened = await openBackup(backup, `${file}.incoming`, dataKey);
  if (!opened.ok) return opened;
  const kept = `${file}.${Date.now()}.old`;
  const hadOne = existsSync(file);
  if (hadOne) renameSync(file, kept);
  // A log of the old database must never be played into the new one.
  for (const tail of ["-wal", "-shm"]) rmSync(`${file}${tail}`, { force: true });
  renameSync(`${file}.incoming`, file);
  const world = await openWorld(dataDir, silentLog, dataKey);
  if (!world.ok) return world;
  // The backup may be older than an erasure: nobody who was erased comes back, nor is shown to a phone for a moment.
  await applyErasures(world.value, openErasureList(erasureFile(dataDir)).all());
  if (rules.value) await reapplyRetention(world.value, rules.value);
  // A backup may be older than a family's no, or than what was made of its yes.
  for (const regency of await world.value.store.regencies()) await rebuildCopies(world.value, regency);
  await raiseEpochs(world.value);
  await world.value.store.close();
  return ok(hadOne ? { kept } : {});
};

/** Puts the backup's database beside the present one, opened; nothing is moved before that has worked. */
const openBackup = async (
  backup: string,
  to: string,
  dataKey: KeySource,
): Promise<Result<undefined, string>> => {
  if (!(await isSealedFile(backup))) {
    copyFileSync(backup, to);
    return ok(undefined);
  }
  if (!hasKeys(dataKey))
    return fail("Cadangan ini tersegel, dan berkas kunci data tidak ada. Kembalikan kuncinya dulu.");
  const ring = openKeyRing(dataKey, "");
  if (!ring.ok) return ring;
  const opened = await openFile(ring.value, backup, to);
  if (opened.ok) return opened;
  rmSync(to, { force: true });
  return fail(
    opened.problem === "missingKey"
      ? "Kunci untuk cadangan ini tidak ada lagi di berkas kunci."
      : "Cadangan rusak atau terpotong. Pakai cadangan lain.",
  );
};

/**
 * Begins a new history in every regency. The number is the time in seconds: two restores of one backup must not share an
 * epoch, and nothing else survives both.
 */
export const raiseEpochs = async ({ store, clock }: Pick<World, "store" | "clock">): Promise<void> => {
  for (const regency of await store.regencies())
    await store.write(regency, async (tx) => {
      const meta = await tx.meta.get();
      await tx.meta.put({ ...meta, epoch: Math.max(meta.epoch + 1, Math.floor(clock() / 1000)) });
    });
};
