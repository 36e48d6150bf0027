import type * as z from "zod/mini";
import { fail, ok, type Result } from "#domain/result.ts";
import { type RequestRefusal, syncRequestSchema } from "#protocol/messages.ts";
import type { Outcome } from "#protocol/outcomes.ts";
import { LIMITS, PROTOCOL } from "#protocol/version.ts";
import { acceptVersions } from "../accept/accept-versions.ts";
import { type Caller, callerOf, senderOf } from "../access.ts";
import { isRecoveryKey, keepRecovery } from "../accounts/keep-recovery.ts";
import { touchesAgencies } from "../agencies/mark-due.ts";
import { passOnDue } from "../agencies/pass-on.ts";
import { courierAnswer } from "../courier/courier-answer.ts";
import { courierDesk } from "../courier/courier-desk.ts";
import { mayCertify } from "../courier/may-certify.ts";
import type { ReadTx, WriteTx } from "../store/store.ts";
import { nowOf, type World } from "../world.ts";
import { positionOf } from "./cursor.ts";
import { type KeysFor, readAnswer } from "./read-answer.ts";
import { isWorthNoting, noteDevice } from "./seen-device.ts";
import { sharedKeys } from "./shared-keys.ts";

export interface Refusal {
  readonly refusal: RequestRefusal;
  /** The server's epoch, with refusal `epoch`. */
  readonly epoch?: number;
  /** With refusal `tooMany`. */
  readonly retryAfter?: number;
}

/** A round that may go on: who asks, and which history the server is in for them. */
export interface Round {
  readonly caller: Caller;
  readonly epoch: number;
  readonly durable: string | null;
}

/** What one round trip came to. */
export interface Synced {
  /** The answer as JSON. */
  readonly json: string;
  readonly outcomes: readonly Outcome[];
  readonly request: z.infer<typeof syncRequestSchema>;
  readonly caller: Caller;
}

interface Answered {
  readonly text: string;
  readonly caller: Caller;
}

/** What a person may still ask of this server. */
export interface Pace {
  /** Seconds that they have to wait; nothing when they may go on. Asked once a round. */
  admit(worker: string): number | undefined;
  keepsRefused(worker: string): boolean;
}

const NO_HURRY: Pace = { admit: () => undefined, keepsRefused: () => true };

/** One round trip for the holder of a token: what was sent is judged, then everything new is read in one snapshot. */
export const sync = async (
  world: World,
  regency: string,
  token: string,
  body: unknown,
  pace: Pace = NO_HURRY,
): Promise<Result<Synced, Refusal>> => {
  const parsed = syncRequestSchema.safeParse(body);
  if (!parsed.success) return fail({ refusal: "badRequest" });
  const request = parsed.data;
  if (request.proto !== PROTOCOL) return fail({ refusal: "unknownProtocol" });
  if (request.versions.length > LIMITS.versionsUp) return fail({ refusal: "tooLarge" });
  if (Object.values(request.cursors).some((cursor) => !positionOf(cursor, cursor.epoch)))
    return fail({ refusal: "badRequest" });

  let isAdmitted = false;
  const open = async (tx: ReadTx): Promise<Result<Round, Refusal>> => {
    const round = await openRound(tx, token, request, nowOf(world));
    if (!round.ok || isAdmitted) return round;
    const retryAfter = pace.admit(round.value.caller.worker);
    if (retryAfter !== undefined) return fail({ refusal: "tooMany", retryAfter });
    isAdmitted = true;
    return round;
  };
  const push = async (tx: WriteTx): Promise<Result<readonly Outcome[], Refusal>> => {
    const round = await open(tx);
    if (!round.ok) return round;
    const now = nowOf(world);
    const context = { regency, now, pepper: world.pepper, keepsRefused: pace.keepsRefused };
    const sender = await senderOf(tx, round.value.caller);
    const outcomes = await acceptVersions(tx, sender, request.versions, context);
    if (isRecoveryKey(request.recovery)) await keepRecovery(tx, round.value.caller, request.recovery, now);
    await noteDevice(tx, request, now);
    return ok(outcomes);
  };
  const hasWork = request.versions.length > 0 || isRecoveryKey(request.recovery);
  const pushed = hasWork ? await world.store.write(regency, push) : ok([]);
  if (!pushed.ok) return pushed;
  if (touchesAgencies(request.versions)) await passOnDue(world, regency);

  // Grants, heads and pages of one answer are of one moment: the reader's fences rest on that.
  const read = async (tx: ReadTx): Promise<Result<Answered, Refusal>> => {
    const round = await open(tx);
    if (!round.ok) return round;
    const place = { regency, device: round.value.caller.device };
    const isTheirs = await mayCertify(tx, round.value.caller, request.courier);
    const courier = courierAnswer(courierDesk(world), place, request.courier, isTheirs);
    const keysFor: KeysFor = (caller, streams) => sharedKeys(world.pepper, regency, caller, streams);
    const text = await readAnswer(tx, round.value, request, pushed.value, nowOf(world), courier, keysFor);
    return ok({ text, caller: round.value.caller });
  };
  const answer = await world.store.read(regency, read, { onReplica: !hasWork });
  if (!answer.ok) return answer;
  if (!hasWork && isWorthNoting(answer.value.caller.seen, request, world.clock()))
    await world.store.write(regency, (tx) => noteDevice(tx, request, nowOf(world)));
  const { text, caller } = answer.value;
  return ok({ json: text, outcomes: pushed.value, request, caller });
};

const openRound = async (
  tx: ReadTx,
  token: string,
  request: z.infer<typeof syncRequestSchema>,
  now: string,
): Promise<Result<Round, Refusal>> => {
  const caller = await callerOf(tx, token, now);
  if (!caller.ok) return fail({ refusal: caller.problem });
  if (request.device !== caller.value.device) return fail({ refusal: "notAllowed" });
  const { epoch: history, durable } = await tx.meta.get();
  const epoch = history + caller.value.restarts;
  // A reader of another history first forgets where it stood; what it sends is judged after that.
  if (request.epoch !== 0 && request.epoch !== epoch) return fail({ refusal: "epoch", epoch });
  return ok({ caller: caller.value, epoch, durable });
};
