import { describe, expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import {
  assessPreterm,
  correctAge,
  gestationByHpht,
  gestationDays,
  isPreterm,
} from "#domain/growth/preterm.ts";
import { aGrowthInput } from "./a-growth-input.ts";

const weeks = (count: number) => ({ unit: "weeks", weeks: count }) as const;

describe("corrected age of children born preterm", () => {
  test("below 37 completed weeks is preterm", () => {
    expect(isPreterm(weeks(36))).toBe(true);
    expect(isPreterm(weeks(37))).toBe(false);
    expect(isPreterm({ unit: "days", days: 258 })).toBe(true);
    expect(isPreterm({ unit: "days", days: 259 })).toBe(false);
  });

  test("with HPHT it counts in days, else in weeks", () => {
    const gestation = gestationByHpht(civilDate(2025, 12, 1), civilDate(2026, 8, 1));
    expect(gestationDays(gestation)).toBe(243);
    expect(correctAge(100, gestation)).toEqual({ kind: "corrected", ageDays: 63 });
    expect(correctAge(100, weeks(34))).toEqual({ kind: "corrected", ageDays: 58 });
  });

  test("before term there is no corrected z, and nothing decides", () => {
    expect(correctAge(41, weeks(34))).toEqual({ kind: "beforeTerm", daysToTerm: 1 });
    expect(correctAge(42, weeks(34))).toEqual({ kind: "corrected", ageDays: 0 });
    const assessed = assessPreterm(aGrowthInput({ ageDays: 30, weightKg: 2.4 }), weeks(34));
    expect(assessed.corrected).toBeUndefined();
    expect(assessed.deciding).toBeUndefined();
    expect(assessed.reported.readings.weightForAge.kind).not.toBe("none");
  });

  test("from 24 months on the real age counts", () => {
    expect(correctAge(730, weeks(34)).kind).toBe("corrected");
    expect(correctAge(731, weeks(34)).kind).toBe("noLonger");
    const assessed = assessPreterm(aGrowthInput({ ageDays: 800, weightKg: 11 }), weeks(30));
    expect(assessed.deciding).toBe(assessed.reported);
  });

  test("born at term: nothing changes", () => {
    const assessed = assessPreterm(aGrowthInput({ weightKg: 9 }), weeks(39));
    expect(assessed).toMatchObject({ correction: { kind: "notPreterm" }, corrected: undefined });
    expect(assessed.deciding).toBe(assessed.reported);
  });

  test("both are given; the corrected one is higher and decides", () => {
    const input = aGrowthInput({ ageDays: 120, weightKg: 4.9, lengthCm: 57, position: "lying" });
    const { reported, corrected, deciding } = assessPreterm(input, weeks(32));
    const z = (one: typeof corrected) => {
      const reading = one?.readings.weightForAge;
      return reading && reading.kind !== "none" ? reading.z : Number.NaN;
    };
    expect(z(reported)).toBeLessThan(-2);
    expect(z(corrected)).toBeGreaterThan(-1.5);
    expect(deciding).toBe(corrected);
  });

  test("the 0.7 cm go by the real age: standing at 9.5 months counts as standing in both", () => {
    const input = aGrowthInput({ ageDays: 290, lengthCm: 68, position: "standing" });
    const { reported, corrected } = assessPreterm(input, weeks(30));
    expect(reported.adjustedLengthCm).toBeCloseTo(68.7, 9);
    expect(corrected?.adjustedLengthCm).toBeCloseTo(68.7, 9);
    expect(corrected?.standingUnderNineMonths).toBe(false);
  });

  test("without a birth date there is nothing to correct", () => {
    expect(assessPreterm(aGrowthInput({ ageDays: undefined }), weeks(30)).correction.kind).toBe("noAge");
  });
});
