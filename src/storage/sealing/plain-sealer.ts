import { StorageFailure } from "../failures.ts";
import { type Bytes, bytesToHex, bytesToText, textToBytes } from "./bytes.ts";
import type { Sealer } from "./sealer.ts";

/**
 * Seals nothing, but refuses a wrong key or place as the real one does: for the simulator, where thousands of schedules run
 * with one seed. Never for people's data.
 */
export const createPlainSealer = (randomBytes: (length: number) => Bytes): Sealer => ({
  newKey: () => randomBytes(32),
  seal: async (key, text, place) => textToBytes(`${bytesToHex(key)} ${place}\n${text}`),
  open: async (key, sealed, place) => {
    const whole = bytesToText(sealed);
    const head = `${bytesToHex(key)} ${place}\n`;
    if (!whole.startsWith(head)) throw new StorageFailure("broken", `does not open: ${place}`);
    return whole.slice(head.length);
  },
});
