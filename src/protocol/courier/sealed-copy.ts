import * as z from "zod/mini";
import { type Bytes, joinBytes } from "./bytes.ts";

/**
 * One saved group, sealed to the server's public key so that not even the device that made it can open it again: a fresh
 * P-256 key for each copy, ECDH with the server's, HKDF-SHA-256 (salt: both public keys), AES-256-GCM. The key seals one
 * text, so the nonce is twelve zero bytes. Regency and device are authenticated with it.
 *
 * One byte length of the server key's id, the id, 65 bytes of the fresh public key, the box (format byte, then JSON, plain or
 * gzipped, behind it the 16-byte tag).
 */
export interface SealedCopy {
  /** Which of the server's keys opens it. */
  readonly keyId: string;
  /** The fresh public key, uncompressed. */
  readonly fresh: Bytes;
  readonly box: Bytes;
}

export const POINT_BYTES = 65;
export const COPY_NONCE: Bytes = new Uint8Array(12);
export const COPY_FORMAT = { plain: 1, gzip: 2 } as const;
const TAG_BYTES = 16;

/** What HKDF mixes in: both sides say the same. */
export const COPY_PURPOSE = "damping courier copy 1";
export const copyPlace = (regency: string, device: string): string => `${regency}|${device}`;

export const encodeSealedCopy = ({ keyId, fresh, box }: SealedCopy): Bytes => {
  const name = new TextEncoder().encode(keyId);
  return joinBytes(Uint8Array.of(name.length), name, fresh, box);
};

/** Undefined when it is no copy. */
export const parseSealedCopy = (bytes: Bytes): SealedCopy | undefined => {
  const nameEnd = 1 + (bytes[0] ?? 0);
  const freshEnd = nameEnd + POINT_BYTES;
  if (nameEnd === 1 || bytes.length <= freshEnd + TAG_BYTES) return undefined;
  return {
    keyId: new TextDecoder().decode(bytes.subarray(1, nameEnd)),
    fresh: bytes.slice(nameEnd, freshEnd),
    box: bytes.slice(freshEnd),
  };
};

/** What a copy says once opened. Versions are parsed one by one like those of a round. */
export const copyContentSchema = z.looseObject({ versions: z.array(z.unknown()) });

/** The server's public keys, as told: one seals copies, one vouches for receipts. Both 65 bytes uncompressed, base64url. */
export const serverKeySchema = z.looseObject({
  id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/)),
  seal: z.string(),
  verify: z.string(),
});
export type ServerKey = z.infer<typeof serverKeySchema>;

/** In a round, what a device asks about its courier: the server key it holds, and its own key until it has a certificate. */
export const courierAskSchema = z.looseObject({
  keyId: z.optional(z.string()),
  deviceKey: z.optional(z.string()),
});
export type CourierAsk = z.infer<typeof courierAskSchema>;

/** What it is told: the server key in use when it holds another, the certificate when it showed its key. */
export const courierAnswerSchema = z.looseObject({
  key: z.optional(serverKeySchema),
  certificate: z.optional(z.string()),
});
export type CourierAnswer = z.infer<typeof courierAnswerSchema>;
