import { expect, test } from "vitest";
import { assessGrowth } from "#domain/growth/assess-growth.ts";
import { aGrowthInput, readingOf, whyOf, zOf } from "../a-growth-input.ts";

test("BMI is weight over length in metres squared, from the adjusted length", () => {
  // Row 1 of WHO's package run on the shared sample; an official server once computed `length ^ 2` as a bit operation.
  const boy = aGrowthInput({ ageDays: 1518, weightKg: 15.05, lengthCm: 100.4, position: "standing" });
  expect(assessGrowth(boy).bmi).toBeCloseTo(14.930318566372, 12);
  const girl = aGrowthInput({
    sex: "P",
    ageDays: 1758,
    weightKg: 15.65,
    lengthCm: 95.3,
    position: "lying",
  });
  expect(assessGrowth(girl).bmi).toBeCloseTo(17.487674820877, 12);
});

test("values of WHO's package", () => {
  expect(zOf("bmiForAge", { sex: "L", ageDays: 1518, weightKg: 15.05, lengthCm: 100.4 })).toBe(-0.3);
  expect(zOf("bmiForAge", { sex: "P", ageDays: 765, weightKg: 9.5, lengthCm: 84 })).toBe(-1.86);
  expect(zOf("bmiForAge", { sex: "L", ageDays: 1461, weightKg: 22.5, lengthCm: 103 })).toBe(3.79);
});

test("beyond 5 it is flagged", () => {
  expect(readingOf("bmiForAge", { ageDays: 1234, weightKg: 24.5, lengthCm: 98.8 })).toMatchObject({
    kind: "implausible",
    z: 6.23,
  });
});

test("it knows no table edge in length, only in age", () => {
  expect(zOf("bmiForAge", { sex: "P", ageDays: 1790, weightKg: 26, lengthCm: 128.2 })).toBe(0.36);
});

test("every missing z says why", () => {
  expect(whyOf("bmiForAge", { weightKg: 9 })).toBe("noLength");
  expect(whyOf("bmiForAge", { lengthCm: 75 })).toBe("noWeight");
  expect(whyOf("bmiForAge", { weightKg: 9, lengthCm: 75, ageDays: undefined })).toBe("noAge");
  expect(whyOf("bmiForAge", { weightKg: 9, lengthCm: 75, oedema: true })).toBe("oedema");
  expect(whyOf("bmiForAge", { weightKg: 9, lengthCm: -75 })).toBe("notPositive");
});
