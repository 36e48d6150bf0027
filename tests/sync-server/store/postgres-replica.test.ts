import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { openPostgresStore, type PostgresStore } from "#server/store/postgres/postgres-store.ts";
import { openSqliteStore } from "#server/store/sqlite/sqlite-store.ts";
import type { ReadTx } from "#server/store/store.ts";
import { connectTo, createTestDatabase, type TestDatabase } from "#support/postgres.ts";
import { emptyDatabase } from "#support/postgres-stores.ts";

const R = "3571";

// A real streaming replica of a real server.
let database: TestDatabase;
let replica: Client;
let store: PostgresStore;
beforeAll(async () => {
  database = await createTestDatabase({ replica: true });
  await (await openPostgresStore({ url: database.url, partitions: 2 })).close();
  // The database itself has to arrive there first.
  replica = await vi.waitFor(() => connectTo(database.replicaUrl), { timeout: 30_000, interval: 50 });
}, 60_000);
beforeEach(async () => {
  store = await openPostgresStore({ url: database.url, replicaUrl: database.replicaUrl });
});
afterEach(async () => {
  await replica.query("SELECT pg_wal_replay_resume()");
  await store.close();
  await emptyDatabase(database);
});
afterAll(async () => {
  await replica.end();
  await database.drop();
});

const raiseTo = (epoch: number) =>
  store.write(R, async (tx) => tx.meta.put({ ...(await tx.meta.get()), epoch }));
const onReplica = { onReplica: true };
const epochOf = async (tx: ReadTx): Promise<number> => (await tx.meta.get()).epoch;
/** True when a transaction of the store has ended there (asking how far it is needs none). */
const wasReadThere = async (): Promise<boolean> =>
  (
    await replica.query(
      "SELECT FROM pg_stat_activity WHERE application_name = 'damping' AND query = 'COMMIT'",
    )
  ).rowCount !== 0;

describe("a replica", () => {
  test("answers what may be read there, once it has what was written before", async () => {
    const read = async (): Promise<boolean> => {
      await raiseTo(2);
      expect(await store.read(R, epochOf, onReplica)).toBe(2);
      return wasReadThere();
    };
    // A busy machine may be behind for once; not for ever.
    await expect.poll(read, { timeout: 15_000 }).toBe(true);
  });

  test("that is behind leaves the answer to the primary: nobody reads what was before their own write", async () => {
    await raiseTo(2);
    await replica.query("SELECT pg_wal_replay_pause()");
    await raiseTo(3);
    const { rows } = await replica.query("SELECT epoch::integer AS epoch FROM meta");
    expect(rows.filter(({ epoch }) => epoch === 3)).toEqual([]);
    for (let round = 0; round < 5; round += 1) {
      await raiseTo(4 + round);
      expect(await store.read(R, epochOf, onReplica)).toBe(4 + round);
    }
  });

  test("is one snapshot, too", async () => {
    await raiseTo(2);
    const seen = await store.read(
      R,
      async (tx) => {
        const first = await epochOf(tx);
        await raiseTo(9);
        return [first, await epochOf(tx)];
      },
      onReplica,
    );
    expect(seen).toEqual([2, 2]);
  });

  test("that is away is done without", async () => {
    const url = new URL(database.replicaUrl);
    url.port = "1";
    const alone = await openPostgresStore({ url: database.url, replicaUrl: url.href });
    await raiseTo(5);
    expect(await alone.read(R, epochOf, onReplica)).toBe(5);
    await alone.close();
  });

  test("is asked for nothing that was not allowed there", async () => {
    await replica.query("SELECT pg_wal_replay_pause()");
    await raiseTo(6);
    expect(await store.read(R, epochOf)).toBe(6);
  });
});

describe("what is safe", () => {
  test("is what a replica has on its disk, and never what is still being accepted", async () => {
    const before = Date.now();
    const upTo = await store.replicatedUpTo();
    expect(Date.parse(upTo ?? "")).toBeGreaterThan(before - 10_000);
    expect(Date.parse(upTo ?? "")).toBeLessThan(before);
    await store.write(R, async (tx) => {
      await tx.meta.get();
      const began = Date.now();
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(Date.parse((await store.replicatedUpTo()) ?? "")).toBeLessThan(began - 4_000);
    });
  });

  test("is nothing when there is no replica", async () => {
    const lonely = await createTestDatabase();
    const alone = await openPostgresStore({ url: lonely.url, partitions: 2 });
    expect(await alone.replicatedUpTo()).toBeUndefined();
    await alone.close();
    await lonely.drop();
  });
});

test("a backup is an embedded database that holds the same, and opens without PostgreSQL", async () => {
  const folder = mkdtempSync(join(tmpdir(), "damping-backup-"));
  const file = join(folder, "backup.db");
  await raiseTo(12);
  await store.write(R, (tx) => tx.streams.lock(["3571011001"]));
  await store.backupTo(file);
  const copy = openSqliteStore(file);
  expect(await copy.read(R, epochOf)).toBe(12);
  expect(await copy.read(R, (tx) => tx.streams.all())).toHaveLength(1);
  await copy.close();
  rmSync(folder, { recursive: true });
});
