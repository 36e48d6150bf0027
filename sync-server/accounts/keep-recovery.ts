import { parseRecoveryText, recoveryKeyToText } from "#protocol/recovery-text.ts";
import type { Caller } from "../access.ts";
import type { WriteTx } from "../store/store.ts";

/** True for what a phone may hand over as its holder's recovery key; anything else is left alone, never guessed at. */
export const isRecoveryKey = (text: unknown): text is string =>
  typeof text === "string" && parseRecoveryText(text).ok;

/** Keeps the caller's newest recovery key on this device in place of the one before. */
export const keepRecovery = async (
  tx: WriteTx,
  { worker, device }: Pick<Caller, "worker" | "device">,
  typed: string,
  now: string,
): Promise<void> => {
  const parsed = parseRecoveryText(typed);
  if (!parsed.ok) return;
  await tx.recoveryKeys.put([{ worker, device, text: recoveryKeyToText(parsed.value), keptAt: now }]);
};
