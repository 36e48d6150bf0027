import { type Bytes, bytesToHex, concatBytes, textToBytes } from "../sealing/bytes.ts";
import type { KeyCrypto } from "./key-crypto.ts";
import type { PinKdf } from "./pin-kdf.ts";

/** Keys without cryptography, for the simulator only: same shape, same answers for the same input, no waiting. */
export const createPlainKeyCrypto = (randomBytes: (length: number) => Bytes): KeyCrypto => ({
  letterBox: {
    createPair: async () => {
      const key = randomBytes(32);
      return { publicKey: key, privateKey: key };
    },
    seal: async (publicKey, text) => concatBytes(publicKey, text),
    open: async (privateKey, letter) =>
      bytesToHex(letter.slice(0, 32)) === bytesToHex(privateKey)
        ? new Uint8Array(letter.slice(32))
        : undefined,
  },
  randomBytes,
  createDeviceSecret: async () => bytesToHex(randomBytes(16)),
  mac: async (secret, message) => fold(`${String(secret)}|${message}`),
  combine: async (first, second, purpose) => fold(`${bytesToHex(first)}|${bytesToHex(second)}|${purpose}`),
});

export const plainPinKdf: PinKdf = {
  stretchNew: async (pin, salt) => ({
    choice: { type: "pbkdf2", rounds: 1 },
    stretched: fold(`${pin}|${bytesToHex(salt)}`),
  }),
  stretch: async (pin, salt) => fold(`${pin}|${bytesToHex(salt)}`),
};

/** 32 bytes that differ when the text does. */
const fold = (text: string): Bytes => {
  const folded = new Uint8Array(32);
  let state = 0x811c9dc5;
  for (const [i, byte] of textToBytes(text).entries()) {
    state = Math.imul(state ^ byte, 0x01000193);
    folded[i % 32] = (folded[i % 32] ?? 0) ^ (state >>> 16);
  }
  for (let i = 0; i < 32; i++) {
    state = Math.imul(state ^ (folded[i] ?? 0), 0x01000193);
    folded[i] = state >>> 16;
  }
  return folded;
};
