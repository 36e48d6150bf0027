import { createHmac } from "node:crypto";

/** Makes the id of a thing from what it says: the same words give the same id, so that importing twice changes nothing. */
export type ContentIds = (...words: readonly string[]) => string;

/**
 * Ids from content within one regency. Keyed, because an unkeyed hash of a name and birth date, or of a NIK, can be found by
 * trying all of them. UUID version 8 (RFC 9562, 5.8), the version for ids made in a way of one's own.
 */
export const createContentIds = (secret: string | Uint8Array, regency: string): ContentIds => {
  return (...words) => {
    const hash = createHmac("sha256", secret)
      .update(JSON.stringify([regency, ...words]))
      .digest();
    hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
    hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
    const hex = hash.toString("hex", 0, 16);
    return [8, 12, 16, 20].reduceRight((text, at) => `${text.slice(0, at)}-${text.slice(at)}`, hex);
  };
};
