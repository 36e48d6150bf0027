import { type Bytes, concatBytes, textToBytes } from "../sealing/bytes.ts";
import { createWebLetterBox, type LetterBox } from "./letter-box.ts";

/**
 * The device secret and what is made with it. The secret is a non-extractable WebCrypto key that lives in the database as an
 * object: whoever copies the files of the profile elsewhere cannot use it there.
 */
export interface KeyCrypto {
  randomBytes(length: number): Bytes;
  /** In the form in which the row store keeps it. */
  createDeviceSecret(): Promise<unknown>;
  /** HMAC-SHA-256 of `message` with the device secret. */
  mac(secret: unknown, message: string): Promise<Bytes>;
  /** HKDF-SHA-256: one key from two, useless without both. */
  combine(first: Bytes, second: Bytes, purpose: string): Promise<Bytes>;
  readonly letterBox: LetterBox;
}

export const createWebKeyCrypto = (web: Crypto = crypto): KeyCrypto => ({
  letterBox: createWebLetterBox(web),
  randomBytes: (length) => web.getRandomValues(new Uint8Array(length)),
  createDeviceSecret: () => web.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]),
  mac: async (secret, message) => {
    if (!(secret instanceof CryptoKey)) throw new Error("the device secret is not a key");
    return new Uint8Array(await web.subtle.sign("HMAC", secret, textToBytes(message)));
  },
  combine: async (first, second, purpose) => {
    const key = await web.subtle.importKey("raw", concatBytes(first, second), "HKDF", false, ["deriveBits"]);
    const parameters = {
      name: "HKDF",
      hash: "SHA-256",
      salt: new Uint8Array(32),
      info: textToBytes(purpose),
    };
    return new Uint8Array(await web.subtle.deriveBits(parameters, key, 256));
  },
});
