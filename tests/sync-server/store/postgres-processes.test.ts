import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { acceptVersions } from "#server/accept/accept-versions.ts";
import { STEP } from "#server/serials.ts";
import { openPostgresStore, type PostgresStore } from "#server/store/postgres/postgres-store.ts";
import type { WriteTx } from "#server/store/store.ts";
import { aChild, aFamily, aMembership, idNamed } from "#support/builders.ts";
import { createTestDatabase, type TestDatabase } from "#support/postgres.ts";
import { emptyDatabase } from "#support/postgres-stores.ts";
import { aSender, REGENCY, RW05, RW06 } from "../accept/setup-accept.ts";
import { createDice } from "../sync/random-village.ts";
import { allStored, expectSound } from "./expect-sound.ts";

// Two stores are what two server processes have of one database: connections of their own and nothing else in common.
let database: TestDatabase;
let one: PostgresStore;
let two: PostgresStore;
beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  const options = { url: database.url, partitions: 4, connections: 8 };
  [one, two] = await Promise.all([openPostgresStore(options), openPostgresStore(options)]);
});
afterEach(async () => {
  await Promise.all([one.close(), two.close()]);
  await emptyDatabase(database);
});
afterAll(() => database.drop());

const NOW = "2026-11-21T01:00:00.000Z";
const context = { regency: REGENCY, now: NOW, pepper: new Uint8Array(32) };
const push = (store: PostgresStore, worker: string, sent: readonly unknown[]) =>
  store.write(REGENCY, (tx) => acceptVersions(tx, senderOf(worker), sent, context));
const senderOf = (worker: string) => aSender(worker, "cadre", [RW05, RW06]);

let n = 0;
const posted = <V extends object>(version: V, worker: string, stream = RW05) => {
  n += 1;
  return { ...version, author: worker, device: `hp-${worker}`, n, stream };
};

describe("a reader", () => {
  test("never sees a serial before the one below it, whoever writes", async () => {
    const STREAMS = [RW05, RW06];
    const dice = createDice(3);
    let isWriting = true;
    const writer = async (store: PostgresStore, name: string): Promise<void> => {
      for (let i = 0; i < 30; i += 1) {
        const stream = STREAMS[dice(2)] ?? RW05;
        await store.write(REGENCY, async (tx) => {
          await appendTo(tx, stream, `${name}-${i}`, 1 + dice(3));
          // Held open between writing and committing: where a sequence would let readers pass.
          if (dice(3) === 0) await sleep(dice(8));
        });
      }
    };
    const missed: string[] = [];
    const reader = async (store: PostgresStore, stream: string): Promise<number> => {
      for (let cursor = 0, last = false; ; ) {
        const page = await store.read(REGENCY, (tx) => tx.versions.since(stream, cursor, 1_000));
        for (const { serial } of page) {
          if (serial !== cursor + 1) missed.push(`${stream}: ${serial} after ${cursor}`);
          cursor = serial;
        }
        if (last) return cursor;
        last = !isWriting;
      }
    };
    const readers = [one, two].flatMap((store) => STREAMS.map((stream) => reader(store, stream)));
    await Promise.all([one, two, one, two].map((store, at) => writer(store, `w${at}`))).finally(() => {
      isWriting = false;
    });
    const reached = await Promise.all(readers);
    expect(missed).toEqual([]);
    const states = await one.read(REGENCY, (tx) => tx.streams.all());
    expect(reached).toEqual([...states, ...states].map(({ serial }) => serial));
    expect((await allStored(two, REGENCY)).length).toBe(states.reduce((sum, { serial }) => sum + serial, 0));
  });
});

/** Appends versions the way acceptance does: under the stream's lock, from its counter. */
const appendTo = async (tx: WriteTx, stream: string, name: string, count: number): Promise<void> => {
  const [state] = await tx.streams.lock([stream]);
  if (!state) throw new Error("a locked stream has a state");
  const rows = Array.from({ length: count }, (_, at) => {
    const id = `${name}-${at}`;
    const names = { id, record: id, subject: id, kind: "visit", author: "w", device: id, n: 1, order: 1 };
    const place = { stream, serial: state.serial + 1 + at, head: false, settledAt: null, wants: null };
    return { ...names, ...place, acceptedAt: NOW, digest: id, text: JSON.stringify({ id }) };
  });
  await tx.versions.add(rows);
  await tx.streams.put([{ ...state, serial: state.serial + count }]);
};

describe("two processes at once", () => {
  test("put a person of whom both hear first, in different streams, into one of them", async () => {
    for (let round = 0; round < 10; round += 1) {
      const child = aChild(`child ${round}`);
      const other = aChild(`child ${round}`, { name: "Alya P" }, { id: idNamed(`other ${round}`) });
      const outcomes = await Promise.all([
        push(one, "siti", [posted(child, "siti", RW05)]),
        push(two, "wati", [posted(other, "wati", RW06)]),
      ]);
      expect(outcomes.flat().map(({ outcome }) => outcome)).toEqual(["accepted", "accepted"]);
    }
    await expectSound(one, REGENCY);
  });

  test("start again when somebody has placed the subject since it was looked for", async () => {
    const seen: (string | undefined)[] = [];
    await one.write(REGENCY, async (tx) => {
      const [found] = await tx.placements.of(["p"]);
      seen.push(found?.stream);
      const place = { subject: "p", stream: RW05, bundle: "p" };
      if (seen.length === 1) await two.write(REGENCY, (other) => other.placements.put([place]));
      if (!found) await tx.placements.put([{ ...place, stream: RW06 }]);
    });
    expect(seen).toEqual([undefined, RW05]);
    const [placed] = await one.read(REGENCY, (tx) => tx.placements.of(["p"]));
    expect(placed?.stream).toBe(RW05);
  });

  test("start again, with all locks first, when a subject turns out to live in a stream not locked yet", async () => {
    await one.write(REGENCY, async (tx) => {
      await tx.placements.put([{ subject: "p", stream: RW05, bundle: "p" }]);
      await appendTo(tx, RW05, "p", 1);
    });
    const seen: (number | undefined)[] = [];
    await one.write(REGENCY, async (tx) => {
      const isFirst = seen.length === 0;
      const moved = { id: "p-0", stream: RW06, serial: 1, head: false, settledAt: null };
      await tx.placements.of(["p"]);
      if (isFirst) await two.write(REGENCY, (other) => other.versions.place([moved]));
      await tx.streams.lock([RW05]);
      const [version] = await tx.versions.byIds(["p-0"]);
      seen.push(version?.serial);
      if (isFirst)
        await two.write(REGENCY, async (other) => {
          await other.streams.lock([RW06]);
          await other.versions.place([{ ...moved, serial: 2 }]);
        });
      // Without starting again this would go on with what was read before the other wrote.
      await tx.streams.lock([RW06]);
    });
    expect(seen).toEqual([1, 2]);
  });

  test("move families to and fro while others write about their people, and the store stays sound", async () => {
    const families = ["a", "b", "c"];
    for (const name of families)
      await push(one, "siti", [
        posted(aFamily(name), "siti"),
        posted(aChild(`child of ${name}`), "siti"),
        posted(aMembership(`child of ${name}`, name), "siti"),
      ]);
    const work = async (store: PostgresStore, worker: string, seed: number): Promise<void> => {
      const dice = createDice(seed);
      for (let i = 0; i < 12; i += 1) {
        const name = families[dice(families.length)] ?? "a";
        const id = idNamed(`${worker} ${i}`);
        const rw = dice(2) === 0 ? "05" : "06";
        const version = [
          () => aFamily(name, { rw }, { id }),
          () => aChild(`child of ${name}`, { name: `Name ${i}` }, { id }),
          () => aMembership(`child of ${name}`, families[dice(3)] ?? "a", {}, { id }),
        ][dice(3)]?.();
        if (!version) throw new Error("the die has three sides");
        // What this author saw a moment ago; what has come since then competes with it.
        const seen = await store.read(REGENCY, (tx) => tx.versions.ofRecords([version.record]));
        const supersedes = seen.filter(({ head }) => head).map((head) => head.id);
        const sent = posted({ ...version, supersedes }, worker, dice(2) === 0 ? RW05 : RW06);
        expect(JSON.stringify(await push(store, worker, [sent]))).toContain('"outcome":"accepted"');
      }
    };
    await Promise.all([
      work(one, "siti", 1),
      work(two, "wati", 2),
      work(one, "rina", 3),
      work(two, "tuti", 4),
    ]);
    const stored = await allStored(one, REGENCY);
    expect(stored).toHaveLength(9 + 48);
    // Whoever moves is sent again: there were many moves.
    const states = await one.read(REGENCY, (tx) => tx.streams.all());
    expect(states.reduce((sum, { serial }) => sum + serial / STEP, 0)).toBeGreaterThan(2 * stored.length);
    await expectSound(two, REGENCY);
  });

  test("hand in the same versions, as phone and courier may, and they count once", async () => {
    const sent = ["a", "b", "c", "d"].map((name) => posted(aFamily(name), "siti"));
    const outcomes = await Promise.all([push(one, "siti", sent), push(two, "siti", sent)]);
    for (const at of sent.keys())
      expect(outcomes.map((list) => list[at]?.outcome).sort()).toEqual(["accepted", "repeat"]);
    await expectSound(one, REGENCY);
  });

  test("lose no change of a row that both read first", async () => {
    await one.write(REGENCY, async (tx) => {
      await tx.accounts.put([{ worker: "w", name: "W", grantsVersion: 0, restarts: 0, closedAt: null }]);
      await tx.meta.put({ epoch: 1, durable: null });
    });
    const raise = (store: PostgresStore) =>
      store.write(REGENCY, async (tx) => {
        const [account] = await tx.accounts.byWorkers(["w"]);
        const meta = await tx.meta.get();
        await sleep(2);
        if (account) await tx.accounts.put([{ ...account, grantsVersion: account.grantsVersion + 1 }]);
        await tx.meta.put({ ...meta, epoch: meta.epoch + 1 });
      });
    await Promise.all([one, two, one, two].map(raise));
    const [account] = await one.read(REGENCY, (tx) => tx.accounts.byWorkers(["w"]));
    expect(account?.grantsVersion).toBe(4);
    expect((await one.read(REGENCY, (tx) => tx.meta.get())).epoch).toBe(5);
  });

  test("give a code to one device only", async () => {
    const code = { hash: "c", worker: "w", issuedAt: "1", expiresAt: "2", usedAt: null, usedBy: null };
    await one.write(REGENCY, (tx) => tx.accounts.putCodes([code]));
    const use = (store: PostgresStore, device: string) =>
      store.write(REGENCY, async (tx) => {
        const [found] = await tx.accounts.codes(["c"]);
        if (!found || found.usedAt !== null) return "used";
        await sleep(2);
        await tx.accounts.putCodes([{ ...found, usedAt: "1", usedBy: device }]);
        return "mine";
      });
    const said = await Promise.all([use(one, "hp-1"), use(two, "hp-2"), use(one, "hp-3")]);
    expect(said.sort()).toEqual(["mine", "used", "used"]);
  });

  test("lock streams in opposite order, and both get through", async () => {
    const addTo = (store: PostgresStore, [first, second]: readonly [string, string]) =>
      store.write(REGENCY, async (tx) => {
        for (const stream of [first, second]) {
          const [state] = await tx.streams.lock([stream]);
          await sleep(30);
          if (state) await tx.streams.put([{ ...state, serial: state.serial + 1 }]);
        }
      });
    await one.write(REGENCY, (tx) => tx.streams.lock(["a", "b"]));
    await Promise.all([addTo(one, ["a", "b"]), addTo(two, ["b", "a"])]);
    const states = await one.read(REGENCY, (tx) => tx.streams.all());
    expect(states.map(({ serial }) => serial)).toEqual([2, 2]);
  });

  test("never wait for each other in different streams", async () => {
    let release: (() => void) | undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isLocked: (() => void) | undefined;
    const locked = new Promise<void>((resolve) => {
      isLocked = resolve;
    });
    const slow = one.write(REGENCY, async (tx) => {
      await appendTo(tx, RW05, "slow", 1);
      isLocked?.();
      await held;
    });
    await locked;
    await two.write(REGENCY, (tx) => appendTo(tx, RW06, "quick", 1));
    expect(await two.read(REGENCY, (tx) => tx.versions.since(RW06, 0, 9))).toHaveLength(1);
    expect(await two.read(REGENCY, (tx) => tx.versions.since(RW05, 0, 9))).toHaveLength(0);
    release?.();
    await slow;
  });
});
