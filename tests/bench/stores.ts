import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPostgresStore } from "#server/store/postgres/postgres-store.ts";
import { openSqliteStore } from "#server/store/sqlite/sqlite-store.ts";
import type { Store } from "#server/store/store.ts";
import { createPostgresKit } from "#support/postgres-server.ts";
import { type Bench, type Figure, median } from "./figure.ts";
import { insertBare } from "./stores/bare-inserts.ts";
import { cpuSeconds } from "./stores/cpu-seconds.ts";
import { setupPushStorm } from "./stores/push-storm.ts";

const ROUNDS = 3;
const BATCHES = [
  { batch: 100, rounds: 8 },
  { batch: 20, rounds: 20 },
] as const;

interface Contender {
  readonly name: string;
  readonly store: Store;
  readonly pid?: number;
}

/**
 * Versions accepted per second of processor time (server and database together) and per second, over the whole path of a
 * sync, on both stores, with every commit on the disk; and what bare inserts of such rows cost. Rounds take turns.
 */
export const storeSpeed: Bench = {
  name: "stores",
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), "damping-bench-"));
    // The database server runs as another user.
    chmodSync(folder, 0o755);
    const kit = await createPostgresKit(folder, SAFE);
    const server = await kit.primary();
    const contenders: readonly Contender[] = [
      { name: "SQLite", store: openSqliteStore(join(folder, "bench.db")) },
      { name: "PostgreSQL", store: await openPostgresStore({ url: server.url }), pid: server.pid },
    ];
    try {
      return await measure(contenders);
    } finally {
      for (const { store } of contenders) await store.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** As a careful operator runs it. */
const SAFE = { fsync: "on", full_page_writes: "on", synchronous_commit: "on", shared_buffers: "256MB" };

const measure = async (contenders: readonly Contender[]): Promise<readonly Figure[]> => {
  const seen = new Map<string, Timed[]>();
  const note = async (name: string, pid: number | undefined, job: () => Promise<number>): Promise<void> => {
    seen.set(name, [...(seen.get(name) ?? []), await timed(pid, job)]);
  };
  const storms = await Promise.all(
    contenders.map(async (contender) => ({ ...contender, storm: await setupPushStorm(contender.store) })),
  );
  for (const { storm } of storms) await storm.push(2, 50);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { batch, rounds } of BATCHES)
      for (const { name, store, pid, storm } of storms) {
        await note(`${name}, whole path, ${batch} at once`, pid, () => storm.push(rounds, batch));
        const bare = { batches: rounds * 8, batch, name: `${round}x${batch}` };
        await note(`${name}, bare inserts, ${batch} at once`, pid, () => insertBare(store, bare));
      }

  const perCpu = (name: string): number =>
    median((seen.get(name) ?? []).map(({ perCpuSecond }) => perCpuSecond));
  const figures = [...seen].flatMap(([name, runs]): Figure[] => [
    { name, value: perCpu(name), unit: "versions/CPU-s" },
    {
      name: `${name}, by the clock`,
      value: median(runs.map(({ perSecond }) => perSecond)),
      unit: "versions/s",
    },
  ]);
  const ratios = contenders.flatMap(({ name }) =>
    BATCHES.map(({ batch }): Figure => {
      const [bare, whole] = [
        `${name}, bare inserts, ${batch} at once`,
        `${name}, whole path, ${batch} at once`,
      ];
      return {
        name: `${name}, whole path against bare inserts, ${batch} at once`,
        value: perCpu(bare) / perCpu(whole),
        unit: "x CPU",
      };
    }),
  );
  return [...figures, ...ratios];
};

interface Timed {
  readonly perCpuSecond: number;
  readonly perSecond: number;
}

const timed = async (pid: number | undefined, job: () => Promise<number>): Promise<Timed> => {
  const [cpu, clock] = [cpuSeconds(pid), performance.now()];
  const count = await job();
  const [usedCpu, seconds] = [cpuSeconds(pid) - cpu, (performance.now() - clock) / 1000];
  return { perCpuSecond: count / usedCpu, perSecond: count / seconds };
};
