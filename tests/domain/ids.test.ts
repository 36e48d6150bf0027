import { expect, test } from "vitest";
import { createUuid7, isUuid } from "#domain/ids.ts";

test("the example of RFC 9562, appendix A.6, comes out as printed", () => {
  // time 0x017F22E279B0, rand_a 0xCC3, rand_b 0b01 + 0x8C4DC0C0C07398F
  const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  expect(createUuid7(0x017f22e279b0, random)).toBe("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
});
test("ids sort by the moment they were minted", () => {
  const random = new Uint8Array(10).fill(255);
  const ids = [0, 1, 1_700_000_000_000, 1_900_000_000_000].map((time) => createUuid7(time, random));
  expect(ids.toSorted()).toEqual(ids);
  expect(ids.every(isUuid)).toBe(true);
});
test("a wrong number of random bytes is a bug", () => {
  expect(() => createUuid7(0, new Uint8Array(9))).toThrow("ten random bytes");
});
test.each(["", "alya", "017F22E2-79B0-7CC3-98C4-DC0C0C07398F", "017f22e279b07cc398c4dc0c0c07398f"])(
  "%j is no id",
  (text) => expect(isUuid(text)).toBe(false),
);
