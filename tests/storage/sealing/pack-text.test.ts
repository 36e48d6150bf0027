import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytesToHex, bytesToText, hexToBytes, textToBytes } from "#storage/sealing/bytes.ts";
import { lz4Bound, lz4Pack, lz4Unpack } from "#storage/sealing/lz4.ts";
import { packText, unpackText } from "#storage/sealing/pack-text.ts";

/** Blocks that the format's own library made (liblz4 1.9.4, LZ4_compress_default), with the text each is of. */
const REFERENCE: readonly { readonly name: string; readonly text: string; readonly block: string }[] =
  JSON.parse(readFileSync(new URL("./fixtures/lz4-blocks.json", import.meta.url), "utf8"));

const blockOf = (text: string): Uint8Array => {
  const clear = textToBytes(text);
  const room = new Uint8Array(lz4Bound(clear.length));
  return room.slice(0, lz4Pack(clear, clear.length, room));
};

describe("a block of the LZ4 format", () => {
  test.each(REFERENCE)("of its own library is read: $name", ({ text, block }) => {
    const clear = lz4Unpack(hexToBytes(block), textToBytes(text).length);
    expect(clear && bytesToText(clear)).toBe(text);
  });

  test.each(REFERENCE)("takes no more than half as much again as the library's: $name", ({ text, block }) =>
    expect(blockOf(text).length).toBeLessThanOrEqual((block.length / 2) * 1.5),
  );

  test("never grows beyond the room that is promised, whatever is in it", () => {
    const noise = fc.uint8Array({ maxLength: 2_000 });
    const repeated = fc.tuple(noise, fc.nat({ max: 40 })).map(([bytes, times]) =>
      Uint8Array.from(
        Array(times)
          .fill([...bytes])
          .flat(),
      ),
    );
    fc.assert(
      fc.property(fc.oneof(noise, repeated), (clear) => {
        const room = new Uint8Array(lz4Bound(clear.length) + 1).fill(7);
        const taken = lz4Pack(clear, clear.length, room);
        expect(room.at(-1)).toBe(7);
        expect(lz4Unpack(room.subarray(0, taken), clear.length)).toEqual(clear);
      }),
    );
  });

  test("reaches back 64 kB and no farther", () => {
    const piece = crypto.getRandomValues(new Uint8Array(500));
    const packedApart = (gap: number): number => {
      const clear = new Uint8Array(1_000 + gap);
      clear.set(piece, 0);
      clear.set(piece, 500 + gap);
      const room = new Uint8Array(lz4Bound(clear.length));
      const block = room.slice(0, lz4Pack(clear, clear.length, room));
      expect(lz4Unpack(block, clear.length)).toEqual(clear);
      return block.length;
    };
    expect(packedApart(65_035)).toBeLessThan(900);
    expect(packedApart(65_036)).toBeGreaterThan(1_000);
  });

  test("that was cut, names bytes before its own or is of another length is none", () => {
    const text = REFERENCE.find(({ name }) => name.startsWith("records"))?.text ?? "";
    const block = blockOf(text);
    for (let cut = 0; cut < block.length; cut += 1)
      expect(lz4Unpack(block.subarray(0, cut), text.length)).toBeUndefined();
    expect(lz4Unpack(block, text.length + 1)).toBeUndefined();
    expect(lz4Unpack(block, text.length - 1)).toBeUndefined();
    expect(lz4Unpack(hexToBytes("1061050000"), 20)).toBeUndefined();
    expect(lz4Unpack(hexToBytes("1061000000"), 20)).toBeUndefined();
  });
});

describe("packed text", () => {
  test("comes back as it was, one after another", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 300 }), { maxLength: 5 }), (texts) => {
        const packed = texts.map(packText);
        expect(packed.map(unpackText)).toEqual(texts);
      }),
    );
  });
  test("of a family's records is a fifth of its length or less", () => {
    const text = REFERENCE.find(({ name }) => name.startsWith("records"))?.text.repeat(3) ?? "";
    expect(packText(text).length).toBeLessThan(text.length / 5);
  });
  test("that is not whole is nothing", () => {
    expect(unpackText(new Uint8Array())).toBeUndefined();
    expect(unpackText(packText("Alya").slice(0, -1))).toBeUndefined();
  });
  test("is the same bytes for the same text", () =>
    expect(bytesToHex(packText("Alya, Alya, Alya"))).toBe(bytesToHex(packText("Alya, Alya, Alya"))));
});
