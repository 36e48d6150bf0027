import { crc32 as zipCrc32 } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadDecoder } from "#platform/qr-reader.ts";
import { fromBase45, toBase45 } from "#protocol/courier/base45.ts";
import { crc32 } from "#protocol/courier/crc32.ts";
import { createFrameCollector, MOST_FRAMED_BYTES, toFrames } from "#protocol/courier/frames.ts";
import { qrPicture } from "#support/qr-picture.ts";

const framesOf = (bytes: Uint8Array<ArrayBuffer>): readonly string[] => {
  const frames = toFrames(bytes);
  if (!frames) throw new Error("too large");
  return frames;
};
const someBytes = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 7919) % 251);

describe("base 45", () => {
  // RFC 9285, 4.3 and 4.4.
  test.each([
    ["AB", "BB8"],
    ["Hello!!", "%69 VD92EX0"],
    ["base-45", "UJCLQE7W581"],
    ["ietf!", "QED8WEX0"],
  ])("is that of the RFC: %s", (clear, coded) => {
    expect(toBase45(new TextEncoder().encode(clear))).toBe(coded);
    expect(new TextDecoder().decode(fromBase45(coded))).toBe(clear);
  });

  test.each(["GGW", ":::", "A", "ab"])("that says no bytes is none: %s", (text) => {
    expect(fromBase45(text)).toBeUndefined();
  });
});

test("the check sum is zip's", () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => crc32(bytes) === zipCrc32(bytes)));
});

describe("a file in frames", () => {
  test("comes out whole in any order, with repeats and strangers between", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 5_000 }),
        fc.infiniteStream(fc.nat()),
        (bytes, chance) => {
          const whole = Uint8Array.from(bytes);
          const frames = framesOf(whole);
          const collector = createFrameCollector();
          const seen = [...frames, ...frames, ...frames, "https://example.org"].sort(
            () => ((chance.next().value ?? 0) % 3) - 1,
          );
          const answers = seen.map((frame) => collector.take(frame));
          const done = answers.find(({ type }) => type === "whole");
          expect(done).toEqual({ type: "whole", bytes: whole });
        },
      ),
      { numRuns: 50 },
    );
  });

  test("counts what it has", () => {
    const collector = createFrameCollector();
    const [first = "", second = ""] = framesOf(someBytes(1_000));
    expect(collector.take(first)).toEqual({ type: "more", have: 1, of: 3 });
    expect(collector.take(first)).toEqual({ type: "more", have: 1, of: 3 });
    expect(collector.take(second)).toEqual({ type: "more", have: 2, of: 3 });
  });

  test("takes no frame that was misread", () => {
    const [first = ""] = framesOf(someBytes(1_000));
    const bent = first.slice(0, -1) + (first.endsWith("0") ? "1" : "0");
    expect(createFrameCollector().take(bent)).toEqual({ type: "stranger" });
  });

  test("begins anew when the camera turns to another file", () => {
    const collector = createFrameCollector();
    collector.take(framesOf(someBytes(1_000))[0] ?? "");
    const other = framesOf(Uint8Array.from([1, 2, 3]));
    expect(collector.take(other[0] ?? "")).toEqual({ type: "whole", bytes: Uint8Array.from([1, 2, 3]) });
  });

  test("has a limit, above which a file has to do", () => {
    expect(toFrames(someBytes(MOST_FRAMED_BYTES))).toHaveLength(80);
    expect(toFrames(someBytes(MOST_FRAMED_BYTES + 1))).toBeUndefined();
  });

  test("goes from screen to camera: drawn as QR codes and read by the decoder, it is the same file", async () => {
    const decode = await loadDecoder();
    const bytes = someBytes(3_000);
    const collector = createFrameCollector();
    const answers = framesOf(bytes).map((frame) => collector.take(decode(qrPicture(frame, 4)) ?? ""));
    expect(answers.at(-1)).toEqual({ type: "whole", bytes });
  });
});
