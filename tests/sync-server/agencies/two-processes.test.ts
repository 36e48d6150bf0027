import { randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Body, singletonRecord, type Version } from "#domain/facts/version.ts";
import { acceptVersions } from "#server/accept/accept-versions.ts";
import { decideAgency } from "#server/agencies/decide-agency.ts";
import { type PassingWorld, passOnDue } from "#server/agencies/pass-on.ts";
import { openPostgresStore, type PostgresStore } from "#server/store/postgres/postgres-store.ts";
import { aChild, aFamily, aMembership, aVersion, idNamed } from "#support/builders.ts";
import { createTestDatabase, type TestDatabase } from "#support/postgres.ts";
import { emptyDatabase } from "#support/postgres-stores.ts";
import { aSender, REGENCY, RW05 } from "../accept/setup-accept.ts";
import { allStored, expectSound } from "../store/expect-sound.ts";
import { AGREED, anAgency } from "./setup-agencies.ts";

// Two stores are what two server processes have of one database: connections of their own and nothing else in common.
const FAMILIES = 60;
let database: TestDatabase;
let one: PassingWorld;
let two: PassingWorld;
let stores: readonly PostgresStore[];
let failures: string[];
beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  failures = [];
  const options = { url: database.url, partitions: 4, connections: 8 };
  stores = await Promise.all([openPostgresStore(options), openPostgresStore(options)]);
  const [first, second] = stores.map(
    (store): PassingWorld => ({
      store,
      clock: () => Date.parse("2026-11-21T01:00:00Z"),
      random: randomBytes,
      pepper: new Uint8Array(32).fill(7),
      log: (level, event) => level === "error" && failures.push(event),
    }),
  );
  if (!first || !second) throw new Error("two processes");
  [one, two] = [first, second];
  await decideAgency(one, REGENCY, anAgency("dinsos", { name: "Dinas Sosial", serves: ["social"] }));
});
afterEach(async () => {
  for (const store of stores) await store.close();
  await emptyDatabase(database);
});
afterAll(() => database.drop());

let n = 0;
/** Accepts versions as a request does that dies before it passes anything on. */
const accept = async (
  { store, pepper }: PassingWorld,
  sender: ReturnType<typeof aSender>,
  versions: readonly Version[],
  stream: string,
) => {
  const sent = versions.map((version) => {
    n += 1;
    return { ...version, author: sender.worker, device: `hp-${sender.worker}`, n, stream };
  });
  const context = { regency: REGENCY, now: "2026-11-21T01:00:00.000Z", pepper };
  const outcomes = await store.write(REGENCY, (tx) => acceptVersions(tx, sender, sent, context));
  expect(outcomes.filter(({ outcome }) => outcome !== "accepted")).toEqual([]);
};

const siti = aSender("siti", "cadre", [RW05]);
const about = (name: string, kind: string, subject: string, record: string, body: Body) =>
  aVersion(name, { kind, subject, record, body });
const referralOf = (name: string): string => `${idNamed(name)}.rujuk.AAAAAA`;

/** A family that agreed, and its child, who is referred to Dinas Sosial. */
const aReferredFamily = (name: string): readonly Version[] => [
  aFamily(name),
  aChild(`child ${name}`),
  aMembership(`child ${name}`, name),
  about(`consent ${name}`, "consent", idNamed(name), singletonRecord(idNamed(name), "consent"), AGREED),
  about(`referral ${name}`, "referral", idNamed(`child ${name}`), referralOf(`child ${name}`), {
    ...{ date: "2026-11-20", from: "team", urgency: "fourteenDays", slipCode: "AAAAAA" },
    ...{ to: "social", status: "made", reasons: ["need.social"] },
  }),
];

const bodiesOf = async (kind: string): Promise<readonly Version[]> =>
  (await allStored(one.store, REGENCY))
    .map(({ text }) => JSON.parse(text) as Version)
    .filter((version) => version.kind === kind);

describe("two processes that pass on at once", () => {
  test("tell each referral once, and miss none that is accepted meanwhile", async () => {
    const names = Array.from({ length: FAMILIES }, (_, at) => `family ${at}`);
    const before = names.slice(0, FAMILIES / 2);
    for (const name of before) await accept(one, siti, aReferredFamily(name), RW05);
    const meanwhile = async (): Promise<void> => {
      for (const name of names.slice(FAMILIES / 2)) {
        await accept(two, siti, aReferredFamily(name), RW05);
        await Promise.all([passOnDue(one, REGENCY), passOnDue(two, REGENCY)]);
      }
    };
    await Promise.all([passOnDue(one, REGENCY), passOnDue(two, REGENCY), meanwhile()]);

    const items = await one.store.read(REGENCY, (tx) => tx.agencyItems.page("", 1_000));
    expect(items.map(({ source }) => source).sort()).toEqual(
      names.map((name) => referralOf(`child ${name}`)).sort(),
    );
    const copies = await bodiesOf("agencyReferral");
    expect(copies.map(({ record }) => record).sort()).toEqual(items.map(({ item }) => item).sort());
    expect(await one.store.read(REGENCY, (tx) => tx.agencyItems.due(9))).toEqual([]);
    expect(failures).toEqual([]);
    await expectSound(two.store, REGENCY);
  });

  test("bring each answer into its family's referral once", async () => {
    const names = Array.from({ length: 20 }, (_, at) => `family ${at}`);
    for (const name of names) await accept(one, siti, aReferredFamily(name), RW05);
    await passOnDue(one, REGENCY);
    const items = await one.store.read(REGENCY, (tx) => tx.agencyItems.page("", 1_000));
    const partner = aSender("dian", "partner", ["agency:dinsos"]);
    for (const { item } of items) {
      const body = { date: "2026-11-21", outcome: "done", words: `selesai ${item}` };
      const record = idNamed(`answer ${item}`);
      await accept(
        two,
        partner,
        [about(`said ${item}`, "agencyAnswer", item, record, body)],
        "agency:dinsos",
      );
    }
    await Promise.all([one, two, one, two].map((world) => passOnDue(world, REGENCY)));

    const answered = (await bodiesOf("referral")).filter(({ author }) => author === "server");
    expect(answered.map(({ record }) => record).sort()).toEqual(
      names.map((name) => referralOf(`child ${name}`)).sort(),
    );
    expect(await one.store.read(REGENCY, (tx) => tx.agencyItems.due(9))).toEqual([]);
    expect(failures).toEqual([]);
    await expectSound(one.store, REGENCY);
  });
});
