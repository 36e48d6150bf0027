import type { Bytes } from "./bytes.ts";

/**
 * Seals text so that only its key opens it, and only in the place it was sealed for: `place` names table, key and stream
 * and is authenticated, so that a sealed row moved elsewhere does not open.
 */
export interface Sealer {
  /** 32 random bytes. */
  newKey(): Bytes;
  seal(key: Bytes, text: string, place: string, packing: Packing): Promise<Bytes>;
  /** Throws `StorageFailure` "broken" when key or place do not fit or a bit was changed. */
  open(key: Bytes, sealed: Uint8Array, place: string): Promise<string>;
}

/** Long text is made smaller before it is sealed (sealed bytes cannot be); short text costs less plain. */
export type Packing = "packed" | "plain";
