import type * as z from "zod/mini";
import type { CourierAnswer } from "#protocol/courier/sealed-copy.ts";
import type { syncRequestSchema } from "#protocol/messages.ts";
import type { Outcome } from "#protocol/outcomes.ts";
import { LIMITS, PROTOCOL } from "#protocol/version.ts";
import { grantsToWire, readableStreams, rolesIn } from "../access.ts";
import { isRecoveryKey } from "../accounts/keep-recovery.ts";
import { hiddenKinds } from "../hidden-kinds.ts";
import type { ReadTx } from "../store/store.ts";
import { syncAnswerToText } from "./answer-text.ts";
import { readPages } from "./read-pages.ts";
import type { Round } from "./sync.ts";

/** Everything a round brings back, as JSON. */
export const readAnswer = async (
  tx: ReadTx,
  { caller, epoch, durable }: Round,
  { cursors, limit, recovery }: z.infer<typeof syncRequestSchema>,
  outcomes: readonly Outcome[],
  now: string,
  courier?: CourierAnswer,
): Promise<string> => {
  const readable = await readableStreams(tx, caller);
  const pages = await readPages(tx, readable, {
    epoch,
    cursors,
    limit: Math.min(Math.max(limit, 1), LIMITS.versionsDown),
    hiddenIn: (stream) => hiddenKinds(rolesIn(caller, stream)),
  });
  return syncAnswerToText(
    {
      proto: PROTOCOL,
      epoch,
      now,
      durable,
      grants: { version: caller.grantsVersion, list: grantsToWire(caller.grants) },
      heads: Object.fromEntries(readable.map(({ stream, serial }) => [stream, serial])),
      outcomes: [...outcomes],
      ...(isRecoveryKey(recovery) ? { recoveryHeld: true } : {}),
      ...(courier ? { courier } : {}),
    },
    pages,
  );
};
