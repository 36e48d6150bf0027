import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { type DataKey, type KeyRing, keyOf } from "./key-ring.ts";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals a text with AES-256-GCM under a random nonce, so that equal texts look different. `place` says where it belongs and
 * has to be said again to open it: a box moved to another row does not open.
 */
export const sealText = (key: DataKey, text: string, place: string): string => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key.bytes, nonce).setAAD(Buffer.from(place));
  const parts = [nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(parts).toString("base64url");
};

/** Opens a box; throws when the key is missing, or when box or place are not what was sealed. */
export const openText = (ring: KeyRing, keyId: string, box: string, place: string): string => {
  const bytes = Buffer.from(box, "base64url");
  const end = bytes.length - TAG_BYTES;
  const decipher = createDecipheriv("aes-256-gcm", keyOf(ring, keyId).bytes, bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(end));
  return decipher.update(bytes.subarray(NONCE_BYTES, end), undefined, "utf8") + decipher.final("utf8");
};
