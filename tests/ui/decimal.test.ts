import { describe, expect, test } from "vitest";
import { parseDecimal, readDecimal } from "#ui/decimal.ts";
import { decimalProblemText } from "#ui/number-field.tsx";

describe("a typed number", () => {
  test.each([
    ["12,6", 12.6],
    ["12.6", 12.6],
    [" 12,6 kg", 12.6],
    ["12,6kg", 12.6],
    ["3,250", 3.25],
    ["0.125", 0.125],
    ["0", 0],
    ["7", 7],
    ["2500", 2500],
    ["1234.567", 1234.567],
    ["-0,5", -0.5],
    ["−1.5", -1.5],
    ["37,5 °C", 37.5],
  ])("%j is %d", (text, value) => {
    expect(parseDecimal(text)).toBe(value);
  });

  test.each([
    "",
    "   ",
    "abc",
    "12,6,1",
    "1.234,5",
    "1,234.5",
    "12,",
    ",5",
    "12 6",
    "kg",
    "1e3",
    "--1",
    "12,6 7",
  ])("%j is no number", (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  test("a point before exactly three digits is asked about, since thousands are written so", () => {
    expect(readDecimal("3.250")).toEqual({ kind: "ambiguous", asDecimal: "3,250", asThousands: "3250" });
    expect(decimalProblemText(readDecimal("3.250"))).toBe("Belum jelas. Tulis 3,250 atau 3250.");
  });

  test("empty is neither a number nor a problem", () => {
    expect(readDecimal(" ")).toEqual({ kind: "empty" });
    expect(decimalProblemText(readDecimal(""))).toBeUndefined();
  });

  test("another unit than the field's is not taken for the field's", () => {
    expect(parseDecimal("12 g", "kg")).toBeUndefined();
    expect(decimalProblemText(readDecimal("12 g", "kg"), "kg")).toBe("Isi dalam kg.");
    expect(parseDecimal("12,6 KG", "kg")).toBe(12.6);
  });

  test("far too large a number is read as it stands: judging is not reading", () => {
    expect(parseDecimal("99999,9")).toBe(99999.9);
  });
});
