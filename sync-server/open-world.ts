import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Log } from "./log.ts";
import { openSqliteStore, type SqliteStore } from "./store/sqlite/sqlite-store.ts";
import type { World } from "./world.ts";

/** The world of a server whose data lies in a folder. */
export interface FolderWorld extends World {
  readonly store: SqliteStore;
}

export const databaseFile = (dataDir: string): string => join(dataDir, "damping.db");
export const secretFile = (dataDir: string): string => join(dataDir, "secret.key");

/**
 * Opens the data folder, making it on first start. The secret lies beside the database and not in it; without the secret
 * a database that exists is not opened, since every activation code and every repeat would be judged wrongly.
 */
export const openWorld = (dataDir: string, log: Log): Result<FolderWorld, string> => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = databaseFile(dataDir);
  const secret = secretFile(dataDir);
  if (!existsSync(secret)) {
    if (existsSync(file))
      return fail(`Berkas rahasia ${secret} hilang. Kembalikan dari cadangan sebelum menjalankan server.`);
    writeFileSync(secret, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
  }
  const pepper = Buffer.from(readFileSync(secret, "utf8").trim(), "hex");
  if (pepper.length !== 32) return fail(`Berkas rahasia ${secret} rusak. Kembalikan dari cadangan.`);
  const store = openSqliteStore(file);
  chmodSync(file, 0o600);
  return ok({ store, clock: Date.now, random: (bytes) => new Uint8Array(randomBytes(bytes)), pepper, log });
};
