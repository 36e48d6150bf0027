import { fail, type Result } from "#domain/result.ts";
import { type StorageProblem, storageProblem } from "../failures.ts";
import type { Memory } from "../memory/memory.ts";
import type { Courier } from "./courier-types.ts";
import { copyFile, makeFile } from "./make-file.ts";
import { readReceipt } from "./read-receipt.ts";

/** The courier desk of an unlocked session. */
export const createCourier = (memory: Memory): Courier => ({
  makeFile: () => named(memory, () => makeFile(memory)),
  copyFile: async () => (memory.isLocked ? undefined : copyFile(memory)),
  readReceipt: (bytes) => named(memory, () => readReceipt(memory, bytes)),
});

const named = async <T, P>(
  memory: Memory,
  work: () => Promise<Result<T, P>>,
): Promise<Result<T, P | StorageProblem | { readonly type: "Locked" }>> => {
  if (memory.isLocked) return fail({ type: "Locked" });
  try {
    return await work();
  } catch (thrown) {
    return memory.isLocked ? fail({ type: "Locked" }) : fail(storageProblem(thrown));
  }
};
