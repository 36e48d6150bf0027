import { describe, expect, test } from "vitest";
import { assessGrowth } from "#domain/growth/assess-growth.ts";
import type { GrowthInput } from "#domain/growth/growth-input.ts";
import { shareInterval, studentT975 } from "#domain/growth/prevalence/confidence-interval.ts";
import { createPrevalenceTally, type PrevalenceGroup } from "#domain/growth/prevalence/prevalence.ts";

const tallyOf = (children: readonly (GrowthInput & { readonly area?: string })[]) => {
  const tally = createPrevalenceTally();
  for (const { area, ...child } of children)
    tally.add({
      sex: child.sex,
      ageDays: child.ageDays,
      area,
      oedema: child.oedema === true,
      readings: assessGrowth(child).readings,
    });
  return tally.result();
};

const shareOf = (
  children: Parameters<typeof tallyOf>[0],
  kind: string,
  by: PrevalenceGroup["by"] = "all",
  label = "Semua",
) =>
  tallyOf(children).prevalences.find(
    (one) => one.kind.id === kind && one.group.by === by && one.group.label === label,
  );

const girl = (lengthCm: number, more: Partial<GrowthInput> = {}) =>
  ({ sex: "P", ageDays: 365, lengthCm, ...more }) as const;

describe("prevalence as WHO counts it", () => {
  test("numerator, denominator and share by index", () => {
    // -2 SD of one-year-old girls is 68.9 cm, -3 SD 66.3 cm.
    const children = [girl(74), girl(70), girl(68), girl(66)];
    expect(shareOf(children, "stunting")).toMatchObject({ numerator: 2, denominator: 4, share: 0.5 });
    expect(shareOf(children, "severeStunting")).toMatchObject({ numerator: 1, denominator: 4 });
    expect(shareOf(children, "wasting")).toMatchObject({ denominator: 0, share: undefined });
  });

  test("a z of exactly -2.00 is no case", () => {
    const atLine = girl(74, { weightKg: 8.7, ageDays: 400, lengthCm: 85, position: "lying" });
    expect(shareOf([atLine], "severeWasting")).toMatchObject({ numerator: 0, denominator: 1 });
    expect(shareOf([atLine], "wasting")).toMatchObject({ numerator: 1, denominator: 1 });
  });

  test("flagged figures count neither above nor below the line, and are told", () => {
    expect(shareOf([girl(74), girl(50)], "stunting")).toMatchObject({
      numerator: 0,
      denominator: 1,
      flagged: 1,
    });
  });

  test("oedema counts in every index with the weight, also for a child not weighed, not in length", () => {
    const children = [girl(74, { weightKg: 9 }), girl(74, { oedema: true })];
    expect(shareOf(children, "severeWasting")).toMatchObject({ numerator: 1, denominator: 2, oedema: 1 });
    expect(shareOf(children, "underweight")).toMatchObject({ numerator: 1, denominator: 2 });
    expect(shareOf(children, "overweight")).toMatchObject({ numerator: 0, denominator: 2 });
    expect(shareOf(children, "stunting")).toMatchObject({ numerator: 0, denominator: 2, oedema: 0 });
  });

  test("children over 1826 days are left out and told; without age they count where an index needs none", () => {
    const { children, tooOld } = tallyOf([girl(110, { ageDays: 1827 }), girl(74)]);
    expect({ children, tooOld }).toEqual({ children: 1, tooOld: 1 });
    const ageless = { sex: "L", ageDays: undefined, weightKg: 9.4, lengthCm: 72.9 } as const;
    expect(shareOf([ageless], "wasting")).toMatchObject({ numerator: 0, denominator: 1 });
    expect(shareOf([ageless], "stunting")).toMatchObject({ denominator: 0 });
  });

  test("groups: area, sex, WHO's age bands, and both", () => {
    const children = [
      { ...girl(66), area: "Bandar Lor" },
      { ...girl(74), area: "Bandar Lor" },
      { ...girl(74, { sex: "L", ageDays: 182 }), area: "Mrican" },
      girl(90, { ageDays: 1826 }),
    ];
    expect(shareOf(children, "stunting", "area", "Bandar Lor")).toMatchObject({
      numerator: 1,
      denominator: 2,
    });
    expect(shareOf(children, "stunting", "sex", "P")).toMatchObject({ numerator: 2, denominator: 3 });
    expect(shareOf(children, "stunting", "age", "00-05")).toMatchObject({ denominator: 1 });
    expect(shareOf(children, "stunting", "age", "06-11")).toMatchObject({ numerator: 1, denominator: 2 });
    expect(shareOf(children, "stunting", "ageAndSex", "48-59 P")).toMatchObject({ denominator: 1 });
  });

  test("365 days are 11.99 months: the child is in the band 06-11", () => {
    expect(shareOf([girl(74, { ageDays: 365 })], "stunting", "age", "06-11")).toBeDefined();
    expect(shareOf([girl(74, { ageDays: 366 })], "stunting", "age", "12-23")).toBeDefined();
  });
});

// Right-hand sides: R 4.6.0, plogis(logit(r) +- qt(0.975, N - 1) * sqrt(N / (N - 1) / (n r (1 - r)))).
describe("95 % interval", () => {
  test.each([
    [122, 454, 488, 0.22981632, 0.311550785],
    [3, 40, 60, 0.023576626, 0.214001682],
  ])("%d of %d among %d children as in R", (numerator, denominator, sample, low, high) => {
    const interval = shareInterval(numerator, denominator, sample);
    expect(interval.low).toBeCloseTo(low, 7);
    expect(interval.high).toBeCloseTo(high, 7);
  });

  test("none and all have a width: 0 of 12 may be 26 %", () => {
    expect(shareInterval(0, 12, 12)).toEqual({ low: 0, high: 1 - 0.025 ** (1 / 12) });
    expect(shareInterval(12, 12, 12).low).toBeCloseTo(0.735, 3);
    expect(shareInterval(0, 0, 0)).toEqual({ low: 0, high: 1 });
  });

  test("Student's t as in R, from 1 degree of freedom on", () => {
    const expected = { 1: 12.706204736, 4: 2.776445105, 10: 2.228138852, 30: 2.042272456, 487: 1.964847101 };
    for (const [degrees, t] of Object.entries(expected))
      expect(Math.abs(studentT975(Number(degrees)) - t)).toBeLessThan(1e-4);
  });
});
