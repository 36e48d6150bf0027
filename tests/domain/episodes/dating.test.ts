import { describe, expect, test } from "vitest";
import { addDays, type CivilDate, civilDate } from "#domain/civil-date.ts";
import { datingOf, gestationOn, gestationText, trimesterOf } from "#domain/episodes/dating.ts";

const lmpDate = civilDate(2026, 3, 1);
const registeredOn = civilDate(2026, 5, 1);
/** An ultrasound when the last period gives `lmpAge` days, that makes her `older` days older. */
const scanned = (lmpAge: number, older: number) => ({
  registeredOn,
  lmpDate,
  ultrasoundDate: addDays(lmpDate, lmpAge),
  gestationDaysAtUltrasound: lmpAge + older,
});
const basisOf = (lmpAge: number, older: number) => datingOf(scanned(lmpAge, older)).basis;

describe("a pregnancy is dated", () => {
  test("from the first day of the last period; birth is expected 280 days later", () => {
    // Naegele by hand: 1 March 2026 + 280 days is 6 December 2026.
    expect(datingOf({ registeredOn, lmpDate })).toEqual({
      basis: "lastPeriod",
      startDate: "2026-03-01",
      dueDate: "2026-12-06",
    });
  });
  test("from the ultrasound when nobody knows the last period", () => {
    const dating = datingOf({
      registeredOn,
      ultrasoundDate: civilDate(2026, 5, 1),
      gestationDaysAtUltrasound: 61,
    });
    expect(dating).toMatchObject({ basis: "ultrasound", startDate: "2026-03-01", dueDate: "2026-12-06" });
  });
  test("not at all without either, and then it has no age", () => {
    expect(datingOf({ registeredOn })).toEqual({ basis: "unknown" });
    expect(gestationOn({ basis: "unknown" }, registeredOn)).toBeUndefined();
    expect(gestationText(undefined)).toBe("umur kehamilan belum diketahui");
  });
  // ACOG Committee Opinion 700, table 1: by age at the scan, the difference beyond which the due date is changed.
  test.each([
    [8 * 7 + 6, 5],
    [9 * 7, 7],
    [13 * 7 + 6, 7],
    [15 * 7 + 6, 7],
    [16 * 7, 10],
    [21 * 7 + 6, 10],
    [22 * 7, 14],
    [27 * 7 + 6, 14],
    [28 * 7, 21],
    [38 * 7, 21],
  ])("at %i days the last period stands up to a difference of %i days, either way", (age, most) => {
    expect([basisOf(age, most), basisOf(age, -most)]).toEqual(["lastPeriod", "lastPeriod"]);
    expect([basisOf(age, most + 1), basisOf(age, -most - 1)]).toEqual(["ultrasound", "ultrasound"]);
  });
  test("by the ultrasound when she is not sure, however near the two lie", () => {
    expect(datingOf({ ...scanned(70, 2), lmpSure: false })).toMatchObject({
      basis: "ultrasound",
      startDate: "2026-02-27",
      differenceDays: 2,
    });
    expect(datingOf({ registeredOn, lmpDate, lmpSure: false }).basis).toBe("lastPeriod");
  });
});

describe("age of a pregnancy", () => {
  const dating = datingOf({ registeredOn, lmpDate });
  const on = (days: number): CivilDate => addDays(lmpDate, days);
  test("is in completed weeks and days on the asked day, never today's", () => {
    expect(gestationOn(dating, on(0))).toEqual({ days: 0, weeks: 0, restDays: 0 });
    expect(gestationOn(dating, on(171))).toEqual({ days: 171, weeks: 24, restDays: 3 });
    expect(gestationText(gestationOn(dating, on(171)))).toBe("24 minggu 3 hari");
    expect(gestationText(gestationOn(dating, on(168)))).toBe("24 minggu");
  });
  test("does not exist before the pregnancy does", () => expect(gestationOn(dating, on(-1))).toBeUndefined());
  test.each([
    [84, 1],
    [85, 2],
    [168, 2],
    [169, 3],
  ])("on day %i the trimester is %i", (days, trimester) => {
    const gestation = gestationOn(dating, on(days));
    expect(gestation && trimesterOf(gestation)).toBe(trimester);
  });
});
