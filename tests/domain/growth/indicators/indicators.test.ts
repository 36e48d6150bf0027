import { describe, expect, test } from "vitest";
import { bandFor } from "#domain/growth/bands.ts";
import type { PreparedMeasurement } from "#domain/growth/growth-input.ts";
import type { Indicator } from "#domain/growth/indicator.ts";
import { indicators } from "#domain/growth/indicators/index.ts";
import { valueAtSd } from "#domain/growth/lms.ts";
import { readIndicator } from "#domain/growth/reading.ts";
import { lmsFor } from "#domain/growth/standards/standard.ts";
import { sexes } from "#domain/people/sex.ts";

/** A measurement in which the judged figure of the index is `value` and everything else is at hand. */
const measuredAs = (indicator: Indicator, value: number, ageDays = 400): PreparedMeasurement => ({
  ageDays,
  wholeDays: ageDays,
  ageMonths: ageDays / 30.4375,
  weightKg: indicator.unit === "kg" ? value : 10,
  lengthCm: indicator.id === "lengthForAge" ? value : 80,
  position: undefined,
  standingUnderNineMonths: false,
  bmi: indicator.id === "bmiForAge" ? value : 15.6,
  headCm: indicator.id === "headForAge" ? value : 46,
  oedema: false,
});

const valueAt = (indicator: Indicator, sex: "L" | "P", sd: number, ageDays = 400): number => {
  const lms = lmsFor(indicator.standard, sex, measuredAs(indicator, 1, ageDays));
  if (typeof lms === "string") throw new Error(lms);
  return valueAtSd(lms, sd);
};

const zAt = (indicator: Indicator, sex: "L" | "P", value: number, ageDays = 400): number => {
  const reading = readIndicator(indicator, sex, measuredAs(indicator, value, ageDays));
  if (reading.kind === "none") throw new Error(reading.why);
  return reading.z;
};

describe.each(indicators.map((indicator) => [indicator.id, indicator as Indicator] as const))(
  "%s keeps the contract of every index",
  (_, indicator) => {
    test.each(sexes)("the median is z 0 on every day (%s)", (sex) => {
      for (let day = 0; day <= 1826; day += 13)
        expect(zAt(indicator, sex, valueAt(indicator, sex, 0, day), day)).toBe(0);
    });

    test.each(sexes)("the SD lines are their own z-scores (%s)", (sex) => {
      for (const sd of [-3, -2, -1, 1, 2, 3])
        expect(zAt(indicator, sex, valueAt(indicator, sex, sd))).toBeCloseTo(sd, 10);
    });

    test.each(sexes)("z rises with the measured figure (%s)", (sex) => {
      const from = valueAt(indicator, sex, -3) * 0.8;
      const to = valueAt(indicator, sex, 3) * 1.3;
      let last = Number.NEGATIVE_INFINITY;
      for (let step = 0; step <= 400; step++) {
        const z = zAt(indicator, sex, from + ((to - from) * step) / 400);
        expect(z).toBeGreaterThanOrEqual(last);
        last = z;
      }
    });

    test.each(sexes)("there is no jump at 3 SD on either side (%s)", (sex) => {
      for (const sd of [-3, 3]) {
        const edge = valueAt(indicator, sex, sd);
        const across = zAt(indicator, sex, edge * 1.0001) - zAt(indicator, sex, edge * 0.9999);
        expect(across).toBeGreaterThanOrEqual(0);
        expect(across).toBeLessThanOrEqual(0.02);
      }
    });

    test("a figure is flagged just beyond its limits and not at them", () => {
      const seen = { atBelow: false, atAbove: false, underBelow: false, overAbove: false };
      const { below, above } = indicator.implausible;
      const from = valueAt(indicator, "P", -3) * 0.55;
      const to = valueAt(indicator, "P", 3) * 1.6;
      for (let value = from; value < to; value += (to - from) / 60_000) {
        const reading = readIndicator(indicator, "P", measuredAs(indicator, value));
        if (reading.kind === "none") throw new Error(reading.why);
        expect(reading.kind).toBe(reading.z < below || reading.z > above ? "implausible" : "z");
        if (reading.z === below) seen.atBelow = true;
        if (reading.z === above) seen.atAbove = true;
        if (reading.z === Math.round(below * 100 - 1) / 100) seen.underBelow = true;
        if (reading.z === Math.round(above * 100 + 1) / 100) seen.overAbove = true;
      }
      expect(seen).toEqual({ atBelow: true, atAbove: true, underBelow: true, overAbove: true });
    });

    test("a flagged figure keeps its z and its band", () => {
      const reading = readIndicator(indicator, "L", measuredAs(indicator, valueAt(indicator, "L", 3) * 1.6));
      expect(reading).toMatchObject({ kind: "implausible", band: bandFor(indicator.bands, 99) });
    });

    test("age edges have a named reason instead of a z-score", () => {
      const why = (ageDays: number) => readIndicator(indicator, "P", measuredAs(indicator, 15, ageDays));
      expect(why(-1)).toEqual({ kind: "none", why: "negativeAge" });
      expect(why(1827)).toEqual({ kind: "none", why: "tooOld" });
      expect(why(1826.25)).toEqual({ kind: "none", why: "tooOld" });
      expect(why(1826).kind).not.toBe("none");
      expect(why(0).kind).not.toBe("none");
    });

    test("zero and negative figures have a named reason", () => {
      for (const value of [0, -3]) {
        const measured = { ...measuredAs(indicator, 10), weightKg: value, lengthCm: value, headCm: value };
        expect(readIndicator(indicator, "P", measured)).toEqual({ kind: "none", why: "notPositive" });
      }
    });

    test("it has labels, a unit and bands with a source", () => {
      expect(indicator.label).toMatch(/^[A-Z][a-z ]+$/);
      expect(indicator.shortLabel).toMatch(/\/U|BB\/TB/);
      expect(indicator.bands.source).toMatch(/Permenkes|WHO/);
      expect(indicator.bands.steps.at(-1)).not.toHaveProperty("under");
    });
  },
);

test("ids are unique", () => {
  expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
});
