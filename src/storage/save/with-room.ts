import { StorageFailure } from "../failures.ts";
import type { Memory } from "../memory/memory.ts";
import { trimHistory } from "./trim-history.ts";

/**
 * Does `work`; when the phone is full, makes what room it can and does it once more. The quota failure is thrown on when that
 * did not help: the person is told, and what was typed stays on the screen.
 */
export const withRoom = async <T>(memory: Memory, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof StorageFailure) || thrown.failure !== "quota") throw thrown;
    // Making room writes too, and may find none.
    const dropped = await trimHistory(memory).catch(() => 0);
    if (dropped === 0) throw thrown;
    return work();
  }
};
