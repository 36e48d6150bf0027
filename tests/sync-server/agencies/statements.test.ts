import { StatementSync } from "node:sqlite";
import { afterEach, expect, test, vi } from "vitest";
import { singletonRecord, type Version } from "#domain/facts/version.ts";
import { acceptVersions } from "#server/accept/accept-versions.ts";
import { decideAgency } from "#server/agencies/decide-agency.ts";
import { passOnDue } from "#server/agencies/pass-on.ts";
import { openSqliteStore } from "#server/store/sqlite/sqlite-store.ts";
import { aChild, aFamily, aMeasurement, aMembership, aVersion, idNamed } from "#support/builders.ts";
import { createTestServer } from "#support/test-server.ts";
import { aSender, REGENCY, RW05 } from "../accept/setup-accept.ts";
import { AGREED, anAgency } from "./setup-agencies.ts";

afterEach(() => vi.restoreAllMocks());

const siti = aSender("siti", "cadre", [RW05]);

/** A server with so many agencies, and how many statements its database is asked to accept a batch and to pass it on. */
const setupCounted = async (agencies: readonly string[]) => {
  const { world, store } = createTestServer({ store: openSqliteStore(":memory:") });
  for (const code of agencies) await decideAgency(world, REGENCY, anAgency(code, { serves: ["social"] }));
  const asked = [
    vi.spyOn(StatementSync.prototype, "all"),
    vi.spyOn(StatementSync.prototype, "run"),
    vi.spyOn(StatementSync.prototype, "get"),
  ];
  const count = async (work: () => Promise<unknown>): Promise<number> => {
    const before = asked.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    await work();
    return asked.reduce((sum, { mock }) => sum + mock.calls.length, 0) - before;
  };
  let n = 0;
  return async (versions: readonly Version[]) => {
    const sent = versions.map((version) => {
      n += 1;
      return { ...version, author: "siti", device: "hp-siti", n, stream: RW05 };
    });
    const context = { regency: REGENCY, now: "2026-11-21T01:00:00.000Z", pepper: world.pepper };
    const accepting = await count(async () => {
      const outcomes = await store.write(REGENCY, (tx) => acceptVersions(tx, siti, sent, context));
      expect(outcomes.filter(({ outcome }) => outcome !== "accepted")).toEqual([]);
    });
    return { accepting, passing: await count(() => passOnDue(world, REGENCY)) };
  };
};

const families = (first: number, count: number): readonly Version[] =>
  Array.from({ length: count }, (_, at) => `${first + at}`).flatMap((name) => [
    aFamily(name),
    aChild(`child ${name}`),
    aMembership(`child ${name}`, name),
    aVersion(`consent ${name}`, {
      ...{ kind: "consent", subject: idNamed(name), record: singletonRecord(idNamed(name), "consent") },
      body: AGREED,
    }),
  ]);
const weighed = (first: number, count: number): readonly Version[] =>
  Array.from({ length: count }, (_, at) => aMeasurement(`child ${first + at}`, `m ${first + at}`));

test("passing on where no agency has joined costs the same few statements for one household and for forty", async () => {
  const accept = await setupCounted([]);
  const { passing: forOne } = await accept(families(0, 1));
  const { passing: forForty } = await accept(families(1, 40));
  expect(forForty).toBe(forOne);
  expect(forForty).toBeLessThan(20);
});

test("it does so too where one has joined and nobody was referred", async () => {
  const accept = await setupCounted(["dinsos"]);
  const { passing: forOne } = await accept(families(0, 1));
  expect((await accept(families(1, 40))).passing).toBe(forOne);
});

test("accepting asks the same of the database with and without agencies, and figures make nothing due", async () => {
  const [without, withOne] = [await setupCounted([]), await setupCounted(["dinsos"])];
  for (const batch of [families(0, 40), weighed(0, 30)])
    expect((await withOne(batch)).accepting).toBe((await without(batch)).accepting);
  const { passing: forNone } = await without([]);
  expect((await without(weighed(30, 10))).passing).toBe(forNone);
});
