import { expect, test } from "vitest";
import { readingOf, whyOf, zOf } from "../a-growth-input.ts";

const weightForAge = (sex: "L" | "P", ageDays: number | undefined, weightKg: number, oedema = false) =>
  ({ sex, ageDays, weightKg, oedema }) as const;

test("published examples of WHO's package and of other programs", () => {
  expect(zOf("weightForAge", weightForAge("P", 1522, 17))).toBe(0.24);
  expect(zOf("weightForAge", weightForAge("L", 61, 5))).toBe(-0.86);
  expect(zOf("weightForAge", weightForAge("P", 289, 7))).toBe(-1.47);
  expect(zOf("weightForAge", weightForAge("L", 1826, 18))).toBe(-0.14);
});

test("WHO's expanded table: median and -2 SD of boys at birth", () => {
  expect(zOf("weightForAge", weightForAge("L", 0, 3.3464))).toBe(0);
  expect(zOf("weightForAge", weightForAge("L", 0, 2.459))).toBe(-2);
});

test("beyond 3 SD the tail rule holds: -6.71 once read -8.5 elsewhere", () => {
  // The plain formula would give -4.28, -6.83 (a false flag) and 4.84 (a missed one).
  expect(zOf("weightForAge", weightForAge("L", 365, 6.0))).toBe(-4.14);
  expect(zOf("weightForAge", weightForAge("P", 1706, 7.47))).toBe(-5.61);
  expect(zOf("weightForAge", weightForAge("P", 1200, 29.62))).toBe(5.47);
});

test("a z of -3.something is that z, not the next whole number", () => {
  expect(zOf("weightForAge", weightForAge("L", 1234, 24.5))).toBe(3.95);
  expect(zOf("weightForAge", weightForAge("P", 1246, 9.15))).toBe(-3.78);
});

test("a newborn of 10.37 kg is flagged, not dropped", () => {
  expect(readingOf("weightForAge", weightForAge("P", 1, 10.37)).kind).toBe("implausible");
});

test("with oedema there is no weight-for-age", () => {
  expect(whyOf("weightForAge", weightForAge("P", 400, 9, true))).toBe("oedema");
});

test("every missing z says why", () => {
  expect(whyOf("weightForAge", weightForAge("L", undefined, 9))).toBe("noAge");
  expect(whyOf("weightForAge", weightForAge("L", 1827, 18))).toBe("tooOld");
  expect(whyOf("weightForAge", { ageDays: 300 })).toBe("noWeight");
  expect(whyOf("weightForAge", weightForAge("L", 300, 0))).toBe("notPositive");
});

test("day tables, not month tables: neighbouring days differ", () => {
  const days = [40, 45, 50, 55, 60].map((ageDays) => zOf("weightForAge", weightForAge("L", ageDays, 4.8)));
  expect(new Set(days).size).toBe(days.length);
});
