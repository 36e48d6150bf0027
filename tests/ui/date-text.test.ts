import { describe, expect, test } from "vitest";
import { dateProblemText } from "#ui/date-field.tsx";
import { datePartsToText, dateTextToParts, isPartFull, readDateText } from "#ui/date-text.ts";

const parts = (day: string, month: string, year: string) => ({ day, month, year });

describe("a date typed in three boxes", () => {
  test("is a civil date once it is a real day", () => {
    expect(datePartsToText(parts("3", "2", "2026"))).toBe("2026-02-03");
    expect(datePartsToText(parts("29", "02", "2024"))).toBe("2024-02-29");
  });

  test.each([
    parts("31", "2", "2026"),
    parts("29", "2", "2026"),
    parts("5", "", ""),
    parts("", "11", ""),
    parts("1", "1", "26"),
    parts("dua", "1", "2026"),
    parts("0", "13", "2026"),
  ])("keeps what is no day as it was typed: %j", (typed) => {
    const text = datePartsToText(typed);
    expect(dateTextToParts(text)).toEqual(typed);
    expect(readDateText(text)).not.toBe("complete");
    expect(dateProblemText(text)).toBeTypeOf("string");
  });

  test("is empty when every box is", () => {
    expect(datePartsToText(parts("", "", ""))).toBe("");
    expect(readDateText("")).toBe("empty");
    expect(dateProblemText("")).toBeUndefined();
  });

  test("says what is wrong by name", () => {
    expect(readDateText("5//")).toBe("incomplete");
    expect(readDateText("1/1/26")).toBe("shortYear");
    expect(readDateText("31/2/2026")).toBe("noSuchDate");
    expect(dateProblemText("31/2/2026")).toBe("Tanggal ini tidak ada di kalender. Periksa lagi.");
  });

  test("shows a stored day without leading zeros", () => {
    expect(dateTextToParts("2026-02-03")).toEqual(parts("3", "2", "2026"));
  });

  test("moves on only when no further digit can belong to the box", () => {
    expect(isPartFull("day", "3")).toBe(false);
    expect(isPartFull("day", "4")).toBe(true);
    expect(isPartFull("day", "12")).toBe(true);
    expect(isPartFull("month", "1")).toBe(false);
    expect(isPartFull("month", "2")).toBe(true);
    expect(isPartFull("year", "202")).toBe(false);
    expect(isPartFull("year", "2026")).toBe(true);
  });
});
