import { createKeyRing, type KeyRing } from "#server/seal/key-ring.ts";

/** A ring of keys that only tests know, the current one first: "b", "a". */
export const aKeyRing = (...ids: readonly string[]): KeyRing =>
  createKeyRing(() => ids.map((id) => ({ id, bytes: new Uint8Array(32).fill(id.charCodeAt(0)) })));
