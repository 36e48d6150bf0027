import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Client } from "pg";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const START_WITHIN_MS = 90_000;

/** One server per checkout, user and kind. */
const folderFor = (replica: boolean): string => {
  const whose = createHash("sha256").update(`${HERE} ${process.getuid?.() ?? ""}`);
  return join(tmpdir(), `damping-postgres-${whose.digest("hex").slice(0, 12)}${replica ? "-replica" : ""}`);
};

/** A connection to the server that all test files share, started when it is not there. */
export const sharedPostgres = async (
  replica: boolean,
): Promise<{ readonly admin: Client; readonly replicaUrl: string }> => {
  const folder = folderFor(replica);
  const until = Date.now() + START_WITHIN_MS;
  for (;;) {
    const failed = read(folder, "failed");
    if (failed !== undefined) throw new Error(`PostgreSQL from npm does not start: ${failed}`);
    const [url = "", replicaUrl = ""] = read(folder, "ready")?.split("\n") ?? [];
    const admin = url === "" ? undefined : await tryConnect(url);
    if (admin) return { admin, replicaUrl };
    if (Date.now() > until) throw new Error(`no PostgreSQL within ${START_WITHIN_MS} ms`);
    startOrClear(folder, replica);
    await sleep(100);
  }
};

/** Nothing when it is just ending, or was killed: the next round finds out. */
const tryConnect = async (url: string): Promise<Client | undefined> => {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  return client.connect().then(
    () => client,
    () => undefined,
  );
};

const read = (folder: string, name: string): string | undefined => {
  try {
    return readFileSync(join(folder, name), "utf8");
  } catch {
    return undefined;
  }
};

/** Whoever makes the folder starts the server; a folder whose process is gone is moved away. */
const startOrClear = (folder: string, replica: boolean): void => {
  try {
    mkdirSync(folder, { mode: 0o755 });
  } catch {
    if (isAbandoned(folder)) clear(folder);
    return;
  }
  const words = [join(HERE, "postgres-process.ts"), folder, ...(replica ? ["replica"] : [])];
  const server = spawn(process.execPath, words, { detached: true, stdio: "ignore" });
  server.unref();
  writeFileSync(join(folder, "pid"), String(server.pid));
};

const isAbandoned = (folder: string): boolean => {
  const pid = read(folder, "pid");
  try {
    if (pid === undefined) return Date.now() - statSync(folder).mtimeMs > 5_000;
    process.kill(Number(pid), 0);
    return false;
  } catch {
    return existsSync(folder);
  }
};

const clear = (folder: string): void => {
  const away = `${folder}-${randomBytes(4).toString("hex")}`;
  try {
    // Only one of several wins this.
    renameSync(folder, away);
    rmSync(away, { recursive: true, force: true });
  } catch {}
};
