import { describe, expect, test } from "vitest";
import { ageText, calendarAge } from "#domain/growth/calendar-age.ts";
import { day } from "./a-civil-date.ts";

const age = (birth: string, on: string): string => {
  const result = calendarAge(day(birth), day(on));
  return result.ok ? ageText(result.value) : result.problem.type;
};

describe("age by the calendar", () => {
  test("25 days are 0 months, 2 months 29 days are 2 months", () => {
    expect(age("2026-01-01", "2026-01-26")).toBe("25 hari");
    expect(age("2026-01-01", "2026-03-30")).toBe("2 bulan 29 hari");
  });

  test("born 28 July: 27 August is 30 days, 28 August one month", () => {
    expect(age("2026-07-28", "2026-08-27")).toBe("30 hari");
    expect(age("2026-07-28", "2026-08-28")).toBe("1 bulan");
  });

  test("born 31 January: 28 and 29 February are not a month yet, 1 March is", () => {
    expect(age("2026-01-31", "2026-02-28")).toBe("28 hari");
    expect(age("2028-01-31", "2028-02-29")).toBe("29 hari");
    expect(age("2026-01-31", "2026-03-01")).toBe("1 bulan");
    expect(age("2026-01-31", "2026-03-31")).toBe("2 bulan");
    expect(age("2026-01-31", "2026-05-02")).toBe("3 bulan 1 hari");
  });

  test("born on a leap day", () => {
    expect(age("2024-02-29", "2025-02-28")).toBe("11 bulan 30 hari");
    expect(age("2024-02-29", "2025-03-01")).toBe("12 bulan");
    expect(age("2024-02-29", "2028-02-29")).toBe("48 bulan");
  });

  test("two years are 730 or 731 days, both are 24 months", () => {
    expect(calendarAge(day("2021-03-01"), day("2023-03-01"))).toMatchObject({
      value: { months: 24, days: 0, ageDays: 730 },
    });
    expect(calendarAge(day("2022-03-01"), day("2024-03-01"))).toMatchObject({
      value: { months: 24, days: 0, ageDays: 731 },
    });
  });

  test("23 months 30 days, and the next day 24 months", () => {
    expect(age("2024-01-15", "2026-01-14")).toBe("23 bulan 30 hari");
    expect(age("2024-01-15", "2026-01-15")).toBe("24 bulan");
  });

  test("the day before the fifth birthday, the birthday, and later", () => {
    expect(age("2021-06-10", "2026-06-09")).toBe("59 bulan 30 hari");
    expect(age("2021-06-10", "2026-06-10")).toBe("5 tahun");
    expect(age("2021-06-10", "2026-08-11")).toBe("5 tahun 2 bulan");
  });

  test("born in December, a month over New Year", () => {
    expect(age("2025-12-31", "2026-01-30")).toBe("30 hari");
    expect(age("2025-12-31", "2026-01-31")).toBe("1 bulan");
    expect(age("2025-12-15", "2026-01-15")).toBe("1 bulan");
  });

  test("the day of birth is 0 hari, the day before is refused", () => {
    expect(age("2026-01-01", "2026-01-01")).toBe("0 hari");
    expect(age("2026-01-01", "2025-12-31")).toBe("BeforeBirth");
  });
});
