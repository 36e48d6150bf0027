import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CourierHeader, parseCourierFile } from "#protocol/courier/courier-file.ts";
import { beginCourierFile, finishCourierFile, MOST_FILE_BYTES } from "#protocol/courier/courier-parts.ts";

const header: CourierHeader = {
  regency: "3571",
  device: "d_abcdefgh",
  deviceKey: "AAAA",
  certificate: "BBBB",
  madeAt: "2026-11-21T01:00:00.000Z",
};
const fileOf = (copies: readonly Uint8Array[]) =>
  finishCourierFile(beginCourierFile(header, copies), new Uint8Array(64).fill(9));

describe("a courier file", () => {
  test("gives back header and copies as they were, whatever is in them", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }), (copies) => {
        const parsed = parseCourierFile(fileOf(copies));
        if (!parsed.ok) throw new Error(parsed.problem);
        expect(parsed.value.header).toEqual(header);
        expect(parsed.value.copies.map((copy) => [...copy])).toEqual(copies.map((copy) => [...copy]));
        expect(parsed.value.signed).toEqual(beginCourierFile(header, copies));
      }),
    );
  });

  test("that was cut short anywhere is called incomplete, never read in part", () => {
    const whole = fileOf([new Uint8Array(50).fill(1), new Uint8Array(70).fill(2)]);
    for (let end = 6; end < whole.length; end++) {
      const parsed = parseCourierFile(whole.slice(0, end));
      expect(parsed.ok).toBe(false);
      if (!parsed.ok) expect(["incomplete", "badHeader"]).toContain(parsed.problem);
    }
  });

  test.each([
    ["a photo", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]), "notCourier"],
    ["nothing", new Uint8Array(), "notCourier"],
    ["one of a later app", new TextEncoder().encode("TITIP2\0\0\0\0"), "newer"],
    ["one with something behind it", new Uint8Array([...fileOf([]), 1, 2]), "incomplete"],
    ["one larger than a request", new Uint8Array([...fileOf([new Uint8Array(MOST_FILE_BYTES)])]), "tooLarge"],
  ] as const)("is told apart from %s by name", (_, bytes, problem) => {
    expect(parseCourierFile(bytes)).toEqual({ ok: false, problem });
  });

  test("with a header that is none is refused", () => {
    const bad = finishCourierFile(beginCourierFile({ ...header, regency: "../etc" }, []), new Uint8Array(64));
    expect(parseCourierFile(bad)).toEqual({ ok: false, problem: "badHeader" });
  });
});
