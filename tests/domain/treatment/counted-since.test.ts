import { describe, expect, test } from "vitest";
import { addDays } from "#domain/civil-date.ts";
import { NO_CARE } from "#domain/episodes/care-facts.ts";
import { tabletsCountedSince } from "#domain/tablets/counted-since.ts";
import { aBirth, ago, aPregnancy, ON } from "#support/builders-care.ts";

describe("from which day tablets count", () => {
  const since = (care: Parameters<typeof tabletsCountedSince>[0]) => tabletsCountedSince(care, ON);
  test("from the first day of the pregnancy that is under way, so a bride's are not counted for it", () =>
    expect(since({ ...NO_CARE, pregnancies: [aPregnancy(20)] })).toBe(ago(140)));
  test("from the day it was registered where nobody knows its date", () => {
    const undated = { record: "pregnancy", registeredOn: ago(30) };
    expect(since({ ...NO_CARE, pregnancies: [undated] })).toBe(ago(30));
  });
  test("on from there through the first six weeks after the birth, and no longer", () => {
    const born = (daysAgo: number) => ({
      ...NO_CARE,
      pregnancies: [aPregnancy(45)],
      deliveries: [aBirth(daysAgo, { pregnancy: "pregnancy" })],
    });
    expect(since(born(42))).toBe(ago(315));
    expect(since(born(43))).toBe(ago(300));
  });
  test("of two pregnancies the later one's", () => {
    const first = aPregnancy(44, { record: "first", end: "miscarriage", endDate: ago(20) });
    expect(since({ ...NO_CARE, pregnancies: [first, aPregnancy(2)] })).toBe(ago(14));
  });
  test("of the last three hundred days where no pregnancy is registered", () => {
    expect(since(undefined)).toBe(addDays(ON, -300));
    const later = aPregnancy(4, { registeredOn: addDays(ON, 1) });
    expect(since({ ...NO_CARE, pregnancies: [later] })).toBe(ago(300));
  });
});
