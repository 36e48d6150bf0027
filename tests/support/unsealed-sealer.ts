import { createPlainSealer } from "#storage/sealing/plain-sealer.ts";
import type { Sealer } from "#storage/sealing/sealer.ts";

/** Stands in for the real sealer in the control build only: the same app, with nothing sealed. */
export const createWebSealer = (): Sealer =>
  createPlainSealer((length) => crypto.getRandomValues(new Uint8Array(length)));
