import fc from "fast-check";
import { expect, test } from "vitest";
import { groupedRecoveryText, parseRecoveryText, recoveryKeyToText } from "#protocol/recovery-text.ts";

const aKey = fc.uint8Array({ minLength: 16, maxLength: 16 });
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

test("sixteen zero bytes are 28 zeros in groups of four", () => {
  expect(recoveryKeyToText(new Uint8Array(16))).toBe("0000-0000-0000-0000-0000-0000-0000");
});

test("every key comes back from its text, typed large or small, with blanks, O for 0 and L for 1", () => {
  fc.assert(
    fc.property(aKey, (key) => {
      const text = recoveryKeyToText(key);
      const typed = text.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l");
      expect(parseRecoveryText(typed)).toEqual({ ok: true, value: key });
    }),
  );
});

test("one wrong letter, or two neighbours exchanged, is always noticed", () => {
  fc.assert(
    fc.property(aKey, fc.nat(27), fc.integer({ min: 1, max: 31 }), (key, at, by) => {
      const letters = [...recoveryKeyToText(key).replaceAll("-", "")];
      const changed = letters.with(at, LETTERS[(LETTERS.indexOf(letters[at] ?? "") + by) % 32] ?? "");
      expect(parseRecoveryText(changed.join(""))).toEqual({ ok: false, problem: "badCheck" });
      const [a = "", b = ""] = [letters[at % 27], letters[(at % 27) + 1]];
      const exchanged = letters.with(at % 27, b).with((at % 27) + 1, a);
      if (a !== b) expect(parseRecoveryText(exchanged.join("")).ok).toBe(false);
    }),
  );
});

test("what is too short, too long or no letter of a key is said by name", () => {
  expect(parseRecoveryText("7K2M")).toEqual({ ok: false, problem: "tooShort" });
  expect(parseRecoveryText("0".repeat(29))).toEqual({ ok: false, problem: "tooLong" });
  expect(parseRecoveryText("U".repeat(28))).toEqual({ ok: false, problem: "badLetter" });
  expect(groupedRecoveryText("7k2m 0o")).toBe("7K2M-00");
});
