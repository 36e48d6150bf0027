import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Version } from "#domain/facts/version.ts";
import { aChild, aFamily, aMeasurement, aMembership, aVersion, idNamed } from "#support/builders.ts";
import { createTestServer } from "#support/test-server.ts";
import { aClient } from "../routes/a-client.ts";

const K = "3571011001";
const RW = `${K}/05`;
const OUTSIDE = [`${K}/06`, "3571011002/05", "3571021001/01"] as const;
const POSYANDU = idNamed("posyandu");

/** What somebody else writes, in words short enough to shrink. */
interface Deed {
  readonly where: (typeof OUTSIDE)[number];
  readonly what: "family" | "child" | "measurement" | "nonsense";
  readonly who: number;
}
const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.record({
    where: fc.constantFrom(...OUTSIDE),
    what: fc.constantFrom("family", "child", "measurement", "nonsense"),
    who: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 1, maxLength: 12 },
);

/** A world with Alya in RW 05, its people, and somebody with work everywhere else. */
const setup = async () => {
  const server = createTestServer();
  const boss = await aClient(server, { grants: [{ role: "supervisor", area: K }] }, "device-boss");
  const rina = await aClient(server, { grants: [{ role: "cadre", area: RW }] }, "device-rina");
  const kader = await aClient(
    server,
    { grants: [{ role: "posyanduCadre", area: `posyandu:${POSYANDU}` }] },
    "device-kader",
  );
  const partner = await aClient(
    server,
    { grants: [{ role: "partner", area: "agency:dinsos" }] },
    "device-dinsos",
  );
  const local = await aClient(
    server,
    { grants: [{ role: "supervisor", area: "3571011002" }] },
    "device-other",
  );
  const others = new Map<string, typeof rina>();
  for (const [at, area] of OUTSIDE.entries())
    others.set(area, await aClient(server, { grants: [{ role: "cadre", area }] }, `device-out-${at}`));
  const counters = new Map<string, number>();
  const write = async (client: typeof rina, stream: string, version: Version): Promise<void> => {
    const n = (counters.get(client.device) ?? 0) + 1;
    counters.set(client.device, n);
    await client.sync({
      versions: [{ ...version, author: client.worker, device: client.device, n, stream }],
    });
  };
  await write(
    boss,
    K,
    aVersion("posyandu", {
      kind: "posyandu",
      record: POSYANDU,
      body: { name: "Melati", area: K, rws: ["05"] },
    }),
  );
  await write(rina, RW, aFamily("Slamet"));
  await write(rina, RW, aChild("Alya"));
  await write(rina, RW, aMembership("Alya", "Slamet"));
  await write(rina, RW, aMeasurement("Alya", "first", { date: "2026-10-10" }));
  let made = 0;
  const doDeed = async ({ where, what, who }: Deed): Promise<void> => {
    made += 1;
    const name = `${where} ${who} ${made}`;
    const other = others.get(where) ?? rina;
    const [area = "", rw = ""] = where.split("/");
    if (what === "family") await write(other, where, aFamily(name, { area, rw }));
    else if (what === "child") await write(other, where, aChild(name));
    else if (what === "measurement") await write(other, where, aMeasurement(`${where} ${who}`, name));
    else await write(other, where, aChild(name, { birthDate: "someday" }));
  };
  return { server, boss, rina, kader, partner, local, write, doDeed };
};
type Setup = Awaited<ReturnType<typeof setup>>;

const textOf = async (response: Promise<Response>): Promise<string> => (await response).text();

/** Everything that the people of RW 05 and its kelurahan can be told, word for word. */
const answers = async ({ boss, rina, kader, partner }: Setup, area: string): Promise<readonly string[]> => {
  const asOf = "2026-11-21";
  const page = { offset: 0, limit: 50 };
  return [
    await textOf(rina.sync()),
    await textOf(kader.sync()),
    await textOf(partner.sync()),
    await textOf(boss.ask("/v1/summary", { area, asOf })),
    await textOf(boss.ask("/v1/children", { area, asOf, ...page, filter: {} })),
    await textOf(boss.ask("/v1/review", { area, limit: 50 })),
    await textOf(boss.ask("/v1/places", { area })),
    await textOf(boss.ask("/v1/devices", { area, ...page })),
    await textOf(rina.ask("/v1/subject", { subject: idNamed("Alya") })),
    await textOf(rina.ask("/v1/history", { record: idNamed("Alya") })),
    await textOf(rina.ask("/v1/subject", { subject: idNamed("nobody") })),
  ];
};

describe("what a person may not see never changes a byte of what they get", () => {
  test("whatever is written elsewhere, a cadre's and an agency's round, a kelurahan's lists and a subject stay the same", async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (list) => {
        const [quiet, busy] = [await setup(), await setup()];
        // In the kelurahan's other RW a supervisor does see it: lists are compared where nothing of it is theirs.
        for (const deed of list) await busy.doDeed(deed);
        const isWithin = list.some(({ where }) => where.startsWith(K));
        const [a, b] = [await answers(quiet, K), await answers(busy, K)];
        const compared = isWithin ? [0, 1, 2, 8, 9, 10] : [...a.keys()];
        for (const at of compared) expect(b[at]).toBe(a[at]);
      }),
      { numRuns: 25, seed: 4 },
    );
  });

  test("and the comparison can fail: what is written within reach does change it", async () => {
    const [quiet, busy] = [await setup(), await setup()];
    await busy.write(busy.rina, RW, aMeasurement("Alya", "second", { weightKg: 10.1 }));
    const [a, b] = [await answers(quiet, K), await answers(busy, K)];
    expect(b.map((text, at) => text === a[at])).toEqual([
      false,
      false,
      true,
      false,
      false,
      true,
      true,
      false,
      false,
      true,
      true,
    ]);
  });

  /** What a posyandu's cadre may not see in her own register, and, among it, what she may. */
  const hiddenDeeds = fc.array(fc.constantFrom("nik", "visit", "weigh", "correct", "pull"), {
    minLength: 1,
    maxLength: 14,
  });

  test("what is hidden from a posyandu's cadre in her own register moves no serial, no cursor, no page and no number she sees", async () => {
    await fc.assert(
      fc.asyncProperty(hiddenDeeds, fc.integer({ min: 1, max: 4 }), async (list, limit) => {
        const [quiet, busy] = [await setup(), await setup()];
        // The first load, begun in the middle of things, and then what follows it, a few versions at a time.
        const [a, b] = [aReader(quiet.kader, limit), aReader(busy.kader, limit)];
        for (const [at, deed] of list.entries()) {
          if (deed === "pull") {
            expect(await b.pull()).toBe(await a.pull());
            continue;
          }
          for (const world of deed === "nik" || deed === "visit" ? [busy] : [quiet, busy])
            await doInRegister(world, deed, at);
        }
        for (let round = 0; round < 12; round++) expect(await b.pull()).toBe(await a.pull());
        const record = { record: idNamed("Alya") };
        expect(await textOf(busy.kader.ask("/v1/history", record))).toBe(
          await textOf(quiet.kader.ask("/v1/history", record)),
        );
        const subject = { subject: idNamed("Alya") };
        expect(await textOf(busy.kader.ask("/v1/subject", subject))).toBe(
          await textOf(quiet.kader.ask("/v1/subject", subject)),
        );
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  test("and whoever may see it gets all of it, in pages of one", async () => {
    const world = await setup();
    for (const [at, deed] of (["nik", "weigh", "visit", "nik", "correct"] as const).entries())
      await doInRegister(world, deed, at);
    const reader = aReader(world.rina, 1);
    let text = "";
    for (let round = 0; round < 20; round++) text += await reader.pull();
    for (const found of ["3571015203900000", "3571015203900003", "visit 2", "weighed 1"])
      expect(text, found).toContain(found.startsWith("3") ? found : idNamed(found));
  });
});

/** One device that keeps its cursors, as a phone does. */
const aReader = (client: Setup["kader"], limit: number) => {
  let cursors: Readonly<Record<string, unknown>> = {};
  let epoch = 0;
  return {
    /** The answer, word for word. */
    pull: async (): Promise<string> => {
      const text = await textOf(client.sync({ cursors, epoch, limit }));
      const answer = JSON.parse(text) as {
        readonly epoch: number;
        readonly pages: readonly { readonly stream: string; readonly to: unknown }[];
      };
      epoch = answer.epoch;
      for (const { stream, to } of answer.pages) cursors = { ...cursors, [stream]: to };
      return text;
    },
  };
};

const VISIT = { date: "2026-11-20", place: "home", purpose: "routine", met: "met" };

const doInRegister = async (
  { rina, write }: Setup,
  deed: "nik" | "visit" | "weigh" | "correct",
  at: number,
): Promise<void> => {
  const alya = { subject: idNamed("Alya") };
  if (deed === "nik") {
    const body = { nik: `35710152039${String(at).padStart(5, "0")}` };
    const name = { kind: "identity", ...alya, record: `${alya.subject}.identity` };
    await write(rina, RW, aVersion(`nik ${at}`, { ...name, body }));
  } else if (deed === "visit") {
    const name = { kind: "visit", subject: idNamed("Slamet"), record: idNamed(`visit ${at}`) };
    await write(rina, RW, aVersion(`visit ${at}`, { ...name, body: VISIT }));
  } else if (deed === "weigh")
    await write(rina, RW, aMeasurement("Alya", `weighed ${at}`, { date: "2026-11-10" }));
  else {
    const parts = { id: idNamed(`corrected ${at}`), supersedes: [idNamed("person Alya")] };
    await write(rina, RW, aChild("Alya", { motherName: `Bu ${at}` }, parts));
  }
};
