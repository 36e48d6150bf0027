import { readFile, writeFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { fail } from "#domain/result.ts";
import { makeBackup } from "../backup/make-backup.ts";
import { restoreBackup } from "../backup/restore-backup.ts";
import { parseConfig } from "../config.ts";
import { erasureFile, openErasureList } from "../erase/erasure-list.ts";
import { keptRulesFile, openKeptRules } from "../erase/kept-rules.ts";
import { silentLog } from "../log.ts";
import { openConfigured } from "../open-world.ts";
import { rotateKey } from "../seal/rotate-key.ts";
import type { AdminContext } from "./command.ts";
import { localDay } from "./local-moment.ts";
import { operatorOf, UNKNOWN_OPERATOR } from "./operator.ts";
import { regencyOf } from "./regency-of.ts";
import { runAdmin } from "./run-admin.ts";

/** The admin's command line: `npm run admin -- ...`. The only file of it that knows the process and the disk. */
const print = (text: string): void => void process.stdout.write(`${text}\n`);
const printError = (text: string): void => void process.stderr.write(`${text}\n`);

// `... | head` closes the pipe when it has seen enough; that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

/** Said to the person and ended with; not a bug. */
class NotPossible extends Error {}

/** A backup is a file of the embedded kind; it goes into an empty PostgreSQL the way an embedded database moves there. */
const RESTORE_ELSEWHERE = [
  "DATABASE_URL terisi. Pulihkan dulu ke folder kosong tanpa DATABASE_URL (DATA_DIR=folder-baru berisi secret.key, data-keys.json dan erased.jsonl yang sama),",
  "lalu pindahkan dari sana: npm run admin -- migrate-store --to postgres://... ke basis data yang kosong.",
].join("\n");

/** The account of this machine that runs the command; `--as` says who it is where several share one. */
const operatorName = (): string => {
  try {
    return operatorOf(userInfo().username) ?? UNKNOWN_OPERATOR;
  } catch {
    return UNKNOWN_OPERATOR; // a container without a name for its user
  }
};

let close = async (): Promise<void> => {};

const open = async (): Promise<AdminContext> => {
  const config = parseConfig(process.env);
  if (!config.ok) throw new NotPossible(config.problem);
  const { dataDir, databaseUrl, backupDir, backupsKept: kept, dataKey } = config.value;
  const opened = await openConfigured(config.value, silentLog);
  if (!opened.ok) throw new NotPossible(opened.problem);
  const world = opened.value;
  close = () => world.store.close();
  const regency = regencyOf(process.env.REGENCY, await world.store.regencies());
  if (!regency.ok) throw new NotPossible(regency.problem);
  return {
    world,
    regency: regency.value,
    today: localDay(world.clock(), regency.value),
    appUrl: process.env.APP_URL || undefined,
    print,
    printError,
    readFile: (path) => readFile(path).catch(() => undefined),
    // A page of codes is for the admin's eyes.
    writeFile: (path, text) =>
      writeFile(path, text, { mode: 0o600 }).then(
        () => true,
        () => false,
      ),
    erasures: openErasureList(erasureFile(dataDir)),
    keptRules: openKeptRules(keptRulesFile(dataDir)),
    operator: operatorName(),
    backup: () => makeBackup(world, { backupDir, kept, scratchDir: dataDir }),
    rotateKey: () => rotateKey(world, dataKey),
    restore: async (file) => {
      if (databaseUrl !== undefined) return fail(RESTORE_ELSEWHERE);
      await close();
      return restoreBackup(dataDir, file, dataKey);
    },
  };
};

try {
  process.exitCode = await runAdmin(process.argv.slice(2), { print, printError }, open);
} catch (error) {
  if (!(error instanceof NotPossible)) throw error;
  printError(error.message);
  process.exitCode = 1;
} finally {
  await close();
}
