import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  civilDateFromEpochDay,
  civilDateParts,
  completedMonths,
  daysBetween,
  epochDay,
  isCivilDate,
  monthOf,
  parseCivilDate,
} from "#domain/civil-date.ts";

/** 1900-01-01 to 2199-12-31. */
const FIRST = -25567;
const LAST = 84005;
const days = fc.integer({ min: FIRST, max: LAST });
const day = (text: string) => text as CivilDate;

describe("a calendar day", () => {
  test.each(["2026-11-21", "2024-02-29", "2000-02-29", "1900-01-01", "2199-12-31"])("%s is one", (text) =>
    expect(parseCivilDate(text)).toEqual({ ok: true, value: text }),
  );
  test.each([
    "2025-02-29",
    "1900-02-29",
    "2100-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-11-00",
    "1899-12-31",
    "2200-01-01",
    "26-11-21",
    "2026-1-1",
    "21/11/2026",
    "2026-11-21T00:00",
    "",
  ])("%j is none, and the text is given back", (text) => {
    expect(parseCivilDate(text)).toEqual({ ok: false, problem: { type: "NotADate", text } });
    expect(isCivilDate(text)).toBe(false);
  });
  test("made of parts that no calendar has is a bug", () => {
    expect(() => civilDate(2026, 2, 30)).toThrow("no such day");
  });
});

describe("counting days agrees with the platform's own calendar", () => {
  test("both ways, over three centuries", () => {
    fc.assert(
      fc.property(days, (epoch) => {
        const iso = new Date(epoch * 86_400_000).toISOString().slice(0, 10);
        expect(civilDateFromEpochDay(epoch)).toBe(iso);
        expect(epochDay(day(iso))).toBe(epoch);
        const { year, month, day: dayOfMonth } = civilDateParts(day(iso));
        expect(civilDate(year, month, dayOfMonth)).toBe(iso);
      }),
    );
  });
  test("adding days and counting them are opposites", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -400, max: 400 }), (epoch, step) => {
        fc.pre(epoch + step >= FIRST && epoch + step <= LAST);
        const from = civilDateFromEpochDay(epoch);
        expect(daysBetween(from, addDays(from, step))).toBe(step);
      }),
    );
  });
});

describe("completed months", () => {
  test.each([
    // Permenkes 2/2020: umur dalam bulan penuh.
    ["2026-07-28", "2026-08-27", 0],
    ["2026-07-28", "2026-08-28", 1],
    ["2026-01-31", "2026-02-28", 0],
    ["2026-01-31", "2026-03-01", 1],
    ["2024-02-29", "2025-02-28", 11],
    ["2024-02-29", "2025-03-01", 12],
    ["2021-03-01", "2023-03-01", 24],
    ["2026-11-21", "2026-11-21", 0],
    ["2026-11-21", "2026-11-20", -1],
  ])("%s to %s: %i", (from, to, months) => expect(completedMonths(day(from), day(to))).toBe(months));
});

describe("calendar months", () => {
  test("are the day without its day", () => expect(monthOf(day("2026-11-21"))).toBe("2026-11"));
  test.each([
    ["2026-11", 1, "2026-12"],
    ["2026-11", 2, "2027-01"],
    ["2026-01", -1, "2025-12"],
    ["2026-11", -23, "2024-12"],
    ["2026-11", 0, "2026-11"],
  ])("%s and %i: %s", (month, step, expected) => expect(addMonths(month, step)).toBe(expected));
});
