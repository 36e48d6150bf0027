import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { databaseFile } from "#server/open-world.ts";
import { connectTo } from "#support/postgres.ts";
import { createPostgresKit } from "#support/postgres-server.ts";
import type { ChaosRow, ChaosSize } from "../chaos-row.ts";
import { killServer } from "./kill-server.ts";

/** The embedded store, as `npm start` runs it. */
export const killServerOnSqlite = (size: ChaosSize): Promise<ChaosRow> =>
  inFolder((folder) =>
    killServer(
      {
        name: "server, SQLite",
        env: { DATA_DIR: folder },
        inspect: async () => {
          const db = new DatabaseSync(databaseFile(folder), { readOnly: true });
          const answer = db.prepare("PRAGMA integrity_check").get();
          db.close();
          if (answer?.integrity_check !== "ok")
            throw new Error(`the file is damaged: ${JSON.stringify(answer)}`);
          return "integrity_check ok";
        },
      },
      size,
    ),
  );

/** Every fourth kill hits a process of PostgreSQL, upon which all of it recovers from its log. */
export const killServerOnPostgres = (size: ChaosSize): Promise<ChaosRow> =>
  inFolder(async (folder) => {
    const kit = await createPostgresKit(folder, { fsync: "on", full_page_writes: "on" });
    const database = await kit.primary();
    let recoveries = 0;
    try {
      return await killServer(
        {
          name: "server, PostgreSQL",
          env: { DATA_DIR: join(folder, "server"), DATABASE_URL: database.url },
          killBelow: async () => {
            const client = await connectTo(database.url).catch(() => undefined);
            const { rows } = (await client?.query<{ pid: number }>(VICTIMS)) ?? { rows: [] };
            await client?.end();
            const victim = rows[0]?.pid;
            if (victim === undefined) return;
            process.kill(victim, "SIGKILL");
            recoveries += 1;
          },
          inspect: async () => `${recoveries} recoveries of PostgreSQL among the kills`,
        },
        size,
      );
    } finally {
      await database.stop();
    }
  });

const VICTIMS =
  "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()";

const inFolder = async (work: (folder: string) => Promise<ChaosRow>): Promise<ChaosRow> => {
  const folder = mkdtempSync(join(tmpdir(), "damping-chaos-"));
  // PostgreSQL's own user has to get in.
  chmodSync(folder, 0o755);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
