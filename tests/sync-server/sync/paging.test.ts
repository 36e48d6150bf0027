import { describe, expect, test } from "vitest";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import { createTestServer, type TestServer } from "#support/test-server.ts";
import { seedsOfTestStore } from "#support/test-store.ts";
import { type APhone, aPhone } from "./a-phone.ts";
import { actAtRandom, createDice } from "./random-village.ts";

const STREAMS = ["3571011001", "3571011001/05", "3571011001/06"];

/** What a set of versions says, without the order in which they came. */
const saidBy = (versions: readonly Version[]): unknown => {
  const fold = foldSubjects(versions);
  const records = [...fold.records.values()].sort((a, b) => (a.record < b.record ? -1 : 1));
  return records.map(({ record, state, body, conflicts, proposals, standing }) => ({
    record,
    state,
    body,
    conflicts: conflicts.map(({ field, shown, writes }) => [field, shown.id, writes.map(({ id }) => id)]),
    proposals: proposals.map(({ id }) => id),
    standing,
  }));
};

const allVersions = async ({ store }: TestServer): Promise<readonly Version[]> => {
  const pages = await store.read("3571", (tx) =>
    Promise.all(STREAMS.map((name) => tx.versions.since(name, 0, 100_000))),
  );
  return pages.flat().map(({ text }) => JSON.parse(text) as Version);
};

/** Two cadres and a supervisor work at random, each from their own, often old, copy. */
const liveThrough = async (seed: number, steps: number) => {
  const server = createTestServer({ seed });
  const dice = createDice(seed);
  let ids = 0;
  const next = (): string => `id-${seed}-${String(ids++).padStart(5, "0")}`;
  const cadre = [
    { role: "cadre", area: "3571011001/05" },
    { role: "cadre", area: "3571011001/06" },
  ] as const;
  const enrol = async (
    name: string,
    grants: Parameters<TestServer["addWorker"]>[0]["grants"],
  ): Promise<APhone> => aPhone(server, (await server.addWorker({ name, grants })).code, `device-${name}`);
  const phones = [
    await enrol("siti", cadre),
    await enrol("wati", cadre),
    await enrol("rina", [{ role: "supervisor", area: "3571011001" }]),
  ];
  for (let step = 0; step < steps; step += 1) {
    const phone = phones[dice(phones.length)];
    if (!phone) continue;
    // Wati has no signal most of the time: what she edits is long since history elsewhere.
    if (dice(phone.device === "device-wati" ? 25 : 4) === 0) await phone.round(1 + dice(6));
    else actAtRandom(phone, dice, next);
    // Somebody begins a first load in the middle of it all, and goes on with it in small steps.
    if (step % 40 === 39) phones.push(await enrol(`late${step}`, cadre));
  }
  for (const phone of phones) await phone.settle(1 + dice(9));
  for (const phone of phones) await phone.settle();
  return { server, phones, enrol, cadre };
};

describe("whatever happens in whatever order", () => {
  for (const seed of seedsOfTestStore(25)) {
    test(`every phone ends with what the server says (seed ${seed})`, async () => {
      const { server, phones, enrol, cadre } = await liveThrough(seed, 160);
      const truth = await allVersions(server);
      expect(truth.length).toBeGreaterThan(20);
      for (const phone of phones) expect(saidBy(phone.versions())).toEqual(saidBy(truth));

      const fresh = await enrol("fresh", cadre);
      await fresh.settle(7);
      expect(saidBy(fresh.versions())).toEqual(saidBy(truth));
      expect(fresh.received()).toBeLessThanOrEqual(truth.length);
    });
  }

  test("serials rise without holes that hide anything, and no two versions share one", async () => {
    const { server } = await liveThrough(99, 200);
    for (const name of STREAMS) {
      const rows = await server.store.read("3571", (tx) => tx.versions.since(name, 0, 100_000));
      const serials = rows.map(({ serial }) => serial);
      expect(serials).toEqual([...new Set(serials)].sort((a, b) => a - b));
    }
  });
});

test("with nothing new a round brings no page at all", async () => {
  const { phones } = await liveThrough(7, 60);
  for (const phone of phones) expect((await phone.round()).pages).toEqual([]);
});

test("an answer never holds more versions than asked for, and every round gets on", async () => {
  const { enrol, cadre } = await liveThrough(5, 120);
  const phone = await enrol("small", cadre);
  let rounds = 0;
  for (; ; rounds += 1) {
    const { pages } = await phone.round(3);
    const count = pages.reduce((sum, { versions }) => sum + versions.length, 0);
    expect(count).toBeLessThanOrEqual(3);
    if (pages.length === 0) break;
  }
  expect(rounds).toBeLessThanOrEqual(Math.ceil(phone.received() / 3) + 3);
});

test("a first load brings each household together, and only what is needed", async () => {
  const { server, enrol, cadre } = await liveThrough(11, 200);
  const phone = await enrol("new", cadre);
  const { pages } = await phone.round(2_000);
  const bundles = await server.store.read("3571", async (tx) => {
    const subjects = pages.flatMap(({ versions }) => versions.map(({ subject }) => subject));
    return new Map((await tx.placements.of(subjects)).map(({ subject, bundle }) => [subject, bundle]));
  });
  for (const { versions } of pages) {
    const order = versions.map(({ subject }) => bundles.get(subject));
    const runs = order.filter((bundle, i) => bundle !== order[i - 1]);
    expect(runs).toEqual([...new Set(runs)]);
  }
  expect(phone.received()).toBeLessThan((await allVersions(server)).length);
});
