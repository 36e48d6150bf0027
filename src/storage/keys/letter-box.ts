import type { Bytes } from "../sealing/bytes.ts";
import { concatBytes } from "../sealing/bytes.ts";

/**
 * A letter box: whoever stands at the locked phone can put something in, only the person's key takes it out. ECDH on P-256
 * with a pair made for each letter, HKDF, AES-256-GCM. A letter: 65 bytes of the made public key, 12 of IV, ciphertext.
 */
export interface LetterBox {
  createPair(): Promise<{ readonly publicKey: Bytes; readonly privateKey: Bytes }>;
  seal(publicKey: Bytes, text: Bytes): Promise<Bytes>;
  /** Undefined when it was not sealed to this box, or was changed. */
  open(privateKey: Bytes, letter: Uint8Array): Promise<Bytes | undefined>;
}

const CURVE = { name: "ECDH", namedCurve: "P-256" } as const;
const POINT_BYTES = 65;
const IV_BYTES = 12;

export const createWebLetterBox = (web: Crypto = crypto): LetterBox => {
  const { subtle } = web;
  const keyBetween = async (own: CryptoKey, other: Uint8Array<ArrayBuffer>): Promise<CryptoKey> => {
    const point = await subtle.importKey("raw", other, CURVE, false, []);
    const shared = await subtle.deriveBits({ name: "ECDH", public: point }, own, 256);
    const base = await subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
    const info = new TextEncoder().encode("damping letter");
    const derive = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(32), info };
    return subtle.deriveKey(derive, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  };
  const exported = async (format: "raw" | "pkcs8", key: CryptoKey): Promise<Bytes> =>
    new Uint8Array(await subtle.exportKey(format, key));
  return {
    createPair: async () => {
      const pair = await subtle.generateKey(CURVE, true, ["deriveBits"]);
      return {
        publicKey: await exported("raw", pair.publicKey),
        privateKey: await exported("pkcs8", pair.privateKey),
      };
    },
    seal: async (publicKey, text) => {
      const pair = await subtle.generateKey(CURVE, true, ["deriveBits"]);
      const key = await keyBetween(pair.privateKey, publicKey);
      const iv = web.getRandomValues(new Uint8Array(IV_BYTES));
      const closed = new Uint8Array(await subtle.encrypt({ name: "AES-GCM", iv }, key, text));
      return concatBytes(await exported("raw", pair.publicKey), iv, closed);
    },
    open: async (privateKey, letter) => {
      try {
        const own = await subtle.importKey("pkcs8", privateKey, CURVE, false, ["deriveBits"]);
        const key = await keyBetween(own, letter.slice(0, POINT_BYTES));
        const iv = letter.slice(POINT_BYTES, POINT_BYTES + IV_BYTES);
        const closed = letter.slice(POINT_BYTES + IV_BYTES);
        return new Uint8Array(await subtle.decrypt({ name: "AES-GCM", iv }, key, closed));
      } catch (thrown) {
        if (thrown instanceof DOMException) return undefined;
        throw thrown;
      }
    },
  };
};
