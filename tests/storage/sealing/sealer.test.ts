import { describe, expect, test } from "vitest";
import { bytesToText, concatBytes, hexToBytes, textToBytes } from "#storage/sealing/bytes.ts";
import { createPlainSealer } from "#storage/sealing/plain-sealer.ts";
import { createWebSealer } from "#storage/sealing/web-sealer.ts";

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const TEXT = JSON.stringify({ name: "Alya", note: "berat badan tidak naik ".repeat(40) });

describe.each([
  ["WebCrypto", createWebSealer()],
  ["plain", createPlainSealer(random)],
])("%s sealer", (_name, sealer) => {
  test.each(["packed", "plain"] as const)("opens what it sealed (%s)", async (packing) => {
    const key = sealer.newKey();
    const sealed = await sealer.seal(key, TEXT, "bundles|a|s|1", packing);
    expect(await sealer.open(key, sealed, "bundles|a|s|1")).toBe(TEXT);
  });

  test("another key does not open it", async () => {
    const sealed = await sealer.seal(sealer.newKey(), TEXT, "p", "plain");
    await expect(sealer.open(sealer.newKey(), sealed, "p")).rejects.toMatchObject({ failure: "broken" });
  });

  test("a row moved to another place does not open there", async () => {
    const key = sealer.newKey();
    const sealed = await sealer.seal(key, TEXT, "bundles|a|s|1", "plain");
    await expect(sealer.open(key, sealed, "bundles|b|s|1")).rejects.toMatchObject({ failure: "broken" });
  });
});

describe("WebCrypto sealer", () => {
  const sealer = createWebSealer();

  test("shows nothing of the text, and never the same bytes twice", async () => {
    const key = sealer.newKey();
    const one = await sealer.seal(key, TEXT, "p", "plain");
    const two = await sealer.seal(key, TEXT, "p", "plain");
    expect(bytesToText(one)).not.toContain("Alya");
    expect(one).not.toEqual(two);
    expect(one.slice(1, 13)).not.toEqual(two.slice(1, 13));
  });

  test("one changed bit anywhere, the format byte included, does not open", async () => {
    const key = sealer.newKey();
    const sealed = await sealer.seal(key, "x".repeat(50), "p", "plain");
    for (let at = 0; at < sealed.length; at++) {
      const bent = sealed.slice();
      bent[at] = (bent[at] ?? 0) ^ 1;
      await expect(sealer.open(key, bent, "p")).rejects.toMatchObject({ failure: "broken" });
    }
  });

  test("an empty or cut row is broken, not a crash", async () => {
    const key = sealer.newKey();
    const sealed = await sealer.seal(key, TEXT, "p", "packed");
    await expect(sealer.open(key, new Uint8Array(), "p")).rejects.toMatchObject({ failure: "broken" });
    await expect(sealer.open(key, sealed.slice(0, 40), "p")).rejects.toMatchObject({ failure: "broken" });
  });

  test("what an app of before 2026-11-22 sealed still opens", async () => {
    const key = Uint8Array.from({ length: 32 }, (_, i) => i);
    const sealed = hexToBytes(
      "022bcd860633e5f56c3221c7f535824ca4ef3f0a296d6a7f1577cffa8f2103d696b9bb7df8cc848343d4cc537979a70104a36736be79eaf3b63eff2455750045",
    );
    expect(await sealer.open(key, sealed, "bundles|a|s|body")).toBe('{"name":"Alya"}');
  });

  test("a format that a newer app brought is broken here, not nonsense", async () => {
    const key = crypto.getRandomValues(new Uint8Array(32));
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const imported = await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt"]);
    const how = { name: "AES-GCM", iv, additionalData: textToBytes("p|4") };
    const closed = new Uint8Array(await crypto.subtle.encrypt(how, imported, textToBytes(TEXT)));
    const sealed = concatBytes(Uint8Array.of(4), iv, closed);
    await expect(sealer.open(key, sealed, "p")).rejects.toMatchObject({ failure: "broken" });
  });

  test("long text is made smaller before it is sealed", async () => {
    const sealed = await sealer.seal(sealer.newKey(), TEXT, "p", "packed");
    expect(sealed.length).toBeLessThan(TEXT.length / 5);
  });
});
