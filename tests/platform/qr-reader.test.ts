import { describe, expect, test } from "vitest";
import { loadDecoder } from "#platform/qr-reader.ts";
import { qrPicture } from "#support/qr-picture.ts";
import { qrPath } from "#ui/qr-code.tsx";

describe("a drawn QR code", () => {
  test.each([
    ["a recovery key", "7K2MQ-XD8WN-4RT9B-HV3PC-Z5J6F"],
    ["Indonesian text with accents", "Titip kirim: Bu Ayu, é"],
    ["a frame of 600 characters", "A1B2C3D4E5".repeat(60)],
  ])("says what it was drawn from to the decoder: %s", async (_, text) => {
    const decode = await loadDecoder();
    expect(decode(qrPicture(text, 4))).toBe(text);
    expect(decode(qrPicture(text, 4, "high"))).toBe(text);
  });

  test("is still read with a thumb over its corner when drawn for paper", async () => {
    const decode = await loadDecoder();
    const image = qrPicture("HALO PAK BUDI", 8, "high");
    const edge = image.width - 4 * 8;
    for (let y = edge - 30; y < edge; y++)
      image.data.fill(0, (y * image.width + edge - 30) * 4, (y * image.width + edge) * 4);
    expect(decode(image)).toBe("HALO PAK BUDI");
  });

  test("is not found in a picture without one", async () => {
    const decode = await loadDecoder();
    expect(
      decode({ width: 200, height: 200, data: new Uint8ClampedArray(160_000).fill(200) }),
    ).toBeUndefined();
  });

  test("has four modules of white around it", () => {
    const { size, path } = qrPath("A");
    expect(size).toBe(21 + 8);
    for (const [, x = "", y = ""] of path.matchAll(/M(\d+) (\d+)/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(4);
      expect(Number(y)).toBeGreaterThanOrEqual(4);
    }
  });
});
