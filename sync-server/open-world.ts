import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Config } from "./config.ts";
import type { Log } from "./log.ts";
import { defaultKeyFile, hasKeys, type KeySource, openKeyRing } from "./seal/data-keys.ts";
import type { KeyRing } from "./seal/key-ring.ts";
import { holdsSealed, resealAll } from "./seal/reseal.ts";
import { sealStore } from "./seal/sealed-store.ts";
import { openPostgresStore } from "./store/postgres/postgres-store.ts";
import { openSqliteStore, type SqliteStore } from "./store/sqlite/sqlite-store.ts";
import type { Store } from "./store/store.ts";
import type { World } from "./world.ts";

/** A store that lasts, with what it needs done besides serving. */
export interface LastingStore extends Store {
  /** Copies everything to a new file of the embedded kind, while work goes on. */
  backupTo(file: string): Promise<void>;
  /** The instant before which everything is on a replica's disk too; nothing when there is none. */
  replicatedUpTo?(): Promise<string | undefined>;
  /** Chores of the day. */
  maintain?(now: Date): Promise<void>;
}

/** The world of a server that runs in earnest. */
export interface LastingWorld extends World {
  readonly store: LastingStore;
  readonly keys: KeyRing;
  /** The store below the seals: for copying rows as they are, and for sealing them anew. */
  readonly rawStore: Store;
}

/** The world of a server whose data lies in a folder. */
export interface FolderWorld extends LastingWorld {
  readonly store: SqliteStore;
}

export const databaseFile = (dataDir: string): string => join(dataDir, "damping.db");
export const secretFile = (dataDir: string): string => join(dataDir, "secret.key");

/** Opens what the configuration names: PostgreSQL if there is an address of one, else the data folder. */
export const openConfigured = async (
  {
    dataDir,
    databaseUrl,
    replicaUrl,
    dataKey,
  }: Pick<Config, "dataDir" | "databaseUrl" | "replicaUrl" | "dataKey">,
  log: Log,
): Promise<Result<LastingWorld, string>> => {
  if (databaseUrl === undefined) return openWorld(dataDir, log, dataKey);
  const isNewSecret = !existsSync(secretFile(dataDir));
  const opened = await openPostgresStore({ url: databaseUrl, replicaUrl }).catch(
    (error: unknown) =>
      `PostgreSQL tidak dapat dibuka: ${error instanceof Error ? error.message : String(error)}`,
  );
  if (typeof opened === "string") return fail(opened);
  const isUsed = isNewSecret && (await opened.regencies()).length > 0;
  const secret = isUsed ? fail(missingSecret(dataDir)) : readSecret(dataDir);
  const keys = secret.ok ? await openKeys(dataKey, opened) : secret;
  if (secret.ok && keys.ok) return ok(worldOf(opened, secret.value, keys.value, log));
  await opened.close();
  return secret.ok && !keys.ok ? keys : fail(missingSecret(dataDir));
};

/**
 * Opens the data folder, making it on first start. The secret lies beside the database and not in it; without the secret
 * a database that exists is not opened, since every activation code and every repeat would be judged wrongly.
 */
export const openWorld = async (
  dataDir: string,
  log: Log,
  dataKey: KeySource = { type: "file", file: defaultKeyFile(dataDir) },
): Promise<Result<FolderWorld, string>> => {
  const file = databaseFile(dataDir);
  if (!existsSync(secretFile(dataDir)) && existsSync(file)) return fail(missingSecret(dataDir));
  const secret = readSecret(dataDir);
  if (!secret.ok) return secret;
  const store = openSqliteStore(file);
  // What SQLite puts beside it (the newest rows stand there first) got the permissions the file had when it was made.
  for (const tail of ["", "-wal", "-shm"]) if (existsSync(file + tail)) chmodSync(file + tail, 0o600);
  const keys = await openKeys(dataKey, store);
  if (keys.ok) return ok(worldOf(store, secret.value, keys.value, log));
  await store.close();
  return keys;
};

/** Keys are made where nothing was ever sealed; where something was, missing keys are a loss, and new ones would hide it. */
const openKeys = async (source: KeySource, store: Store): Promise<Result<KeyRing, string>> => {
  if (!hasKeys(source) && (await holdsSealed(store)))
    return fail(
      "Berkas kunci data hilang, padahal basis data memuat isi tersegel. Kembalikan dari salinannya.",
    );
  const isFirst = !hasKeys(source);
  const ring = openKeyRing(source, new Date().toISOString());
  // What a server before sealing has left lying open; in a new database, nothing.
  if (ring.ok && isFirst) await resealAll(store, ring.value);
  return ring;
};

const worldOf = <Kept extends Store>(store: Kept, pepper: Uint8Array, keys: KeyRing, log: Log) => ({
  store: sealStore(store, keys),
  rawStore: store,
  keys,
  clock: Date.now,
  random: (bytes: number) => new Uint8Array(randomBytes(bytes)),
  pepper,
  log,
});

/** Made on the first start of all. */
const readSecret = (dataDir: string): Result<Uint8Array, string> => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const secret = secretFile(dataDir);
  if (!existsSync(secret))
    writeFileSync(secret, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
  const pepper = Buffer.from(readFileSync(secret, "utf8").trim(), "hex");
  return pepper.length === 32
    ? ok(pepper)
    : fail(`Berkas rahasia ${secret} rusak. Kembalikan dari cadangan.`);
};

const missingSecret = (dataDir: string): string =>
  `Berkas rahasia ${secretFile(dataDir)} hilang. Kembalikan dari cadangan sebelum menjalankan server.`;
