import { expect, test } from "vitest";
import type { Position } from "#domain/growth/length-position.ts";
import { readingOf, whyOf, zOf } from "../a-growth-input.ts";

const length = (sex: "L" | "P", ageDays: number | undefined, lengthCm: number, position?: Position) => ({
  sex,
  ageDays,
  lengthCm,
  position,
});

const months = (count: number): number => count * 30.4375;

test("published examples of WHO's package and of other programs", () => {
  expect(zOf("lengthForAge", length("L", 44, 50))).toBe(-3.29);
  expect(zOf("lengthForAge", length("L", 335, 73, "lying"))).toBe(-0.66);
  expect(zOf("lengthForAge", length("P", 289, 64, "lying"))).toBe(-2.79);
  expect(zOf("lengthForAge", length("P", months(24), 77.5))).toBe(-2.55);
});

test("lying from day 731 on: 0.7 cm less, and a flag beyond 6", () => {
  expect(readingOf("lengthForAge", length("L", 987, 72.86, "lying"))).toMatchObject({
    kind: "implausible",
    z: -6.09,
  });
});

test("standing at 730 days adds 0.7 cm, at 731 days nothing", () => {
  expect(zOf("lengthForAge", length("L", 730, 78, "standing"))).toBe(-2.98);
  expect(zOf("lengthForAge", length("L", 731, 78, "standing"))).toBe(-2.99);
});

test("standing at 8 months is not believed, at 9 months it is", () => {
  expect(zOf("lengthForAge", length("L", months(8), 60, "standing"))).toBe(-4.81);
  expect(zOf("lengthForAge", length("L", months(9), 60, "standing"))).toBe(-5.02);
});

test("WHO's percentile tables", () => {
  expect(zOf("lengthForAge", length("P", 28, 48.9, "lying"))).toBe(-2.3);
  expect(zOf("lengthForAge", length("L", 28, 58.9, "lying"))).toBe(2.32);
  expect(zOf("lengthForAge", length("L", 974, 85.2, "standing"))).toBe(-2.33);
  expect(zOf("lengthForAge", length("L", 1461, 113.1, "standing"))).toBe(2.33);
});

test("no correction beyond 3 SD: the plain formula goes on", () => {
  expect(zOf("lengthForAge", length("L", 1482, 76.9, "standing"))).toBeLessThan(-6);
  expect(zOf("lengthForAge", length("L", 381, 90.3, "lying"))).toBe(5.8);
});

test("oedema does not change a length", () => {
  expect(zOf("lengthForAge", { ...length("P", 289, 64, "lying"), oedema: true })).toBe(-2.79);
});

test("every missing z says why", () => {
  expect(whyOf("lengthForAge", length("P", undefined, 80))).toBe("noAge");
  expect(whyOf("lengthForAge", { ageDays: 300 })).toBe("noLength");
  expect(whyOf("lengthForAge", length("P", 300, -70))).toBe("notPositive");
  expect(whyOf("lengthForAge", length("P", 1858, 105))).toBe("tooOld");
});
