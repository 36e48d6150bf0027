import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#domain/civil-date.ts";
import { indicators } from "#domain/growth/indicators/index.ts";
import { percentOf } from "#domain/summary/count.ts";
import { prevalenceOf, prevalenceRules } from "#domain/summary/prevalence.ts";
import { addSummaries, summariseArea } from "#domain/summary/summarise-area.ts";
import { AS_OF, aChildKnown, measured } from "#support/builders-children.ts";

/** Boys and girls of a known age; z-scores from the WHO LMS day tables. */
const girl3y = aChildKnown("HAZ -2.24", { measurements: [measured(AS_OF)] });
const boy1y = aChildKnown("WAZ -4.14, HAZ -3.26, WHZ -3.58", {
  sex: "L",
  birthDate: addDays(AS_OF, -365),
  measurements: [measured(AS_OF, { weightKg: 6.0, lengthCm: 68.0, position: "lying" })],
});
const girl1y = aChildKnown("WAZ -2.05, HAZ -1.56, WHZ -1.75", {
  birthDate: addDays(AS_OF, -365),
  measurements: [measured(AS_OF, { weightKg: 7.0, lengthCm: 70.0, position: "lying" })],
});
const slip = aChildKnown("a weight of 30 kg", { measurements: [measured(AS_OF, { weightKg: 30 })] });
const swollen = aChildKnown("oedema", { measurements: [measured(AS_OF, { oedema: true })] });
const unseen = aChildKnown("not measured this month", { measurements: [measured("2026-10-20")] });
const weighedOnly = aChildKnown("weighed only", { measurements: [measured(AS_OF, { lengthCm: undefined })] });
const all = [girl3y, boy1y, girl1y, slip, swollen, unseen, weighedOnly];
const summary = summariseArea(all, AS_OF);
const index = (id: string) => summary.indices.find((one) => one.index === id);

describe("an area's month", () => {
  test("counts who was weighed, and who was measured too, over all children", () => {
    expect(summary).toMatchObject({
      month: "2026-11",
      children: 7,
      weighed: { numerator: 6, denominator: 7 },
      measured: { numerator: 5, denominator: 7 },
    });
  });
  test("size at birth is measured, and no weighing of the month: a newborn is still to be weighed", () => {
    const day = addDays(AS_OF, -16);
    const born = aChildKnown("born this month", { birthDate: day, measurements: [measured(day)] });
    expect(summariseArea([born], AS_OF)).toMatchObject({
      weighed: { numerator: 0, denominator: 1 },
      measured: { numerator: 1, denominator: 1 },
    });
  });
  test("spreads children over the categories of each index; flagged ones are counted apart", () => {
    expect(index("lengthForAge")).toMatchObject({
      bands: { severelyStunted: 1, stunted: 3, normalLength: 1, tall: 0 },
      valid: 5,
      flagged: 0,
    });
    expect(index("weightForAge")).toMatchObject({
      bands: { severelyUnderweight: 2, underweight: 3, normalWeight: 0, riskOfOverweight: 0 },
      valid: 5,
      flagged: 1,
    });
  });
  test("counts oedema as severe in what contains the weight, and by its own length in the rest", () => {
    const before = summariseArea(
      all.filter((child) => child !== swollen),
      AS_OF,
    );
    const severe = (one: typeof summary, id: string, band: string) =>
      one.indices.find((each) => each.index === id)?.bands[band];
    expect(index("weightForLength")?.bands.severelyWasted).toBe(
      (severe(before, "weightForLength", "severelyWasted") ?? 0) + 1,
    );
    expect(index("lengthForAge")?.bands.stunted).toBe((severe(before, "lengthForAge", "stunted") ?? 0) + 1);
  });
  test("names every category of every index, empty ones too", () => {
    for (const { id, bands } of indicators)
      expect(Object.keys(index(id)?.bands ?? {})).toEqual(bands.steps.map(({ band }) => band.id));
  });
  test("gives each prevalence with its denominator", () => {
    expect(prevalenceOf("stunted", summary.indices)).toEqual({ numerator: 4, denominator: 5 });
    expect(prevalenceOf("underweight", summary.indices)).toEqual({ numerator: 5, denominator: 5 });
    expect(prevalenceOf("wasted", summary.indices)).toEqual({ numerator: 2, denominator: 4 });
    expect(prevalenceOf("overweight", summary.indices)).toEqual({ numerator: 0, denominator: 4 });
  });
  test("says how many measurements to look at again, of how many children measured", () => {
    expect(summary.toReview).toEqual({ numerator: 1, denominator: 6 });
  });
});

test("every prevalence is made of categories that exist", () => {
  for (const { index: id, bands } of Object.values(prevalenceRules)) {
    const known =
      indicators.find((indicator) => indicator.id === id)?.bands.steps.map(({ band }) => band.id) ?? [];
    expect(known).toEqual(expect.arrayContaining([...bands]));
  }
});

describe("who is counted", () => {
  test("nobody who moved, died or turned five; a child without a birth date is told apart", () => {
    const others = [
      aChildKnown("moved", { listStatus: "moved" }),
      aChildKnown("dead", { life: "dead" }),
      aChildKnown("five", { birthDate: addDays(AS_OF, -1827) }),
      aChildKnown("no birth date", { birthDate: undefined }),
    ];
    expect(summariseArea([...all, ...others], AS_OF)).toEqual({ ...summary, withoutBirthDate: 1 });
  });
  test("a child with two joined ids once, with the measurements of both", () => {
    const twice = [
      aChildKnown("a", { sameAs: ["b"] }),
      aChildKnown("b", { measurements: [measured(AS_OF)] }),
    ];
    expect(summariseArea(twice, AS_OF)).toMatchObject({
      children: 1,
      weighed: { numerator: 1, denominator: 1 },
    });
  });
  test("a child measured twice in a month once, by the measurement that counts", () => {
    const twice = aChildKnown("a", {
      measurements: [
        measured("2026-11-03", { lengthCm: 100, role: "healthWorker" }),
        measured("2026-11-20", { lengthCm: 86.5 }),
      ],
    });
    const counted = summariseArea([twice], AS_OF);
    expect(counted.indices.find((one) => one.index === "lengthForAge")).toMatchObject({
      valid: 1,
      bands: { normalLength: 1, stunted: 0 },
    });
  });
  test("what was sent back is not counted as measured", () => {
    const back = aChildKnown("a", { measurements: [measured(AS_OF, { review: { decision: "sendBack" } })] });
    expect(summariseArea([back], AS_OF)).toMatchObject({
      weighed: { numerator: 0 },
      sentBack: 1,
      toReview: { denominator: 0 },
    });
  });
});

test("parts add up to the whole, however an area is divided", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: all.length, maxLength: all.length }), (sides) => {
      const left = all.filter((_, place) => sides[place]);
      const right = all.filter((_, place) => !sides[place]);
      expect(addSummaries(summariseArea(left, AS_OF), summariseArea(right, AS_OF))).toEqual(summary);
    }),
  );
});
test("months are not added", () => {
  expect(() => addSummaries(summary, { ...summary, month: "2026-10" })).toThrow("two months");
});

test("an empty area has no percentage, rather than zero", () => {
  const empty = summariseArea([], AS_OF);
  expect(percentOf(empty.weighed)).toBeUndefined();
  expect(percentOf(summary.weighed)).toBeCloseTo(85.71, 2);
});
