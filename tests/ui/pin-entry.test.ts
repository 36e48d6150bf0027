import { describe, expect, test } from "vitest";
import { pinAfterKey, pinFromTyping } from "#ui/pin-entry.ts";

describe("digits on the PIN pad", () => {
  test("are added up to the length and no further", () => {
    expect(pinAfterKey("12345", { kind: "digit", digit: "6" }, 6)).toBe("123456");
    expect(pinAfterKey("123456", { kind: "digit", digit: "7" }, 6)).toBe("123456");
  });

  test("are taken back one by one", () => {
    expect(pinAfterKey("12", { kind: "delete" }, 6)).toBe("1");
    expect(pinAfterKey("", { kind: "delete" }, 6)).toBe("");
  });

  test("are picked out of what a keyboard typed or pasted", () => {
    expect(pinFromTyping("12a3 45-6 78", 6)).toBe("123456");
    expect(pinFromTyping("abc", 6)).toBe("");
  });
});
