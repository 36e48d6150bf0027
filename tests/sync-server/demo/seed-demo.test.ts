import { beforeAll, describe, expect, test } from "vitest";
import { addDays, type CivilDate, completedMonths, daysBetween, monthOf } from "#domain/civil-date.ts";
import { careFactsOf } from "#domain/episodes/care-facts-of.ts";
import { datingOf, gestationOn } from "#domain/episodes/dating.ts";
import { type Fold, foldSubjects } from "#domain/facts/fold.ts";
import type { Merged } from "#domain/facts/merge.ts";
import type { Version } from "#domain/facts/version.ts";
import { assessGrowth } from "#domain/growth/assess-growth.ts";
import { isBornPreterm } from "#domain/measurements/preterm-lines.ts";
import { qualityGroups } from "#domain/measurements/quality-groups.ts";
import { childrenIn } from "#domain/people/child-facts.ts";
import { checkNik } from "#domain/people/nik.ts";
import { immunisationStatus } from "#domain/schedule/services/immunisation.ts";
import { demoSignIns } from "#server/demo/demo-sign-ins.ts";
import { DEMO_FAMILIES, hasDemo, type SeededDemo, seedDemo } from "#server/demo/seed-demo.ts";
import { readSurvey } from "#server/demo/survey.ts";
import { createTestServer, type TestServer } from "#support/test-server.ts";

const TODAY = "2026-11-21" as CivilDate;

const versionsOf = ({ store }: TestServer): Promise<readonly Version[]> =>
  store.read("3571", async (tx) => {
    const streams = (await tx.streams.all()).map(({ stream }) => stream);
    return (await tx.versions.neededOfStreams(streams)).map(({ text }) => JSON.parse(text) as Version);
  });

const seeded = async (options: { seed?: number; families?: number; today?: CivilDate } = {}) => {
  const { today = TODAY, seed = 1, families = 40 } = options;
  const server = createTestServer({ clock: () => Date.parse(`${today}T05:00:00Z`) });
  const result = await seedDemo(server.world, { seed, families, today });
  return { server, result, versions: await versionsOf(server) };
};

describe("the demonstration as it starts", () => {
  let server: TestServer;
  let result: SeededDemo;
  let fold: Fold;
  let children: readonly Merged[];

  beforeAll(async () => {
    const demo = await seeded({ families: DEMO_FAMILIES });
    ({ server, result } = demo);
    fold = foldSubjects(demo.versions);
    children = ofKind("person").filter(({ body }) => body.group === "child");
  });

  const ofKind = (kind: string) => [...fold.records.values()].filter((merged) => merged.kind === kind);

  test("is Bandar Lor: 12 RW, 5 teams of three, 8 posyandu with scale and board", () => {
    const families = ofKind("family").filter(({ state }) => state === "active");
    const rws = new Set(families.map(({ body }) => body.rw));
    expect(rws.size).toBe(12);
    expect(new Set(families.map(({ body }) => body.area))).toEqual(new Set(["3571011001"]));
    const served = (kind: string) =>
      ofKind(kind)
        .flatMap(({ body }) => body.rws as string[])
        .sort();
    expect(ofKind("team")).toHaveLength(5);
    expect(ofKind("posyandu")).toHaveLength(8);
    expect(served("team")).toEqual([...rws].sort());
    expect(served("posyandu")).toEqual([...rws].sort());
    // Two of them have a second scale to choose from, one a stadiometer.
    expect(ofKind("tool")).toHaveLength(19);
    for (const { record } of ofKind("team"))
      expect(ofKind("worker").filter(({ body }) => body.team === record)).toHaveLength(3);
  });

  test("has women with child, with visits that the gate took, and brides with a day", () => {
    const active = (kind: string) => ofKind(kind).filter(({ state }) => state === "active");
    expect(active("pregnancy").length).toBeGreaterThanOrEqual(4);
    expect(active("wedding").length).toBeGreaterThanOrEqual(2);
    const groups = active("pregnancy").flatMap(({ subject }) => {
      const care = careFactsOf(fold, subject);
      return (care?.pregnancies ?? []).map((one) => gestationOn(datingOf(one), TODAY)?.weeks ?? 0);
    });
    for (const weeks of groups) expect(weeks >= 12 && weeks < 40).toBe(true);
    for (const { subject } of active("visitPregnancy"))
      expect(fold.of(subject, "pregnancy").length, subject).toBe(1);
    expect(active("visitPregnancy").length).toBeGreaterThan(active("pregnancy").length);
  });

  test("has about 400 under-fives and about 60 women", () => {
    const underFive = children.filter(({ body }) => daysBetween(body.birthDate as CivilDate, TODAY) < 1826);
    expect(underFive.length).toBe(children.length);
    expect(underFive.length).toBeGreaterThan(360);
    expect(underFive.length).toBeLessThan(440);
    const women = ofKind("person").filter(({ body }) => body.group === "woman").length;
    expect(women).toBeGreaterThan(45);
    expect(women).toBeLessThan(75);
  });

  test("the children grow like the survey's: shares of stunted, underweight and wasted differ by under 2 points", async () => {
    const shareBelow = (zs: readonly (number | undefined)[]) => {
      const known = zs.filter((z) => z !== undefined);
      return known.filter((z) => z < -2).length / known.length;
    };
    const survey = (await readSurvey()).map(({ published }) => published);
    const latest = children.flatMap((child) => lastReadings(fold, child) ?? []);
    const pairs = [
      [latest.map(({ lengthForAge }) => lengthForAge), survey.map(({ zlen }) => zlen)],
      [latest.map(({ weightForAge }) => weightForAge), survey.map(({ zwei }) => zwei)],
      [latest.map(({ weightForLength }) => weightForLength), survey.map(({ zwfl }) => zwfl)],
    ] as const;
    for (const [ours, theirs] of pairs)
      expect(Math.abs(shareBelow(ours) - shareBelow(theirs))).toBeLessThan(0.02);
  });

  test("shows something on every screen of a weighing day", () => {
    const share = (fits: (child: Merged) => boolean) => children.filter(fits).length / children.length;
    expect(share(({ body }) => body.hasKiaBook === true)).toBeGreaterThan(0.75);
    expect(share(({ body }) => body.hasKiaBook === undefined)).toBeGreaterThan(0.02);
    const facts = childrenIn(fold);
    const early = facts.filter(isBornPreterm);
    expect(early.length / facts.length).toBeGreaterThan(0.04);
    expect(early.length / facts.length).toBeLessThan(0.16);
    expect(early.some(({ gestationDays }) => gestationDays !== undefined)).toBe(true);
    expect(early.some(({ gestationWeeks }) => gestationWeeks !== undefined)).toBe(true);
    const marked = new Set(ofKind("service").map(({ body }) => body.type));
    expect([...marked].sort()).toEqual([
      "deworming",
      "feedingRecall",
      "firstWeighing",
      "vaccine",
      "vitaminA",
    ]);
    const doubted = qualityGroups(facts, "tool", { from: addDays(TODAY, -366), to: TODAY }).filter(
      ({ report }) => report.toolDoubts > 0,
    );
    expect(doubted).toHaveLength(1);
    // No dose before its age, none after today, none twice.
    for (const child of facts) {
      const status = immunisationStatus({ birthDate: child.birthDate, services: [] }, TODAY, "3571");
      const given = (child.services ?? []).filter(({ type }) => type === "vaccine");
      expect(new Set(given.map(({ dose }) => dose)).size).toBe(given.length);
      for (const { dose, date } of given) {
        const rule = status?.doses.find((one) => one.dose.id === dose)?.dose;
        expect(date <= TODAY).toBe(true);
        expect(completedMonths(child.birthDate as CivilDate, date)).toBeGreaterThanOrEqual(
          rule?.fromMonth ?? 99,
        );
      }
    }
  });

  test("is fresh: most were weighed this month, some are still missing, nothing lies in the future", () => {
    const dates = ofKind("measurement").map(({ body }) => body.date as CivilDate);
    expect(dates.every((date) => date <= TODAY)).toBe(true);
    const thisMonth = new Set(
      ofKind("measurement").flatMap(({ body, subject }) =>
        monthOf(body.date as CivilDate) === monthOf(TODAY) ? [subject] : [],
      ),
    );
    const share = thisMonth.size / children.length;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.9);
    expect(new Set(dates.map(monthOf)).size).toBeGreaterThanOrEqual(6);
  });

  test("no child is measured before birth or shrinks but by a slip", () => {
    let shrunk = 0;
    for (const child of children) {
      const measured = measurementsOf(fold, child);
      expect(measured.every(({ date }) => date >= String(child.body.birthDate))).toBe(true);
      const routine = measured.filter(({ place }) => place === "posyandu");
      for (const [index, { lengthCm }] of routine.entries())
        if (index > 0 && Number(lengthCm) < Number(routine[index - 1]?.lengthCm)) shrunk += 1;
    }
    expect(shrunk).toBe(0);
  });

  test("holds one of everything a supervisor has to look at", () => {
    const flagged = ofKind("measurement").filter((merged) => isImplausible(fold, merged));
    expect(flagged.length).toBeGreaterThanOrEqual(3);
    const all = [...fold.records.values()];
    expect(all.filter(({ conflicts }) => conflicts.length > 0)).toHaveLength(2);
    expect(all.filter(({ state }) => state === "proposed").length).toBeGreaterThan(0);
    expect(
      ofKind("review")
        .map(({ body }) => body.decision)
        .sort(),
    ).toEqual(["confirm", "sendBack"]);
    expect(result.outcomes["refused outsideScope"]).toBe(1);
    expect(Object.keys(result.outcomes).sort()).toEqual(["accepted", "refused outsideScope", "review"]);
    const listed = children.filter(({ body }) => body.listStatus === "fromList");
    expect(listed.length).toBeGreaterThan(10);
  });

  test("people are synthetic: every NIK has the serial block that no registry reaches, and some have none", () => {
    const niks = ofKind("identity").flatMap(({ body }) => (typeof body.nik === "string" ? [body.nik] : []));
    expect(niks.every((nik) => /9\d{3}$/.test(nik))).toBe(true);
    expect(niks.flatMap((nik) => checkNik(nik))).toEqual([]);
    const missing = ofKind("identity").filter(({ body }) =>
      ["notYet", "unknown"].includes(String(body.nikStatus)),
    );
    expect(missing.length).toBeGreaterThan(20);
  });

  test("counters of every device are without a gap", async () => {
    await server.store.read("3571", async (tx) => {
      const [strange] = await tx.refused.latest(1);
      for (const { device, lastN } of await tx.devices.all()) {
        const counters = await tx.versions.countersOf(device);
        const refused = device === strange?.device ? 1 : 0;
        expect(counters.length).toBe(lastN - refused);
      }
    });
  });

  test("its codes open the doors they name, once", async () => {
    const signIns = await demoSignIns(server.world);
    expect(signIns.map(({ label }) => label)).toEqual([
      "Kader TPK (RW 01, 02, 03)",
      "Kader posyandu (Posyandu Melati)",
      "Petugas puskesmas",
      "Penyelia kelurahan",
      "Penyelia kecamatan",
      "Penyelia kota",
      "Mitra (Dinas Sosial)",
      "Donatur (Rumah Zakat)",
    ]);
    const [cadre] = signIns;
    const enrol = (device: string) =>
      server.fetch("/v1/enrol", {
        method: "POST",
        body: JSON.stringify({ proto: 1, code: cadre?.code, device, label: "HP" }),
      });
    const first = await enrol("device-0001");
    expect(await first.json()).toMatchObject({
      worker: { id: cadre?.worker, name: cadre?.name },
      grants: { list: ["01", "02", "03"].map((rw) => ({ role: "cadre", area: `3571011001/${rw}` })) },
    });
    expect((await enrol("device-0002")).status).toBe(401);
  });
});

describe("the demonstration as a machine", () => {
  test("the same seed on the same day gives the same facts, another seed other people", async () => {
    const facts = ({ versions }: { versions: readonly Version[] }) =>
      versions.filter(({ author }) => author !== "server");
    const one = facts(await seeded());
    expect(facts(await seeded())).toEqual(one);
    const names = (versions: readonly Version[]) =>
      versions.flatMap(({ kind, content }) =>
        kind === "person" && content.type === "body" ? [content.body.name] : [],
      );
    expect(names(facts(await seeded({ seed: 2 })))).not.toEqual(names(one));
  });

  test.each(["2026-03-01", "2026-01-31", "2028-02-29"])("is sound on %s too", async (today) => {
    const { result, versions } = await seeded({ today: today as CivilDate });
    expect(Object.keys(result.outcomes).filter((name) => name.startsWith("refused"))).toEqual([
      "refused outsideScope",
    ]);
    const measured = versions.filter(({ kind }) => kind === "measurement");
    expect(measured.length).toBeGreaterThan(50);
    for (const { stamp } of versions)
      expect((stamp?.acceptedAt ?? "") <= addDays(today as CivilDate, 1)).toBe(true);
  });

  test("is for an empty regency only", async () => {
    const { server } = await seeded({ families: 12 });
    expect(await hasDemo(server.world)).toBe(true);
    await expect(seedDemo(server.world, { seed: 1, families: 12, today: TODAY })).rejects.toThrow("empty");
    expect(await hasDemo(createTestServer().world)).toBe(false);
  });
});

const measurementsOf = (fold: Fold, { subject }: Merged) =>
  fold
    .of(subject, "measurement")
    .map(({ body }) => body as { date: string; place?: string; lengthCm?: number })
    .sort((a, b) => (a.date < b.date ? -1 : 1));

const readingsOf = (fold: Fold, { subject, body }: Merged) => {
  const person = fold.records.get(subject)?.body;
  if (!person) return undefined;
  const ageDays = daysBetween(person.birthDate as CivilDate, body.date as CivilDate);
  return assessGrowth({ ...(body as object), sex: person.sex as "L" | "P", ageDays }).readings;
};

const isImplausible = (fold: Fold, merged: Merged): boolean =>
  Object.values(readingsOf(fold, merged) ?? {}).some(({ kind }) => kind === "implausible");

/** z-scores of the last measurement that is not flagged. */
const lastReadings = (fold: Fold, { subject }: Merged) => {
  const sound = fold
    .of(subject, "measurement")
    .filter((merged) => !isImplausible(fold, merged))
    .sort((a, b) => (String(a.body.date) < String(b.body.date) ? 1 : -1));
  const readings = sound[0] && readingsOf(fold, sound[0]);
  if (!readings) return undefined;
  const z = (reading: (typeof readings)["weightForAge"]) => (reading.kind === "z" ? reading.z : undefined);
  return {
    lengthForAge: z(readings.lengthForAge),
    weightForAge: z(readings.weightForAge),
    weightForLength: z(readings.weightForLength),
  };
};
