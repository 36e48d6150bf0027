import { describe, expect, test } from "vitest";
import type { PersonInCare } from "#domain/episodes/person-in-care.ts";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { Body, Version } from "#domain/facts/version.ts";
import { movedOn } from "#domain/visits/moved-on.ts";
import { visitParts } from "#domain/visits/visit-parts.ts";
import { aVersion } from "#support/builders.ts";
import { ago, aWoman, aYoungChild, ON } from "#support/builders-care.ts";
import { measured } from "#support/builders-children.ts";

const about = (subject: string, kind: string, body: Body): Version =>
  aVersion(`${kind} ${subject} ${JSON.stringify(body)}`, {
    kind,
    record: `${kind}-${subject}-${String(body.date ?? "")}`,
    subject,
    body,
  });
const partsOf = (
  members: readonly PersonInCare[],
  versions: readonly Version[],
  told?: Parameters<typeof visitParts>[2],
) => visitParts({ id: "house", stream: "3571011001/05", members, fold: foldSubjects(versions) }, ON, told);
const due = (parts: ReturnType<typeof partsOf>) => parts.filter(({ isDue }) => isDue).map(({ key }) => key);

const siti = aWoman("siti");
const baby = aYoungChild("baby", 100);
const toddler = aYoungChild("toddler", 900);
const pregnant = about("siti", "pregnancy", { registeredOn: ago(100), lmpDate: ago(150) });

describe("a sitting in one house", () => {
  test("goes through the pregnant woman, then children from the youngest, then the household", () => {
    const parts = partsOf([toddler, baby, siti], [pregnant]);
    expect(due(parts)).toEqual(["bumil:siti", "baduta:baby", "balita:toddler", "household:house"]);
    expect(parts.find(({ key }) => key === "bumil:siti")?.facts.gestationWeeks).toBe(21);
    expect(parts.find(({ key }) => key === "keluarga:house")?.isDue).toBe(false);
  });

  test("who was seen this month is named and not due; the household's block waits half a year", () => {
    const seen = [
      about("baby", "visitBaduta", { date: ago(3), posyanduThisMonth: "yes" }),
      about("house", "household", { date: ago(60), smokerAtHome: "no" }),
    ];
    const weighed = { ...baby, measurements: [measured(ago(3), { weightKg: 6 })] };
    const parts = partsOf([weighed], seen);
    expect(due(parts)).toEqual([]);
    // Visited and not weighed: the month's weighing still brings the team to the child.
    expect(due(partsOf([baby], seen))).toEqual(["baduta:baby"]);
    expect(parts.find(({ key }) => key === "baduta:baby")?.lastDate).toBe(ago(3));
    const old = about("house", "household", { date: ago(200), smokerAtHome: "no" });
    expect(due(partsOf([baby], [old]))).toContain("household:house");
  });

  test("a child of unknown age is visited all the same", () => {
    const { birthDate: _, ...ageless } = aYoungChild("ageless", 10);
    const [part] = partsOf([ageless], []).filter(({ subject }) => subject === "ageless");
    expect(part?.key).toBe("baduta:ageless");
    expect(part?.facts.ageMonths).toBeUndefined();
  });

  test("after a loss she is named, and nobody is sent to ask unless she wants to be looked in on", () => {
    const lost = about("siti", "delivery", { date: ago(5), stillbornCount: 1 });
    const parts = partsOf([siti], [lost]);
    expect(parts.find(({ key }) => key === "nifas:siti")?.facts.hasLivingBaby).toBe(false);
    expect(due(parts)).not.toContain("nifas:siti");
  });

  test("the dead and those who moved are not asked about", () => {
    expect(
      due(
        partsOf(
          [
            { ...baby, life: "dead" },
            { ...toddler, listStatus: "moved" },
          ],
          [],
        ),
      ),
    ).toEqual(["household:house"]);
  });
});

describe("news", () => {
  const rani: typeof siti = { ...siti, familyRole: "child" };
  const news = (versions: readonly Version[], woman = rani) =>
    partsOf([woman, baby], versions)
      .filter((part) => part.news)
      .map(({ key, groupLabel }) => `${key} ${groupLabel}`);

  test("a woman may be pregnant, have given birth, or want to marry; a child may not", () => {
    expect(news([])).toEqual([
      "kehamilan:siti sedang hamil",
      "persalinan:siti baru melahirkan",
      "rencanaMenikah:siti berencana menikah",
    ]);
  });
  test("no plan to marry is asked for of the wife of the house, or of her who is pregnant", () => {
    expect(news([], siti)).toEqual(["kehamilan:siti sedang hamil", "persalinan:siti baru melahirkan"]);
    expect(news([pregnant])).not.toContain("rencanaMenikah:siti berencana menikah");
  });
  test("a pregnant one may have given birth or lost it; both name her pregnancy", () => {
    expect(news([pregnant]).slice(0, 2)).toEqual([
      "persalinan:siti sudah melahirkan",
      "akhirKehamilan:siti kehamilan berakhir",
    ]);
    const parts = partsOf([siti], [pregnant]);
    expect(parts.find(({ key }) => key === "akhirKehamilan:siti")?.news?.record).toBe(pregnant.record);
    expect(parts.find(({ key }) => key === "persalinan:siti")?.news?.pregnancy?.record).toBe(pregnant.record);
  });
  test("what is told counts at once: a birth ends the pregnancy and opens the weeks after it", () => {
    const told = new Map([
      [
        "siti",
        {
          deliveries: [
            { record: "new", date: ago(1), babies: ["b"], stillbornCount: 0, pregnancy: pregnant.record },
          ],
        },
      ],
    ]);
    const parts = partsOf([siti], [pregnant], told);
    expect(due(parts)).toContain("nifas:siti");
    expect(parts.map(({ key }) => key)).not.toContain("bumil:siti");
  });
});

test("a move is a change of place after the family was registered", () => {
  const first = aVersion("f1", {
    kind: "family",
    record: "house",
    body: { headName: "A", area: "3571011001", rw: "05" },
  });
  const named = aVersion("f2", {
    kind: "family",
    record: "house",
    supersedes: [first.id],
    changed: ["headName"],
    recordedAt: "2026-10-01T03:00:00.000Z",
  });
  const moved = aVersion("f3", {
    kind: "family",
    record: "house",
    supersedes: [named.id],
    changed: ["address"],
    recordedAt: "2026-09-01T03:00:00.000Z",
  });
  expect(movedOn([first, named], "house")).toBeUndefined();
  expect(movedOn([first, named, moved], "house")).toBe("2026-09-01");
});
