import { describe, expect, test } from "vitest";
import { stretchByArgon2 } from "#storage/keys/argon2.ts";
import { countAttempts, createAttempts, waitBeforeTryMs } from "#storage/keys/attempts.ts";
import { createWebKeyCrypto } from "#storage/keys/key-crypto.ts";
import { createPbkdf2 } from "#storage/keys/pbkdf2.ts";
import { createPinKdf } from "#storage/keys/pin-kdf.ts";
import { unwrapPersonKey, wrapPersonKey } from "#storage/keys/pin-wrap.ts";
import type { KdfChoice } from "#storage/rows.ts";
import { bytesToHex, textToBytes } from "#storage/sealing/bytes.ts";
import { createWebSealer } from "#storage/sealing/web-sealer.ts";

const QUICK: KdfChoice = { type: "argon2id", memoryKib: 64, passes: 1, lanes: 1 };
const keyCrypto = createWebKeyCrypto();
const setupPorts = (argon2 = stretchByArgon2) => ({
  sealer: createWebSealer(),
  keyCrypto,
  pinKdf: createPinKdf({ argon2, pbkdf2: createPbkdf2(), preferred: QUICK }),
});

describe("the person key", () => {
  test("opens with PIN and device secret together", async () => {
    const ports = setupPorts();
    const secret = await keyCrypto.createDeviceSecret();
    const personKey = ports.sealer.newKey();
    const wrap = await wrapPersonKey(ports, secret, "p1", "285139", personKey);
    expect(await unwrapPersonKey(ports, secret, "p1", "285139", wrap)).toEqual(personKey);
  });

  test("does not open with another PIN, on another device, or for another person", async () => {
    const ports = setupPorts();
    const secret = await keyCrypto.createDeviceSecret();
    const wrap = await wrapPersonKey(ports, secret, "p1", "285139", ports.sealer.newKey());
    expect(await unwrapPersonKey(ports, secret, "p1", "285138", wrap)).toBeUndefined();
    expect(await unwrapPersonKey(ports, secret, "p2", "285139", wrap)).toBeUndefined();
    const elsewhere = await keyCrypto.createDeviceSecret();
    expect(await unwrapPersonKey(ports, elsewhere, "p1", "285139", wrap)).toBeUndefined();
  });

  test("the device secret cannot be taken out of the browser", async () => {
    const secret = await keyCrypto.createDeviceSecret();
    if (!(secret instanceof CryptoKey)) throw new Error("not a key");
    await expect(crypto.subtle.exportKey("raw", secret)).rejects.toThrow();
  });

  test("where WebAssembly is refused it is wrapped with PBKDF2, and opens so later", async () => {
    const ports = setupPorts(async () => undefined);
    const secret = await keyCrypto.createDeviceSecret();
    const personKey = ports.sealer.newKey();
    const wrap = await wrapPersonKey(ports, secret, "p1", "285139", personKey);
    expect(wrap.kdf).toEqual({ type: "pbkdf2", rounds: 600_000 });
    expect(await unwrapPersonKey(setupPorts(), secret, "p1", "285139", wrap)).toEqual(personKey);
  });
});

test("Argon2id answers as the reference implementation does", async () => {
  // Made with the reference CLI of phc-winner-argon2: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32
  const hash = await stretchByArgon2("password", textToBytes("somesalt"), {
    type: "argon2id",
    memoryKib: 65_536,
    passes: 2,
    lanes: 1,
  });
  expect(hash && bytesToHex(hash)).toBe("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
});

test("PBKDF2-HMAC-SHA256 answers as RFC 7914 section 11 says", async () => {
  const key = await createPbkdf2()("Password", textToBytes("NaCl"), { type: "pbkdf2", rounds: 80_000 });
  expect(key && bytesToHex(key)).toBe("4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56");
});

describe("wrong PINs", () => {
  test("are counted, and the count cannot be edited: an altered one leaves a single try", async () => {
    const secret = await keyCrypto.createDeviceSecret();
    const attempts = await createAttempts(keyCrypto, secret, "p1", 4, 1_000);
    expect(await countAttempts(keyCrypto, secret, "p1", attempts)).toBe(4);
    expect(await countAttempts(keyCrypto, secret, "p1", { ...attempts, count: 0 })).toBe(9);
    expect(await countAttempts(keyCrypto, secret, "p2", attempts)).toBe(9);
    expect(await countAttempts(keyCrypto, secret, "p1", undefined)).toBe(0);
  });

  test("make the next try wait longer and longer, from the third on", () => {
    const waits = [0, 1, 2, 3, 4, 5, 9].map((count) => waitBeforeTryMs(count, 0, 0));
    expect(waits).toEqual([0, 0, 0, 5_000, 15_000, 30_000, 600_000]);
    expect(waitBeforeTryMs(3, 0, 4_000)).toBe(1_000);
    expect(waitBeforeTryMs(3, 0, 5_000)).toBe(0);
  });

  test("a clock set back a year does not lock anybody out for a year", () => {
    expect(waitBeforeTryMs(9, 400 * 86_400_000, 0)).toBe(0);
  });
});
