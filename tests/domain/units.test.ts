import { describe, expect, test } from "vitest";
import { decimalToText, isWithin, kgToGrams, numberToText, parseDecimal, WEIGHT_KG } from "#domain/units.ts";

describe("a number as people type it", () => {
  test.each([
    ["12,6", 12.6],
    ["12.6", 12.6],
    [" 7 ", 7],
    ["0,3", 0.3],
    ["130", 130],
  ])("%j is read", (text, value) => expect(parseDecimal(text)).toEqual({ ok: true, value }));
  test.each([
    "",
    " ",
    "12,",
    ",5",
    "1.234,5",
    "12,6,1",
    "-3",
    "+3",
    "1e2",
    "12 6",
    "12,6 kg",
    "Infinity",
    "0x10",
    "١٢",
  ])("%j is refused by name", (text) =>
    expect(parseDecimal(text)).toEqual({ ok: false, problem: { type: "NotANumber", text } }),
  );
});

test("decimals are written with a comma", () => {
  expect(decimalToText(7.5, 2)).toBe("7,50");
  expect(decimalToText(-2, 2)).toBe("-2,00");
  expect(numberToText(12.6)).toBe("12,6");
  expect(numberToText(80)).toBe("80");
  expect(numberToText(0.1 + 0.2)).toBe("0,3");
});
test("a gain is counted in whole grams: 7.4 to 7.7 kg is 300 g", () => {
  expect(kgToGrams(7.7) - kgToGrams(7.4)).toBe(300);
  expect(7.7 - 7.4).toBeLessThan(0.3);
});
test("limits include their ends", () => {
  expect([0.29, 0.3, 60, 60.01].map((kg) => isWithin(kg, WEIGHT_KG))).toEqual([false, true, true, false]);
});
