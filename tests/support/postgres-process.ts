// node postgres-process.ts <folder> [replica]: a real PostgreSQL from npm, for all test files at once. The first that needs
// it starts it (`postgres.ts`); it ends by itself, with its folder, when nobody has been connected for some seconds.
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { createPostgresKit } from "./postgres-server.ts";

const IDLE_S = 6;
const LIFE_AT_LEAST_S = 12;

const OTHERS = `SELECT count(*)::integer AS others FROM pg_stat_activity
  WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`;

const isAlone = async (client: Client): Promise<boolean> =>
  (await client.query<{ others: number }>(OTHERS)).rows[0]?.others === 0;

const run = async (folder: string, hasReplica: boolean): Promise<void> => {
  const kit = await createPostgresKit(folder);
  const primary = await kit.primary();
  const replica = hasReplica ? await kit.replicaOf(primary) : undefined;
  const ready = join(folder, "ready");
  // Renamed into place: readers see all of it or nothing.
  writeFileSync(`${ready}.new`, [primary.url, replica?.url ?? ""].join("\n"));
  renameSync(`${ready}.new`, ready);
  for (let seconds = 0, idle = 0; primary.isRunning(); seconds += 1) {
    await sleep(1_000);
    idle = (await isAlone(primary.admin)) ? idle + 1 : 0;
    if (seconds < LIFE_AT_LEAST_S || idle < IDLE_S) continue;
    renameSync(ready, `${ready}.old`);
    if (await isAlone(primary.admin)) break;
    renameSync(`${ready}.old`, ready);
  }
  await replica?.stop();
  await primary.stop();
};

const [folder, replica] = process.argv.slice(2);
if (folder === undefined) throw new Error("the folder to work in is missing");
try {
  await run(folder, replica === "replica");
} catch (error) {
  writeFileSync(join(folder, "failed"), error instanceof Error ? error.message : String(error));
  await sleep(5_000);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
