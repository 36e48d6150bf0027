import { fail, ok, type Result } from "#domain/result.ts";
import { type RequestRefusal, syncRequestSchema } from "#protocol/messages.ts";
import type { Outcome } from "#protocol/outcomes.ts";
import { LIMITS, PROTOCOL } from "#protocol/version.ts";
import { acceptVersions } from "../accept/accept-versions.ts";
import { callerOf, grantsToWire, readableStreams, rolesIn } from "../access.ts";
import { hiddenKinds } from "../hidden-kinds.ts";
import type { ReadTx, WriteTx } from "../store/store.ts";
import { nowOf, type World } from "../world.ts";
import { syncAnswerToText } from "./answer-text.ts";
import { readPages } from "./read-pages.ts";
import { seenDevice } from "./seen-device.ts";

export interface Refusal {
  readonly refusal: RequestRefusal;
  /** The server's epoch, with refusal `epoch`. */
  readonly epoch?: number;
}

/** One round trip for the holder of a token: what was sent is judged, then everything new is read in one snapshot. */
export const sync = async (
  world: World,
  regency: string,
  token: string,
  body: unknown,
): Promise<Result<string, Refusal>> => {
  const parsed = syncRequestSchema.safeParse(body);
  if (!parsed.success) return fail({ refusal: "badRequest" });
  const request = parsed.data;
  if (request.proto !== PROTOCOL) return fail({ refusal: "unknownProtocol" });
  if (request.versions.length > LIMITS.versionsUp) return fail({ refusal: "tooLarge" });

  const open = async (tx: ReadTx) => {
    const caller = await callerOf(tx, token, nowOf(world));
    if (!caller.ok) return fail({ refusal: caller.problem });
    if (request.device !== caller.value.device) return fail({ refusal: "notAllowed" as const });
    const meta = await tx.meta.get();
    const epoch = meta.epoch + caller.value.restarts;
    // A reader of another history first forgets where it stood; what it sends is judged after that.
    if (request.epoch !== 0 && request.epoch !== epoch) return fail({ refusal: "epoch" as const, epoch });
    return ok({ caller: caller.value, epoch, durable: meta.durable });
  };

  const push = async (tx: WriteTx): Promise<Result<readonly Outcome[], Refusal>> => {
    const opened = await open(tx);
    if (!opened.ok) return opened;
    const now = nowOf(world);
    const context = { regency, now, pepper: world.pepper };
    const outcomes = await acceptVersions(tx, opened.value.caller, request.versions, context);
    await seenDevice(tx, request, now);
    return ok(outcomes);
  };
  const pushed = request.versions.length > 0 ? await world.store.write(regency, push) : ok([]);
  if (!pushed.ok) return pushed;

  const answer = await world.store.read(regency, async (tx): Promise<Result<string, Refusal>> => {
    const opened = await open(tx);
    if (!opened.ok) return opened;
    const { caller, epoch, durable } = opened.value;
    const readable = await readableStreams(tx, caller);
    const limit = Math.min(Math.max(request.limit, 1), LIMITS.versionsDown);
    const hiddenIn = (stream: string) => hiddenKinds(rolesIn(caller, stream));
    const pages = await readPages(tx, readable, { epoch, cursors: request.cursors, limit, hiddenIn });
    if (!pages) return fail({ refusal: "badRequest" });
    const grants = { version: caller.grantsVersion, list: grantsToWire(caller.grants) };
    const heads = Object.fromEntries(readable.map(({ stream, serial }) => [stream, serial]));
    const head = { proto: PROTOCOL, epoch, now: nowOf(world), durable, grants };
    return ok(syncAnswerToText({ ...head, heads, outcomes: [...pushed.value] }, pages));
  });
  if (answer.ok && request.versions.length === 0) await touchDevice(world, regency, request);
  return answer;
};

/** A quiet phone is noted now and then, not at every question: asking alone shall not cost a write. */
const TOUCH_EVERY_MS = 10 * 60_000;

const touchDevice = async (
  world: World,
  regency: string,
  request: Parameters<typeof seenDevice>[1],
): Promise<void> => {
  const [device] = await world.store.read(regency, (tx) => tx.devices.byIds([request.device]));
  const last = device?.lastSeenAt ? Date.parse(device.lastSeenAt) : 0;
  const isNews = request.told !== undefined && request.told.unsent !== device?.toldUnsent;
  if (isNews || world.clock() - last >= TOUCH_EVERY_MS)
    await world.store.write(regency, (tx) => seenDevice(tx, request, nowOf(world)));
};
