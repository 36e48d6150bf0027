import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Client } from "pg";

/** A database of its own in the PostgreSQL that all test files share. */
export interface TestDatabase {
  readonly url: string;
  query<Row>(sql: string): Promise<readonly Row[]>;
  /** Lets go of it. Connections left open are cut. */
  drop(): Promise<void>;
}

const HERE = fileURLToPath(new URL(".", import.meta.url));
/** One server per checkout and user. */
const FOLDER = join(
  tmpdir(),
  `damping-postgres-${createHash("sha256")
    .update(`${HERE} ${process.getuid?.() ?? ""}`)
    .digest("hex")
    .slice(0, 12)}`,
);
const START_WITHIN_MS = 90_000;

/** Makes an empty database. TEST_DATABASE_URL names a server to use instead of the one from npm (any 15 or newer). */
export const createTestDatabase = async (): Promise<TestDatabase> => {
  // This connection keeps the shared server alive while its test file runs.
  const admin = await connectToServer();
  const name = `test_${randomBytes(6).toString("hex")}`;
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`);
  const url = new URL(`postgres://${admin.host}:${admin.port}/${name}`);
  url.username = admin.user ?? "postgres";
  url.password = typeof admin.password === "string" ? admin.password : "";
  const own = new Client({ connectionString: url.href });
  own.on("error", () => {});
  await own.connect();
  return {
    url: url.href,
    query: async <Row>(sql: string) => (await own.query(sql)).rows as readonly Row[],
    drop: async () => {
      await own.end();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
};

const connectToServer = async (): Promise<Client> => {
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined) return connect(given);
  const until = Date.now() + START_WITHIN_MS;
  for (;;) {
    const failed = read("failed");
    if (failed !== undefined) throw new Error(`PostgreSQL from npm does not start: ${failed}`);
    const url = read("ready");
    if (url !== undefined) {
      try {
        return await connect(url);
      } catch {
        // It is just ending, or was killed: the next round finds out.
      }
    }
    if (Date.now() > until) throw new Error(`no PostgreSQL within ${START_WITHIN_MS} ms`);
    startOrClear();
    await sleep(100);
  }
};

const connect = async (url: string): Promise<Client> => {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  return client;
};

const read = (name: string): string | undefined => {
  try {
    return readFileSync(join(FOLDER, name), "utf8");
  } catch {
    return undefined;
  }
};

/** Whoever makes the folder starts the server; a folder whose process is gone is moved away. */
const startOrClear = (): void => {
  try {
    mkdirSync(FOLDER, { mode: 0o755 });
  } catch {
    if (isAbandoned()) clear();
    return;
  }
  const process_ = spawn(process.execPath, [join(HERE, "postgres-process.ts"), FOLDER], {
    detached: true,
    stdio: "ignore",
  });
  process_.unref();
  writeFileSync(join(FOLDER, "pid"), String(process_.pid));
};

const isAbandoned = (): boolean => {
  const pid = read("pid");
  try {
    if (pid === undefined) return existsSync(FOLDER) && Date.now() - statSync(FOLDER).mtimeMs > 5_000;
    process.kill(Number(pid), 0);
    return false;
  } catch {
    return existsSync(FOLDER);
  }
};

const clear = (): void => {
  const away = `${FOLDER}-${randomBytes(4).toString("hex")}`;
  try {
    // Only one of several wins this.
    renameSync(FOLDER, away);
    rmSync(away, { recursive: true, force: true });
  } catch {}
};
