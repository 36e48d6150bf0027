import { describe, expect, test } from "vitest";
import { pinProblem } from "#storage/keys/pin.ts";

describe("a PIN", () => {
  test.each(["285139", "904417", "730264", "118202"])("%s is taken", (pin) => {
    expect(pinProblem(pin)).toBeUndefined();
  });

  test.each([
    ["", "notSixDigits"],
    ["12345", "notSixDigits"],
    ["1234567", "notSixDigits"],
    ["12345a", "notSixDigits"],
    ["１２３４５６", "notSixDigits"],
    ["111111", "sameDigit"],
    ["000000", "sameDigit"],
    ["123456", "sequence"],
    ["654321", "sequence"],
    ["890123", "sequence"],
    ["210987", "sequence"],
    ["121212", "repeatedPart"],
    ["123123", "repeatedPart"],
    ["112233", "common"],
    ["123321", "common"],
    ["159753", "common"],
    ["170845", "common"],
  ] as const)("%s is refused: %s", (pin, why) => {
    expect(pinProblem(pin)).toBe(why);
  });
});
