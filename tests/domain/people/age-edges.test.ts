import { describe, expect, test } from "vitest";
import { addDays, type CivilDate, civilDate, completedMonths } from "#domain/civil-date.ts";
import { calendarAge } from "#domain/growth/calendar-age.ts";
import { ageText, isUnderFive } from "#domain/people/age-text.ts";

const text = (birthDate: string, today: string) =>
  ageText({ birthDate: birthDate as CivilDate }, today as CivilDate);

describe("an age in words at the edges of the calendar", () => {
  test.each([
    // The short month completes nothing: the first month of a child of the 31st is full on 1 March.
    ["2026-01-31", "2026-02-28", "28 hari"],
    ["2026-01-31", "2026-03-01", "1 bulan"],
    ["2028-01-31", "2028-02-29", "29 hari"],
    ["2028-01-31", "2028-03-01", "1 bulan"],
    ["2026-08-31", "2026-09-30", "30 hari"],
    ["2026-08-31", "2026-10-01", "1 bulan"],
    // A leap-day child has a birthday on 1 March where the year has no 29th.
    ["2024-02-29", "2025-02-28", "11 bulan"],
    ["2024-02-29", "2025-03-01", "12 bulan"],
    ["2024-02-29", "2026-02-28", "23 bulan"],
    ["2024-02-29", "2026-03-01", "2 tahun"],
    ["2024-02-29", "2028-02-29", "4 tahun"],
    // 730 and 731 days.
    ["2024-11-21", "2026-11-20", "23 bulan"],
    ["2024-11-21", "2026-11-21", "2 tahun"],
    ["2022-03-01", "2024-02-29", "23 bulan"],
    ["2022-03-01", "2024-03-01", "2 tahun"],
    // 23 months and 30 days.
    ["2024-01-15", "2026-01-14", "23 bulan"],
    // The fifth birthday.
    ["2021-06-10", "2026-06-09", "4 tahun 11 bulan"],
    ["2021-06-10", "2026-06-10", "5 tahun"],
  ])("born %s, on %s: %s", (birthDate, today, words) => {
    expect(text(birthDate, today)).toBe(words);
  });

  test("under five ends on the fifth birthday, for a leap-day child on 1 March", () => {
    const leap = { birthDate: civilDate(2024, 2, 29) };
    expect(isUnderFive(leap, civilDate(2029, 2, 28))).toBe(true);
    expect(isUnderFive(leap, civilDate(2029, 3, 1))).toBe(false);
  });
});

// Two texts are made of an age (lists in months, results in months and days); they must never tell different months.
test.each(["2024-01-31", "2024-02-29", "2024-12-31", "2025-08-30", "2025-03-01"])(
  "every day of five years of a child of %s has one number of completed months",
  (birth) => {
    const birthDate = birth as CivilDate;
    let before = 0;
    for (let days = 0; days <= 1830; days++) {
      const today = addDays(birthDate, days);
      const age = calendarAge(birthDate, today);
      if (!age.ok) throw new Error(`${today} lies before ${birth}`);
      const { months, days: rest, ageDays } = age.value;
      expect(months).toBe(completedMonths(birthDate, today));
      expect(ageDays).toBe(days);
      expect(rest).toBeGreaterThanOrEqual(0);
      expect(rest).toBeLessThan(31);
      // A month is never skipped, and never taken back.
      expect(months - before === 0 || months - before === 1).toBe(true);
      if (months > before) expect(rest).toBe(0);
      before = months;
    }
  },
);
