import { describe, expect, test } from "vitest";
import {
  formatCount,
  formatDate,
  formatDateTime,
  formatDayMonth,
  formatDecimal,
  formatLongDate,
  formatMonth,
  formatPercent,
  formatRelativeDay,
  formatRemaining,
  formatTime,
} from "#ui/format.ts";

describe("numbers are written the Indonesian way", () => {
  test.each([
    [12.6, 1, "12,6"],
    [12, 1, "12,0"],
    [12.65, 1, "12,7"],
    [1.005, 2, "1,01"],
    [-2.04, 1, "-2,0"],
    [1234.5, 1, "1.234,5"],
  ])("%d with %d decimals", (value, decimals, text) => {
    expect(formatDecimal(value, decimals)).toBe(text);
  });

  test("what rounds to zero has no sign", () => {
    expect(formatDecimal(-0.04, 1)).toBe("0,0");
    expect(formatDecimal(-0, 0)).toBe("0");
  });

  test("counts have points at the thousands, shares a percent sign", () => {
    expect(formatCount(18000)).toBe("18.000");
    expect(formatPercent(0.423)).toBe("42%");
    expect(formatPercent(0.423, 1)).toBe("42,3%");
  });
});

describe("dates are written the Indonesian way", () => {
  test("short, shorter, long", () => {
    expect(formatDate("2026-11-21")).toBe("21 Nov 2026");
    expect(formatDate("2026-08-01")).toBe("1 Agu 2026");
    expect(formatDayMonth("2026-05-09")).toBe("9 Mei");
    expect(formatLongDate("2026-11-21")).toBe("Sabtu, 21 November 2026");
    expect(formatLongDate("2024-02-29")).toBe("Kamis, 29 Februari 2024");
    expect(formatMonth("2026-11")).toBe("November 2026");
    expect(formatMonth("2026-02-29")).toBe("Februari 2026");
  });

  test("the machine's time zone moves no date", () => {
    const zone = process.env.TZ;
    process.env.TZ = "Pacific/Honolulu";
    expect(formatLongDate("2026-11-21")).toBe("Sabtu, 21 November 2026");
    process.env.TZ = "Asia/Jayapura";
    expect(formatRelativeDay("2026-11-20", "2026-11-21")).toBe("kemarin");
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test("text that is no day is shown as it was typed", () => {
    expect(formatDate("2026-02-30")).toBe("2026-02-30");
    expect(formatDate("31/2/2026")).toBe("31/2/2026");
    expect(formatMonth("entah")).toBe("entah");
  });

  test("moments use a point between hour and minute", () => {
    const moment = new Date(2026, 10, 21, 9, 5).getTime();
    expect(formatTime(moment)).toBe("09.05");
    expect(formatDateTime(moment)).toBe("21 Nov 2026 pukul 09.05");
  });
});

describe("days near today have words", () => {
  test.each([
    ["2026-11-21", "hari ini"],
    ["2026-11-20", "kemarin"],
    ["2026-11-22", "besok"],
    ["2026-11-18", "3 hari lalu"],
    ["2026-11-26", "5 hari lagi"],
    ["2026-10-22", "30 hari lalu"],
    ["2026-10-21", "21 Okt 2026"],
    ["2027-01-05", "5 Jan 2027"],
  ])("%s", (date, words) => {
    expect(formatRelativeDay(date, "2026-11-21")).toBe(words);
  });

  test("waiting is rounded up", () => {
    expect(formatRemaining(4_000)).toBe("sebentar lagi");
    expect(formatRemaining(21_000)).toBe("sekitar 30 detik lagi");
    expect(formatRemaining(70_000)).toBe("sekitar 2 menit lagi");
    expect(formatRemaining(3_500_000)).toBe("sekitar 1 jam lagi");
  });
});
