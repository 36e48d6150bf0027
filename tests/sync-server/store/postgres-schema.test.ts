import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { acceptVersions } from "#server/accept/accept-versions.ts";
import { STEP } from "#server/serials.ts";
import { migratePostgres, openPostgresStore } from "#server/store/postgres/postgres-store.ts";
import { aChild, aFamily, aMembership } from "#support/builders.ts";
import { createTestDatabase, type TestDatabase } from "#support/postgres.ts";
import { lazyStore } from "#support/test-store.ts";
import { REGENCY, RW05, siti } from "../accept/setup-accept.ts";
import { describeStore } from "../store-contract.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

const tables = async (): Promise<readonly string[]> =>
  (
    await database.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')",
    )
  ).map(({ name }) => name);

describe("the steps of the schema", () => {
  test("are shown and tried by a dry run that leaves nothing", async () => {
    const planned = await migratePostgres(database.url, { dryRun: true });
    expect(planned.map(({ number, name }) => [number, name])).toEqual([
      [1, "first tables"],
      [2, "storage left"],
      [3, "second factor"],
      [4, "recovery key"],
      [5, "agency items"],
      [6, "open serials"],
      [7, "device key"],
      [8, "attempts"],
    ]);
    expect(planned[0]?.sql).toContain("CREATE TABLE version");
    expect(await tables()).toEqual([]);
  });

  test("are taken once, also by processes that start together", async () => {
    const open = () => openPostgresStore({ url: database.url, partitions: 2, connections: 2 });
    const stores = await Promise.all([open(), open(), open()]);
    await Promise.all(stores.map((store) => store.close()));
    expect(await database.query("SELECT number, name, partitions FROM schema_step")).toEqual([
      { number: 1, name: "first tables", partitions: 2 },
      { number: 2, name: "storage left", partitions: 2 },
      { number: 3, name: "second factor", partitions: 2 },
      { number: 4, name: "recovery key", partitions: 2 },
      { number: 5, name: "agency items", partitions: 2 },
      { number: 6, name: "open serials", partitions: 2 },
      { number: 7, name: "device key", partitions: 2 },
      { number: 8, name: "attempts", partitions: 2 },
    ]);
    expect(await migratePostgres(database.url, {})).toEqual([]);
  });

  test("that come later follow the partitions a database has, and one that fails leaves the database as it was", async () => {
    const taken = await migratePostgres(database.url, { partitions: 3 });
    const later = {
      name: "later",
      sql: ({ spread }: { spread(name: string): string }) =>
        `CREATE TABLE later (regency text NOT NULL, PRIMARY KEY (regency))${spread("later")}`,
    };
    const known = taken.map(({ name }) => ({ name, sql: () => "" }));
    const broken = { name: "broken", sql: () => "CREATE TABLE nothing (" };
    await expect(migratePostgres(database.url, { steps: [...known, later, broken] })).rejects.toThrow(
      "syntax",
    );
    expect(await tables()).not.toContain("later");
    await migratePostgres(database.url, { steps: [...known, later] });
    expect((await tables()).filter((name) => name.startsWith("later"))).toHaveLength(4);
  });

  test("of a newer server are left alone", async () => {
    await migratePostgres(database.url, { partitions: 2 });
    await database.query("INSERT INTO schema_step (number, name, partitions) VALUES (99, 'of tomorrow', 2)");
    await expect(openPostgresStore({ url: database.url })).rejects.toThrow("newer server");
  });

  test("wait for nobody longer than some seconds, and are not taken in another encoding", async () => {
    await database.query("CREATE DATABASE ascii_only ENCODING 'SQL_ASCII' TEMPLATE template0");
    const url = new URL(database.url);
    url.pathname = "/ascii_only";
    await expect(openPostgresStore({ url: url.href })).rejects.toThrow("UTF8");
    await database.query("DROP DATABASE ascii_only");
  });
});

describe("every table", () => {
  beforeEach(() => migratePostgres(database.url, { partitions: 2 }));

  test("is spread by hash of the regency, but for the log without a key, which goes by month", async () => {
    const spread = await database.query<{ name: string; by: string }>(
      "SELECT relname AS name, pg_get_partkeydef(oid) AS by FROM pg_class WHERE relkind = 'p' ORDER BY relname",
    );
    const byMonth = spread.filter(({ by }) => by !== "HASH (regency)");
    expect(byMonth).toEqual([{ name: "access_log", by: "RANGE (at)" }]);
    expect(spread).toHaveLength(18);
    // What is whole: the note of steps taken.
    const whole = await database.query(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace
       AND relkind = 'r' AND NOT relispartition`,
    );
    expect(whole).toEqual([{ name: "schema_step" }]);
  });

  test("has no unique key without the regency in front, and no index that is not begun by it", async () => {
    const keys = await database.query<{ name: string; first: string; log: boolean; unique: boolean }>(
      `SELECT c.relname AS name, a.attname AS first, t.relname LIKE 'access_log%' AS log, i.indisunique AS unique
       FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
       JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0]
       WHERE c.relnamespace = 'public'::regnamespace AND t.relname <> 'schema_step'`,
    );
    expect(keys.length).toBeGreaterThan(60);
    expect(keys.filter(({ first }) => first !== "regency")).toEqual([]);
    expect(keys.filter(({ log, unique }) => log && unique)).toEqual([]);
  });
});

/** Thousands of rows of the same regency that no question below is about. */
const CROWD = `
INSERT INTO version SELECT '3571', 'v' || i, 'r' || i, 's' || i, 'person', 'w', 'd' || i, 1, 1, '2026', 'far/' || i % 500,
  i, true, CASE WHEN i % 2 = 0 THEN 1 END, 'elsewhere' || i, 'x', '{}' FROM generate_series(1, 5000) i;
INSERT INTO placement SELECT '3571', 's' || i, 'far/' || i % 500, 's' || i, 1 FROM generate_series(1, 5000) i;
INSERT INTO gone SELECT '3571', 'far/' || i % 500, 's' || i, i FROM generate_series(1, 5000) i;
INSERT INTO stream SELECT '3571', 'far/' || i, 0, 0, 0 FROM generate_series(1, 5000) i;
INSERT INTO refused SELECT '3571', 'd' || i, 'v' || i, 'k', 's', 'a', 'd' || i, 1, 'far/' || i % 500, 'r', '', '2020-' || i, '{}', NULL
  FROM generate_series(1, 5000) i;
INSERT INTO account SELECT '3571', 'w' || i, 'W', 1, 0, NULL, 1 FROM generate_series(1, 5000) i;
INSERT INTO held_grant SELECT '3571', 'w' || i, 'cadre', 'a', '2026', NULL FROM generate_series(1, 5000) i;
INSERT INTO code SELECT '3571', 'h' || i, 'w' || i, '1', '2', NULL, NULL, 1 FROM generate_series(1, 5000) i;
INSERT INTO session SELECT '3571', 'h' || i, 'w' || i, 'd' || i, '1', NULL FROM generate_series(1, 5000) i;
INSERT INTO device (regency, device, worker, label, enrolled_at, last_n, app, revision) SELECT '3571', 'd' || i, 'w' || i, '', '1', 1, '', 1
  FROM generate_series(1, 5000) i;
INSERT INTO erased SELECT '3571', 's' || i, 'r', '1' FROM generate_series(1, 5000) i;
INSERT INTO access_log (regency, at, worker, device, action, target)
  SELECT '3571', '2026-11-01', 'w', 'd', 'open', 's' FROM generate_series(1, 5000) i;
ANALYZE;
`;

test("no statement of a sync reads more than it answers, however much the regency holds", async () => {
  await (await openPostgresStore({ url: database.url, partitions: 2, connections: 1 })).close();
  await database.query(CROWD);
  const isAlone = () =>
    expect
      .poll(() => database.query("SELECT 1 FROM pg_stat_activity WHERE application_name = 'damping'"))
      .toEqual([]);
  await isAlone();
  await database.query("SELECT pg_stat_force_next_flush()");
  await database.query("SELECT pg_stat_reset()");
  const store = await openPostgresStore({ url: database.url, connections: 1 });
  const posted = (version: object, n: number) => ({
    ...version,
    author: "siti",
    device: "hp-siti",
    n,
    stream: RW05,
  });
  const context = { regency: REGENCY, now: "2026-11-21T01:00:00.000Z", pepper: new Uint8Array(32) };
  const sent = [
    posted(aFamily("a"), 1),
    posted(aChild("alya"), 2),
    posted(aMembership("alya", "a"), 3),
    posted({ ...aChild("b"), kind: "" }, 4),
  ];
  await store.write(REGENCY, (tx) => acceptVersions(tx, siti, sent, context));
  await store.write(REGENCY, async (tx) => {
    const session = {
      hash: "h",
      worker: "siti",
      device: "hp-siti",
      issuedAt: "1",
      endedAt: null,
      follows: null,
      factorAt: null,
    };
    await tx.accounts.put([{ worker: "siti", name: "Siti", grantsVersion: 1, restarts: 0, closedAt: null }]);
    await tx.accounts.putSessions([session]);
    await tx.accounts.endSessions({ devices: ["hp-siti"], workers: ["siti"] }, "2");
    await tx.placements.removeGone([{ stream: RW05, subject: "x" }]);
  });
  await store.read(REGENCY, async (tx) => {
    const [child] = await tx.placements.of(["x"]);
    expect(child).toBeUndefined();
    await tx.accounts.sessions(["h"]);
    await tx.accounts.sessionsOf(["siti"]);
    await tx.accounts.byWorkers(["siti"]);
    await tx.accounts.grantsOf(["siti"]);
    await tx.accounts.codes(["c"]);
    await tx.accounts.codesOf(["siti"]);
    await tx.placements.inBundles(["x"]);
    await tx.placements.erasedOf(["x"]);
    await tx.devices.byIds(["hp-siti"]);
    await tx.devices.ofWorkers(["siti"]);
    await tx.meta.get();
    await tx.streams.ofKelurahan(["3571011001"]);
    expect(await tx.versions.since(RW05, 0, 10)).toHaveLength(3);
    expect(await tx.versions.needed(RW05, 3 * STEP, undefined, 10)).toHaveLength(3);
    await tx.versions.neededOfStreams([RW05]);
    await tx.versions.wanting([RW05]);
    await tx.versions.countersOf("hp-siti");
    await tx.versions.countsOf(["hp-siti"]);
    await tx.refused.countersOf("hp-siti");
    await tx.versions.ofSubjects(["x"], "person");
    await tx.placements.goneSince(RW05, 0, 9);
    await tx.refused.ofStreams([RW05], 10);
    expect((await tx.refused.latest(10))[0]?.author).toBe("siti");
    await tx.accessLog.latest(10);
  });
  await store.close();
  // A connection writes its counts at the latest when it ends.
  await isAlone();
  const read = await database.query<{ name: string; rows: number }>(
    `SELECT relname AS name, (seq_tup_read + coalesce(idx_tup_fetch, 0))::integer AS rows FROM pg_stat_user_tables
     WHERE seq_tup_read + coalesce(idx_tup_fetch, 0) > 100 ORDER BY 1`,
  );
  expect(read).toEqual([]);
});

describe("the access log", () => {
  const entry = (at: string) => ({ at, worker: "w", device: "hp", action: "open", target: at });
  const partOf = async (at: string): Promise<string | undefined> =>
    (
      await database.query<{ part: string }>(
        `SELECT tableoid::regclass::text AS part FROM access_log WHERE at = '${at}'`,
      )
    )[0]?.part;

  test("has its months made ahead, and takes in what came before its month was made", async () => {
    const store = await openPostgresStore({ url: database.url, partitions: 2 });
    const [soon, far, past] = [
      "2031-01-31T23:59:59.999Z",
      "2031-03-01T00:00:00.000Z",
      "2001-01-01T00:00:00Z",
    ];
    await store.write(REGENCY, (tx) => tx.accessLog.add([soon, far, past].map(entry)));
    expect(await partOf(soon)).toBe("access_log_rest");
    await store.maintain(new Date("2030-12-15T00:00:00Z"));
    await store.maintain(new Date("2030-12-16T00:00:00Z"));
    expect(await partOf(soon)).toBe("access_log_2031_01");
    expect(await partOf(far)).toBe("access_log_2031_03");
    expect(await partOf(past)).toBe("access_log_rest");
    const log = await store.read(REGENCY, (tx) => tx.accessLog.latest(10));
    expect(log.map(({ at }) => at)).toEqual([far, soon, past]);
    const pages = await store.read(REGENCY, (tx) => tx.accessLog.page(0, 10));
    expect(pages.map(({ at }) => at)).toEqual([soon, far, past]);
    await store.close();
  });

  test("has this month's from the start", async () => {
    const store = await openPostgresStore({ url: database.url, partitions: 2 });
    const now = new Date().toISOString();
    await store.write(REGENCY, (tx) => tx.accessLog.add([entry(now)]));
    expect(await partOf(now)).toBe(`access_log_${now.slice(0, 7).replace("-", "_")}`);
    await store.close();
  });
});

describe("tables kept whole, for a database that spreads them itself", () => {
  const databases: TestDatabase[] = [];
  afterAll(async () => {
    for (const own of databases) await own.drop();
  });
  describeStore("the store in such a PostgreSQL", () =>
    lazyStore(async () => {
      const own = await createTestDatabase();
      databases.push(own);
      return openPostgresStore({ url: own.url, partitions: 0, connections: 4 });
    }),
  );
});
