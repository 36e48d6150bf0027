import { expect, test } from "vitest";
import { valueText } from "#features/value-text.ts";

const nobody = () => undefined;

test("a history names reasons, signs and a signature in words, and keeps the id of what it does not know", () => {
  expect(valueText("referral", "reasons", ["growth.twoT", "x.new"], nobody)).toBe(
    "Berat tidak naik dua kali berturut-turut, x.new",
  );
  expect(valueText("dangerSign", "signs", ["child.convulsion"], nobody)).toBe("Kejang");
  expect(valueText("consent", "signature", "1 2 3 4", nobody)).toBe("ada");
  expect(valueText("consent", "decision", "refused", nobody)).toBe("tidak setuju");
});
