import { expect, test } from "vitest";
import type { CivilDate } from "#domain/civil-date.ts";
import { lastFigures } from "#domain/measurements/last-figures.ts";

const day = (text: string) => text as CivilDate;
const months = [
  { date: day("2026-09-05"), weightKg: 9, lengthCm: 74, position: "lying" as const },
  { date: day("2026-11-04"), weightKg: 9.5 },
  { date: day("2026-10-03"), weightKg: 9.3 },
];

test("weight and length are each compared with the last time they were taken", () => {
  expect(lastFigures(months, day("2026-11-21"))).toEqual({
    weight: { kg: 9.5, date: "2026-11-04" },
    length: { cm: 74, position: "lying", date: "2026-09-05" },
  });
});

test("the day itself and later days are not earlier", () => {
  expect(lastFigures(months, day("2026-11-04")).weight?.date).toBe("2026-10-03");
  expect(lastFigures(months, day("2026-09-05"))).toEqual({});
});

test("a first measurement has nothing to compare with", () => {
  expect(lastFigures([], day("2026-11-21"))).toEqual({});
});
