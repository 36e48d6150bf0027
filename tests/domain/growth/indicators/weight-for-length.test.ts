import { expect, test } from "vitest";
import type { Position } from "#domain/growth/length-position.ts";
import { readingOf, whyOf, zOf } from "../a-growth-input.ts";

const child = (
  sex: "L" | "P",
  ageDays: number | undefined,
  weightKg: number,
  lengthCm: number,
  position?: Position,
) => ({ sex, ageDays, weightKg, lengthCm, position });

test("published -3 SD weights of girls, lying and standing", () => {
  expect(zOf("weightForLength", child("P", 400, 5.5, 65, "lying"))).toBe(-2.91);
  expect(zOf("weightForLength", child("P", 400, 8.7, 85, "lying"))).toBe(-3);
  expect(zOf("weightForLength", child("P", 400, 14, 110, "lying"))).toBe(-3.02);
  expect(zOf("weightForLength", child("P", 1200, 5.6, 65, "standing"))).toBe(-2.96);
  expect(zOf("weightForLength", child("P", 1200, 14.2, 110, "standing"))).toBe(-3.02);
  expect(zOf("weightForLength", child("P", 289, 7, 64, "lying"))).toBe(0.24);
});

test("the age chooses the table, whatever the position: length below day 731, height from then on", () => {
  expect(zOf("weightForLength", child("L", 730, 9.8, 82.7, "lying"))).toBe(-1.4);
  expect(zOf("weightForLength", child("L", 731, 9.8, 82.0, "standing"))).toBe(-1.4);
  expect(zOf("weightForLength", child("P", 731, 9.8, 82.0, "lying"))).toBe(-0.8);
});

test("without an age the position chooses, without both the length: under 87 cm lying", () => {
  expect(zOf("weightForLength", child("L", undefined, 10, 87.0, "lying"))).toBe(-2.31);
  expect(zOf("weightForLength", child("L", undefined, 10, 87.7, "standing"))).toBe(-2.7);
  expect(zOf("weightForLength", child("P", undefined, 11.6, 87.1, "lying"))).toBe(-0.14);
  expect(zOf("weightForLength", child("L", undefined, 9.4, 72.9))).toBe(0.44);
  const withoutPosition = (lengthCm: number) => zOf("weightForLength", child("L", undefined, 10, lengthCm));
  expect(withoutPosition(86.9)).toBe(zOf("weightForLength", child("L", undefined, 10, 86.9, "lying")));
  expect(withoutPosition(87)).toBe(zOf("weightForLength", child("L", undefined, 10, 87, "standing")));
});

test("heights between the rows are interpolated, not rounded", () => {
  const at = (cm: number) => zOf("weightForLength", child("L", 551, 11.548, cm, "lying")) ?? Number.NaN;
  expect(at(82.65)).toBe(0.62);
  expect(at(82.65)).toBeLessThan(at(82.6));
  expect(at(82.65)).toBeGreaterThan(at(82.7));
  expect(zOf("weightForLength", child("P", 1226.5, 12.572, 98.47, "standing"))).toBe(-1.86);
});

test("table edges: 45-110 cm lying and 65-120 cm standing, edges included, after the 0.7 cm", () => {
  expect(zOf("weightForLength", child("L", undefined, 2.94, 45))).toBe(1.96);
  expect(whyOf("weightForLength", child("L", 10, 2.9, 44.9, "lying"))).toBe("outsideTable");
  expect(whyOf("weightForLength", child("P", 300, 18, 110, "lying"))).toBeUndefined();
  expect(whyOf("weightForLength", child("P", 300, 18, 110.1, "lying"))).toBe("outsideTable");
  expect(whyOf("weightForLength", child("P", 300, 18, 109.4, "standing"))).toBe("outsideTable");
  expect(whyOf("weightForLength", child("L", 1400, 7, 64.9, "standing"))).toBe("outsideTable");
  expect(whyOf("weightForLength", child("L", 1400, 7, 65, "standing"))).toBeUndefined();
  expect(whyOf("weightForLength", child("L", 1400, 7, 65.6, "lying"))).toBe("outsideTable");
  expect(whyOf("weightForLength", child("L", 1651, 39.42, 122.4, "standing"))).toBe("outsideTable");
  expect(whyOf("weightForLength", child("L", 1651, 22, 120, "standing"))).toBeUndefined();
  expect(whyOf("weightForLength", child("L", 1651, 22, 120.7, "lying"))).toBeUndefined();
});

test("beyond 3 SD the tail rule holds, beyond 5 it is flagged", () => {
  expect(zOf("weightForLength", child("P", 1473, 35.1, 119.2, "standing"))).toBe(4.4);
  expect(readingOf("weightForLength", child("L", 722, 20.4, 85.9))).toMatchObject({
    kind: "implausible",
    z: 7.14,
  });
});

test("every missing z says why", () => {
  expect(whyOf("weightForLength", { ageDays: 300, weightKg: 8 })).toBe("noLength");
  expect(whyOf("weightForLength", { ageDays: 300, lengthCm: 70 })).toBe("noWeight");
  expect(whyOf("weightForLength", { ...child("P", 300, 8, 70), oedema: true })).toBe("oedema");
  expect(whyOf("weightForLength", child("P", 300, 0, 70))).toBe("notPositive");
  expect(whyOf("weightForLength", child("P", 1830, 15, 104.6))).toBe("tooOld");
});
