import { describe, expect, test } from "vitest";
import type { CivilDate } from "#domain/civil-date.ts";
import type { ChildMeasurement } from "#domain/measurements/child-measurement.ts";
import type { ChildFacts } from "#domain/people/child-facts.ts";
import type { ChildService } from "#domain/schedule/services/child-service.ts";
import { percentOf } from "#domain/summary/count.ts";
import { monthRecap } from "#domain/summary/month-recap.ts";
import { recapShares } from "#domain/summary/recap-shares.ts";
import { aChildKnown, measured } from "#support/builders-children.ts";

const ASKED = "2026-11-21" as CivilDate;
/** 30 months old on the weighing day; the least gain from 12 months on is 200 g. */
const BORN = "2024-05-12" as CivilDate;

const weighed = (date: string, weightKg: number, parts: Partial<ChildMeasurement> = {}) =>
  measured(date, { weightKg, lengthCm: undefined, position: undefined, ...parts });
const marked = (
  type: ChildService["type"],
  date: string,
  parts: Partial<ChildService> = {},
): ChildService => ({
  record: `${type} ${date}`,
  type,
  date: date as CivilDate,
  ...parts,
});
const aChild = (id: string, parts: Partial<ChildFacts> = {}) =>
  aChildKnown(id, { birthDate: BORN, ...parts });
const totalOf = (...children: ChildFacts[]) => monthRecap(children, ASKED).total;

describe("the letters", () => {
  test.each([
    ["exactly the least gain", [weighed("2026-10-10", 10.9), weighed("2026-11-10", 11.1)], "gained"],
    ["one gram pair below it", [weighed("2026-10-10", 10.9), weighed("2026-11-10", 11.0)], "notGained"],
    ["October left out", [weighed("2026-09-10", 10.9), weighed("2026-11-10", 11.1)], "notLastMonth"],
    ["nothing known before", [weighed("2026-11-10", 11.1)], "unjudged"],
  ] as const)("%s", (_, measurements, letter) => {
    const total = totalOf(aChild("Alya", { measurements: [...measurements].reverse() }));
    expect(total).toMatchObject({ children: 1, weighed: 1, [letter]: 1 });
    const { gained, notGained, notLastMonth, first, unjudged } = total;
    expect(gained + notGained + notLastMonth + first + unjudged).toBe(1);
  });

  test("B only when somebody who was there said it was the first time", () => {
    const measurements = [weighed("2026-11-10", 11.1)];
    const services = [marked("firstWeighing", "2026-11-10")];
    expect(totalOf(aChild("Alya", { measurements, services }))).toMatchObject({ first: 1, unjudged: 0 });
    const known = [weighed("2026-11-10", 11.1), weighed("2026-10-10", 10.9)];
    expect(totalOf(aChild("Alya", { measurements: known, services }))).toMatchObject({ first: 0, gained: 1 });
  });

  test("two months in a row without enough gain are 2T", () => {
    const measurements = [weighed("2026-11-10", 11), weighed("2026-10-10", 11), weighed("2026-09-10", 11)];
    expect(totalOf(aChild("Alya", { measurements }))).toMatchObject({ notGained: 1, twiceNotGained: 1 });
    expect(totalOf(aChild("Alya", { measurements: measurements.slice(0, 2) }))).toMatchObject({
      notGained: 1,
      twiceNotGained: 0,
    });
  });

  test("of last month the weighing that counts is compared with, puskesmas before cadre", () => {
    const measurements = [
      weighed("2026-11-10", 11.1),
      weighed("2026-10-20", 11.05, { role: "cadre", record: "a" }),
      weighed("2026-10-10", 10.9, { role: "healthWorker", record: "b" }),
    ];
    expect(totalOf(aChild("Alya", { measurements }))).toMatchObject({ gained: 1 });
  });

  test("a second weighing in the month replaces, it never adds", () => {
    const measurements = [weighed("2026-11-20", 11), weighed("2026-11-10", 11.4), weighed("2026-10-10", 11)];
    expect(totalOf(aChild("Alya", { measurements }))).toMatchObject({ weighed: 1, gained: 0, notGained: 1 });
  });

  test("what was sent back is no weighing", () => {
    const measurements = [weighed("2026-11-10", 11.1, { review: { decision: "sendBack" } })];
    expect(totalOf(aChild("Alya", { measurements }))).toMatchObject({ children: 1, weighed: 0, unjudged: 0 });
  });
});

describe("the lines of the KMS (WHO: girls at 12 months -3 SD 6.3 kg, -2 SD 7.0 kg)", () => {
  test.each([
    [6.2, "belowRed"],
    [6.6, "yellow"],
    [11.6, "aboveOrange"],
  ] as const)("%d kg", (weightKg, zone) => {
    const child = aChild("Alya", {
      birthDate: "2025-11-10" as CivilDate,
      measurements: [weighed("2026-11-10", weightKg)],
    });
    const { belowRed, yellow, aboveOrange } = totalOf(child);
    expect({ belowRed, yellow, aboveOrange }).toEqual({ belowRed: 0, yellow: 0, aboveOrange: 0, [zone]: 1 });
  });
});

describe("who is counted", () => {
  test("neither who moved, died, is on a visit nor who turned five", () => {
    expect(
      totalOf(
        aChild("moved", { listStatus: "moved" }),
        aChild("dead", { life: "dead" }),
        aChild("visitor", { listStatus: "visitor", measurements: [weighed("2026-11-10", 11)] }),
        aChild("five", { birthDate: "2021-11-21" as CivilDate }),
      ),
    ).toMatchObject({ children: 0, weighed: 0 });
  });
  test("who has no birth date is told apart", () =>
    expect(monthRecap([aChild("Alya", { birthDate: undefined })], ASKED)).toMatchObject({
      total: { children: 0 },
      withoutBirthDate: 1,
    }));
  test("two ids of one human being count once, weight from one and length from the other", () => {
    const total = totalOf(
      aChild("a", { sameAs: ["b"], measurements: [weighed("2026-11-10", 11.1)] }),
      aChild("b", { measurements: [measured("2026-11-10", { weightKg: undefined, lengthCm: 86 })] }),
    );
    expect(total).toMatchObject({ children: 1, weighed: 1, measured: 1 });
  });
});

describe("books, capsules and questions", () => {
  test("a book that nobody asked about is neither there nor missing", () => {
    const total = totalOf(aChild("a", { hasKiaBook: true }), aChild("b", { hasKiaBook: false }), aChild("c"));
    expect(total).toMatchObject({ children: 3, withBook: 1, bookUnknown: 1 });
  });
  test("a dose read in the book was not given this month", () => {
    const services = [marked("vaccine", "2026-11-10", { dose: "mr2", basis: "book" })];
    expect(totalOf(aChild("a", { services }))).toMatchObject({ immunised: 0 });
    expect(
      totalOf(aChild("a", { services: [marked("vaccine", "2026-11-10", { dose: "mr2" })] })),
    ).toMatchObject({ immunised: 1 });
  });
  test("who came without being weighed is counted apart, and not twice", () => {
    const services = [marked("attendance", "2026-11-10")];
    expect(totalOf(aChild("a", { services }))).toMatchObject({ weighed: 0, cameUnweighed: 1 });
    const measurements = [weighed("2026-11-10", 11)];
    expect(totalOf(aChild("a", { services, measurements }))).toMatchObject({ weighed: 1, cameUnweighed: 0 });
  });
  test("breast milk alone is a share of the asked, an answer nobody knew is none", () => {
    const baby = (id: string, onlyBreastMilk: "yes" | "no" | "unknown") =>
      aChild(id, {
        birthDate: "2026-08-01" as CivilDate,
        services: [marked("feedingRecall", "2026-11-10", { onlyBreastMilk })],
      });
    expect(totalOf(baby("a", "yes"), baby("b", "no"), baby("c", "unknown"))).toMatchObject({
      recallAsked: 2,
      onlyBreastMilk: 1,
    });
  });
});

test("bands by age and sex on the weighing day, each child in one", () => {
  const born = [
    "2026-11-21",
    "2026-05-22",
    "2026-05-21",
    "2025-11-21",
    "2024-11-21",
    "2023-11-21",
    "2021-11-22",
  ];
  const children = born.map((birthDate, index) =>
    aChild(birthDate, { birthDate: birthDate as CivilDate, sex: index % 2 === 0 ? "L" : "P" }),
  );
  const { groups, total } = monthRecap(children, ASKED);
  expect(groups.map(({ band, sex, counts }) => `${band.id} ${sex} ${counts.children}`)).toEqual([
    "0-5 L 1",
    "0-5 P 1",
    "6-11 L 1",
    "6-11 P 0",
    "12-23 L 0",
    "12-23 P 1",
    "24-35 L 1",
    "24-35 P 0",
    "36-59 L 1",
    "36-59 P 1",
  ]);
  expect(total.children).toBe(7);
});

test("shares: D/S, N/D' without O and B, nothing where nobody is in the denominator", () => {
  const { total } = monthRecap(
    [
      aChild("N", { measurements: [weighed("2026-11-10", 11.2), weighed("2026-10-10", 10.9)] }),
      aChild("T", { measurements: [weighed("2026-11-10", 10.9), weighed("2026-10-10", 10.9)] }),
      aChild("O", { measurements: [weighed("2026-11-10", 11.2), weighed("2026-09-10", 10.9)] }),
      aChild("absent"),
    ],
    ASKED,
  );
  const percent = Object.fromEntries(recapShares.map(({ id, of }) => [id, percentOf(of(total))]));
  expect(percent).toMatchObject({ ds: 75, nd: 50, ns: 25, ks: 0, "2t": 0, dk: undefined, asi: undefined });
});
