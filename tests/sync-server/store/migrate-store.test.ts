import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { STEP } from "#server/serials.ts";
import { createMemoryStore } from "#server/store/memory/memory-store.ts";
import { migrateStore } from "#server/store/migrate-store.ts";
import { openSqliteStore } from "#server/store/sqlite/sqlite-store.ts";
import type { Store } from "#server/store/store.ts";
import { createPostgresStores } from "#support/postgres-stores.ts";
import { createTestServer, type TestServer } from "#support/test-server.ts";
import { type APhone, aPhone } from "../sync/a-phone.ts";
import { actAtRandom, createDice } from "../sync/random-village.ts";
import { allStored, expectSound } from "./expect-sound.ts";

const R = "3571";

const stores = createPostgresStores();
const folder = mkdtempSync(join(tmpdir(), "damping-migrate-"));
afterEach(stores.reset);
afterAll(async () => {
  await stores.drop();
  rmSync(folder, { recursive: true });
});
let files = 0;
const openFile = () => openSqliteStore(join(folder, `${files++}.db`));

/** The same server, on another store. */
const serverOn = (store: Store): TestServer => createTestServer({ store });

/** Three phones of an embedded server, with work done, undone and moved, and something for every table. */
const setupVillage = async (seed = 4) => {
  const from = openFile();
  await from.write(R, (tx) => tx.meta.put({ epoch: 7, durable: "2026-11-20T00:00:00.000Z" }));
  const server = serverOn(from);
  const dice = createDice(seed);
  const areas = ["3571011001/05", "3571011001/06"];
  const phones: APhone[] = [];
  for (const name of ["siti", "wati", "rina"]) {
    const grants = areas.map((area) => ({ role: "cadre" as const, area }));
    phones.push(await aPhone(server, (await server.addWorker({ name, grants })).code, `device-${name}`));
  }
  let ids = 0;
  const act = async (steps: number): Promise<void> => {
    for (let step = 0; step < steps; step += 1) {
      const phone = phones[dice(phones.length)];
      if (phone && dice(4) > 0) actAtRandom(phone, dice, () => `id-${ids++}`);
      else await phone?.round(20);
    }
  };
  await act(150);
  await from.write(R, async (tx) => {
    const entry = { worker: "w", device: "hp", action: "open", target: "p" };
    await tx.accessLog.add(Array.from({ length: 1_203 }, (_, at) => ({ ...entry, at: `2026-11-${at}` })));
    await tx.placements.putErased([{ subject: "gone", request: "r", at: "2026-11-21" }]);
    const text = JSON.stringify({ weightKg: 130 });
    const where = { id: "x", kind: "measurement", subject: "p", stream: areas[0] ?? "", seal: null };
    const whose = { author: "siti", device: "hp-siti", n: 4, reason: "badBody", detail: "weightKg", text };
    await tx.refused.put([
      { ...where, ...whose, digest: "d1", receivedAt: "2026-11-21T01:00:00Z" },
      { ...where, ...whose, digest: "d2", id: "y", receivedAt: "2026-11-21T02:00:00Z" },
    ]);
  });
  return { from, phones, act };
};

/** Copies to PostgreSQL and back must not be told apart from the source. */
const everythingIn = async (store: Store) => ({
  versions: [...(await allStored(store, R))].sort((a, b) => (a.id < b.id ? -1 : 1)),
  rest: await store.read(R, async (tx) => ({
    meta: await tx.meta.get(),
    streams: await tx.streams.all(),
    accounts: await tx.accounts.all(),
    grants: [...(await tx.accounts.allGrants())].sort((a, b) =>
      a.area + a.worker < b.area + b.worker ? -1 : 1,
    ),
    log: await tx.accessLog.page(0, 10_000).then((rows) => rows.map(({ position, ...entry }) => entry)),
    refused: await tx.refused.page("", 100),
    erased: await tx.placements.allErased(),
  })),
});

describe("an embedded store moves to PostgreSQL", () => {
  test("with everything in it as it was", async () => {
    const { from } = await setupVillage();
    const to = stores.open();
    const moved = await migrateStore(from, to);
    expect(moved).toMatchObject({
      ok: true,
      value: [{ regency: R, counts: { accessLog: 1_203, refused: 2 } }],
    });
    expect(await everythingIn(to)).toEqual(await everythingIn(from));
    await expectSound(to, R);
    const back = createMemoryStore();
    expect((await migrateStore(to, back)).ok).toBe(true);
    expect(await everythingIn(back)).toEqual(await everythingIn(from));
    await from.close();
  });

  test("while phones work on, then once more at rest; afterwards they go on as if nothing had been", async () => {
    const { from, phones, act } = await setupVillage();
    const to = stores.open();
    const acting = act(60);
    const first = await migrateStore(from, to);
    await acting;
    // Whether or not the first copy came out even: what it brought is not brought again.
    if (!first.ok) expect(first.problem.type).toBe("differs");
    await act(30);
    await from.write(R, (tx) => tx.refused.removeByIds(["y"]));
    const copied: string[] = [];
    const second = await migrateStore(from, to, { onCopied: ({ stream }) => copied.push(stream) });
    expect(second.ok).toBe(true);
    expect(copied.length).toBeGreaterThan(0);
    const third = await migrateStore(from, to, { onCopied: ({ stream }) => copied.push(`again ${stream}`) });
    expect(third).toEqual(second);
    expect(copied.filter((stream) => stream.startsWith("again"))).toEqual([]);

    // The phones keep their sessions, cursors and counters; only the store behind the address is another.
    const after = serverOn(to);
    for (const phone of phones) phone.talkTo(after);
    for (const phone of [...phones, ...phones]) await phone.settle();
    for (const phone of phones) {
      const before = phone.received();
      expect((await phone.round()).pages).toEqual([]);
      expect(phone.received()).toBe(before);
    }
    const [one, ...others] = phones.map((phone) =>
      phone
        .versions()
        .map(({ id }) => id)
        .sort(),
    );
    for (const other of others) expect(other).toEqual(one);
    await expectSound(to, R);
    await from.close();
  });

  test("and goes on where it was cut off", async () => {
    const { from } = await setupVillage();
    const to = stores.open();
    let writes = 0;
    const failing: Store = {
      ...to,
      write: (regency, work) => {
        writes += 1;
        return writes > 6 ? Promise.reject(new Error("the line is gone")) : to.write(regency, work);
      },
    };
    await expect(migrateStore(from, failing)).rejects.toThrow("the line is gone");
    expect((await migrateStore(from, to)).ok).toBe(true);
    expect(await everythingIn(to)).toEqual(await everythingIn(from));
    await from.close();
  });
});

describe("a move", () => {
  test("tells what is not the same afterwards", async () => {
    const { from } = await setupVillage();
    const to = createMemoryStore();
    await migrateStore(from, to);
    const [version] = await allStored(to, R);
    if (!version) throw new Error("the village has versions");
    await to.write(R, (tx) => tx.versions.overwrite([{ ...version, digest: "other" }]));
    expect(await migrateStore(from, to)).toEqual({
      ok: false,
      problem: { type: "differs", regency: R, what: [`versions of ${version.stream}`] },
    });
    expect((await migrateStore(from, to, { everything: true })).ok).toBe(true);
    await from.close();
  });

  test("never goes into a store that holds what the source does not", async () => {
    const { from } = await setupVillage();
    const used = async (work: Parameters<Store["write"]>[1], regency = R) => {
      const to = createMemoryStore();
      await to.write(regency, work);
      const moved = await migrateStore(from, to);
      return moved.ok ? "moved" : moved.problem.type;
    };
    const account = { worker: "stranger", name: "S", grantsVersion: 1, restarts: 0, closedAt: null };
    expect(await used((tx) => tx.accounts.put([account]))).toBe("targetHoldsOthers");
    expect(await used((tx) => tx.accounts.put([account]), "3579")).toBe("targetHoldsOthers");
    const ahead = (stream: string, serial: number) =>
      used(async (tx) => {
        await tx.streams.lock([stream]);
        await tx.streams.put([{ stream, serial, sum: { high: 0, low: 0 } }]);
      });
    expect(await ahead("3571011001/05", 100_000 * STEP)).toBe("targetHoldsOthers");
    expect(await ahead("3571099999", 0)).toBe("targetHoldsOthers");
    await from.close();
  });
});
