import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CommitUnknownError } from "#server/store/postgres/conflict.ts";
import { openPostgresStore, type PostgresStore } from "#server/store/postgres/postgres-store.ts";
import { createTestDatabase, type TestDatabase } from "#support/postgres.ts";
import { createPostgresProxy, type PostgresProxy } from "#support/postgres-proxy.ts";
import { emptyDatabase } from "#support/postgres-stores.ts";

const R = "3571";

let database: TestDatabase;
let proxy: PostgresProxy;
let store: PostgresStore;
beforeAll(async () => {
  database = await createTestDatabase();
  proxy = await createPostgresProxy(database.url);
});
beforeEach(async () => {
  store = await openPostgresStore({ url: proxy.url, partitions: 4, connections: 3 });
});
afterEach(async () => {
  await store.close();
  await emptyDatabase(database);
});
afterAll(async () => {
  await proxy.close();
  await database.drop();
});

const epochOf = async (): Promise<number> => (await store.read(R, (tx) => tx.meta.get())).epoch;

/** Raises the epoch; `during` happens in the middle of the first try. Answers how often it was tried. */
const raiseEpoch = async (during: () => unknown): Promise<number> => {
  let tries = 0;
  await store.write(R, async (tx) => {
    tries += 1;
    const meta = await tx.meta.get();
    if (tries === 1) await during();
    await tx.meta.put({ ...meta, epoch: meta.epoch + 1 });
  });
  return tries;
};

describe("a connection that breaks", () => {
  test("in the middle of a transaction is replaced, and the transaction runs again", async () => {
    expect(await raiseEpoch(() => proxy.cut())).toBe(2);
    expect(await epochOf()).toBe(2);
  });

  test("because the server ends it, likewise", async () => {
    const end = () =>
      database.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`);
    expect(await raiseEpoch(end)).toBe(2);
    expect(await epochOf()).toBe(2);
  });

  test("while nobody uses it is not noticed", async () => {
    await Promise.all([epochOf(), epochOf(), epochOf()]);
    proxy.cut();
    expect(await epochOf()).toBe(1);
  });

  test("with the server away for a moment is waited for", async () => {
    expect(await raiseEpoch(() => proxy.goAway(300))).toBeGreaterThanOrEqual(2);
    expect(await epochOf()).toBe(2);
  });

  test("for longer than the tries last fails, leaves nothing, and the next work goes through", async () => {
    const back = performance.now() + 2_800;
    proxy.goAway(2_800);
    await expect(store.write(R, (tx) => tx.meta.put({ epoch: 9, durable: null }))).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, back - performance.now() + 50));
    expect(await epochOf()).toBe(1);
  });

  for (const [when, epoch] of [
    ["before", 1],
    ["after", 2],
  ] as const)
    test(`at the commit, ${when} the server did it, is told to the caller and never run again`, async () => {
      let tries = 0;
      proxy.cutAtCommit(when);
      const writing = store.write(R, async (tx) => {
        tries += 1;
        await tx.meta.put({ epoch: 2, durable: null });
      });
      await expect(writing).rejects.toThrow(CommitUnknownError);
      expect(tries).toBe(1);
      expect(await epochOf()).toBe(epoch);
    });
});

test("work that fails by itself is not run again", async () => {
  let tries = 0;
  const failing = store.write(R, async () => {
    tries += 1;
    throw new Error("a bug");
  });
  await expect(failing).rejects.toThrow("a bug");
  expect(tries).toBe(1);
});

test("work that swallows the database's error is not taken for done", async () => {
  const swallowing = store.write(R, async (tx) => {
    await tx.meta.put({ epoch: 7, durable: null });
    // A number where PostgreSQL wants one within bigint.
    await tx.versions.since("s", Number.MAX_VALUE, 1).catch(() => undefined);
  });
  await expect(swallowing).rejects.toThrow("invalid input syntax");
  expect(await epochOf()).toBe(1);
});

test("a transaction is over when its work is", async () => {
  const tx = await store.write(R, async (own) => own);
  await expect(tx.meta.get()).rejects.toThrow("over");
});

test("close waits for running work", async () => {
  const writing = store.write(R, async (tx) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    await tx.meta.put({ epoch: 3, durable: null });
  });
  await store.close();
  await writing;
  await expect(epochOf()).rejects.toThrow("closed");
  const [row] = await database.query<{ epoch: number }>("SELECT epoch::integer AS epoch FROM meta");
  expect(row?.epoch).toBe(3);
});

test("more work than connections waits its turn", async () => {
  const streams = Array.from({ length: 30 }, (_, at) => `s${at}`);
  await Promise.all(streams.map((stream) => store.write(R, (tx) => tx.streams.lock([stream]))));
  expect(await store.read(R, (tx) => tx.streams.all())).toHaveLength(30);
});

test("a statement that waits too long is given up, and nothing of its transaction stays", async () => {
  const impatient = await openPostgresStore({ url: proxy.url, connections: 1, statementTimeoutMs: 100 });
  await store.write(R, async (tx) => {
    await tx.streams.lock(["s"]);
    await store.write(R, (other) => other.streams.lock(["t"]));
    const waiting = impatient.write(R, async (other) => {
      await other.meta.put({ epoch: 5, durable: null });
      await other.streams.lock(["s"]);
    });
    // The row of a stream that is just being made can only be waited for.
    await expect(waiting).rejects.toThrow("statement timeout");
  });
  expect(await epochOf()).toBe(1);
  await impatient.close();
});

test("what a client says of itself with a NUL in it does not break its neighbours' transaction", async () => {
  const entry = { at: "2026-11-21T01:00:00Z", worker: "w", device: "hp\0", action: "open", target: "p" };
  await store.write(R, (tx) => tx.accessLog.add([entry, { ...entry, device: "hp" }]));
  const log = await store.read(R, (tx) => tx.accessLog.latest(9));
  expect(log.map(({ device }) => device)).toEqual(["hp", "hp\uFFFD"]);
});
