import { expect, test } from "vitest";
import { readArm } from "#domain/growth/arm-circumference.ts";

const band = (armCm: number): string => {
  const reading = readArm(armCm, 400);
  return reading.kind === "cm" ? reading.band.id : reading.why;
};

test("11.5 and 12.5 cm belong to the band above", () => {
  expect([11.4, 11.5, 12.4, 12.5].map(band)).toEqual([
    "armSeverelyWasted",
    "armWasted",
    "armWasted",
    "armNormal",
  ]);
});

test("the cut-offs hold from 6 months to under 5 years only", () => {
  expect(readArm(12, 182)).toEqual({ kind: "none", why: "tooYoung" });
  expect(readArm(12, 183).kind).toBe("cm");
  expect(readArm(12, 1826).kind).toBe("cm");
  expect(readArm(12, 1827)).toEqual({ kind: "none", why: "tooOld" });
});

test("what is missing is named", () => {
  expect(readArm(undefined, 400)).toEqual({ kind: "none", why: "noArm" });
  expect(readArm(12, undefined)).toEqual({ kind: "none", why: "noAge" });
  expect(readArm(0, 400)).toEqual({ kind: "none", why: "notPositive" });
  expect(readArm(12, -1)).toEqual({ kind: "none", why: "negativeAge" });
});
