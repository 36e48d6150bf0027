import type * as z from "zod/mini";
import type { CourierAnswer } from "#protocol/courier/sealed-copy.ts";
import type { SyncAnswer, syncRequestSchema } from "#protocol/messages.ts";
import type { Outcome } from "#protocol/outcomes.ts";
import { LIMITS, PROTOCOL } from "#protocol/version.ts";
import { grantsToWire, readableStreams, rolesIn } from "../access.ts";
import { isRecoveryKey } from "../accounts/keep-recovery.ts";
import { hiddenKinds } from "../hidden-kinds.ts";
import { serialFor } from "../serials.ts";
import type { ReadTx } from "../store/store.ts";
import { syncAnswerToText } from "./answer-text.ts";
import { readPages } from "./read-pages.ts";
import type { ReadStream } from "./shared-keys.ts";
import type { Round } from "./sync.ts";

/** See shared-keys.ts. */
export type KeysFor = (caller: Round["caller"], streams: readonly ReadStream[]) => SyncAnswer["keys"];

/** Everything a round brings back, as JSON. */
export const readAnswer = async (
  tx: ReadTx,
  { caller, epoch, durable }: Round,
  { cursors, limit, recovery }: z.infer<typeof syncRequestSchema>,
  outcomes: readonly Outcome[],
  now: string,
  courier?: CourierAnswer,
  keysFor?: KeysFor,
): Promise<string> => {
  const readable = await readableStreams(tx, caller);
  const hiddenIn = (stream: string) => hiddenKinds(rolesIn(caller, stream));
  const fresh = readable.filter(({ stream }) => cursors[stream]?.epoch !== epoch);
  const keys = keysFor?.(
    caller,
    fresh.map(({ stream }) => ({ stream, hidden: hiddenIn(stream) })),
  );
  const pages = await readPages(tx, readable, {
    epoch,
    cursors,
    limit: Math.min(Math.max(limit, 1), LIMITS.versionsDown),
    hiddenIn,
    reader: caller.worker,
  });
  return syncAnswerToText(
    {
      proto: PROTOCOL,
      epoch,
      now,
      durable,
      grants: { version: caller.grantsVersion, list: grantsToWire(caller.grants) },
      heads: Object.fromEntries(
        readable.map(({ stream, serial }) => [stream, serialFor(serial, hiddenIn(stream))]),
      ),
      outcomes: [...outcomes],
      ...(keys && fresh.length > 0 ? { keys } : {}),
      ...(isRecoveryKey(recovery) ? { recoveryHeld: true } : {}),
      ...(courier ? { courier } : {}),
    },
    pages,
  );
};
