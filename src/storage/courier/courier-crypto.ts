import { type Bytes, fromBase64Url, joinBytes } from "#protocol/courier/bytes.ts";
import {
  COPY_FORMAT,
  COPY_NONCE,
  COPY_PURPOSE,
  encodeSealedCopy,
  type ServerKey,
} from "#protocol/courier/sealed-copy.ts";
import { textToBytes } from "../sealing/bytes.ts";
import { gzip } from "../sealing/gzip.ts";

/** The device's signature, and sealing to the server's key; see `src/protocol/courier`. */
export interface CourierCrypto {
  /** A key pair of this device: the private half never leaves the browser. `signing` is kept in the row store as it is. */
  createSigningKey(): Promise<{ readonly signing: unknown; readonly publicKey: Bytes }>;
  sign(signing: unknown, bytes: Bytes): Promise<Bytes>;
  /** Text that only the server opens, as an encoded copy; `place` is authenticated with it. */
  sealToServer(key: ServerKey, text: string, place: string): Promise<Bytes>;
  /** Whether the server signed the bytes. */
  isSignedByServer(key: ServerKey, bytes: Bytes, signature: Bytes): Promise<boolean>;
}

const SIGNATURE = { name: "ECDSA", hash: "SHA-256" } as const;
const SIGNING_KEY = { name: "ECDSA", namedCurve: "P-256" } as const;
const SEALING_KEY = { name: "ECDH", namedCurve: "P-256" } as const;

export const createWebCourierCrypto = ({ subtle }: Crypto = crypto): CourierCrypto => ({
  createSigningKey: async () => {
    const { privateKey, publicKey } = await subtle.generateKey(SIGNING_KEY, false, ["sign", "verify"]);
    return { signing: privateKey, publicKey: new Uint8Array(await subtle.exportKey("raw", publicKey)) };
  },
  sign: async (signing, bytes) => {
    if (!(signing instanceof CryptoKey)) throw new Error("the signing key is not a key");
    return new Uint8Array(await subtle.sign(SIGNATURE, signing, bytes));
  },
  sealToServer: async (key, text, place) => {
    const serverPoint = pointOf(key.seal);
    // A save waits for this: what needs no other's answer is asked for together.
    const [serverKey, pair, clear] = await Promise.all([
      subtle.importKey("raw", serverPoint, SEALING_KEY, false, []),
      subtle.generateKey(SEALING_KEY, false, ["deriveBits"]),
      packed(text),
    ]);
    const [point, shared] = await Promise.all([
      subtle.exportKey("raw", pair.publicKey),
      subtle.deriveBits({ name: "ECDH", public: serverKey }, pair.privateKey, 256),
    ]);
    const fresh = new Uint8Array(point);
    const stretch = {
      name: "HKDF",
      hash: "SHA-256",
      salt: joinBytes(fresh, serverPoint),
      info: textToBytes(COPY_PURPOSE),
    };
    const secret = await subtle.deriveKey(
      stretch,
      await subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]),
      { name: "AES-GCM", length: 256 },
      false,
      ["encrypt"],
    );
    const how = { name: "AES-GCM", iv: COPY_NONCE, additionalData: textToBytes(place) };
    const box = new Uint8Array(await subtle.encrypt(how, secret, clear));
    return encodeSealedCopy({ keyId: key.id, fresh, box });
  },
  isSignedByServer: async (key, bytes, signature) => {
    try {
      const verifying = await subtle.importKey("raw", pointOf(key.verify), SIGNING_KEY, false, ["verify"]);
      return await subtle.verify(SIGNATURE, verifying, signature, bytes);
    } catch {
      return false; // no point of the curve
    }
  },
});

const pointOf = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array();

const packed = async (text: string): Promise<Bytes> =>
  typeof CompressionStream === "undefined"
    ? joinBytes(Uint8Array.of(COPY_FORMAT.plain), textToBytes(text))
    : joinBytes(Uint8Array.of(COPY_FORMAT.gzip), await gzip(textToBytes(text)));
