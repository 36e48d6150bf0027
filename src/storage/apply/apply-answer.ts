import { canonical } from "#domain/facts/canonical.ts";
import { addSum, EMPTY_SUM, type HeadSum, sumToText } from "#domain/facts/head-sum.ts";
import type { Page, SyncAnswer, SyncRequest } from "#protocol/messages.ts";
import { StorageFailure } from "../failures.ts";
import { takeToken } from "../keys/former-tokens.ts";
import type { Keyring } from "../keys/keyring.ts";
import { leaseAfterContact } from "../keys/lease.ts";
import { adoptKeys } from "../memory/adopt-keys.ts";
import { commitPlan } from "../memory/commit-plan.ts";
import { type Contact, toGrant } from "../memory/contact.ts";
import type { Memory } from "../memory/memory.ts";
import { planContact } from "../memory/plan-streams.ts";
import type { Seen } from "../memory/seen.ts";
import { createWorkbench, type SealedBundles, type Workbench } from "../memory/workbench.ts";
import { planHandedOver } from "../openings/openings.ts";
import type { Plan } from "../plan.ts";
import {
  applyOutcomes,
  finalOutcomes,
  type NextOutbox,
  nextOutbox,
  outcomesAsked,
  planOutboxRows,
} from "./apply-outcomes.ts";
import { applyPages } from "./apply-pages.ts";
import { broughtByPages, isAhead } from "./by-receipt.ts";
import { fenceOf } from "./fence.ts";
import { planNewEpoch, reloadOf } from "./new-epoch.ts";
import { renumber } from "./renumber.ts";
import { hasPlaceNow, tryAgain } from "./try-again.ts";

/** What became of an answer; the shape that `sync` asks for. */
export type Applied =
  | { readonly type: "applied"; readonly more: boolean }
  | { readonly type: "ignored"; readonly fence: string }
  | { readonly type: "storageFull" }
  | { readonly type: "storageFailed"; readonly failure: string }
  | { readonly type: "locked" };

/**
 * Everything one answer says, in one commit: outcomes, pages, cursors, grants, and the end of streams that are no longer
 * readable. Fenced (see fence.ts); prepared anew whenever a save or another tab was quicker. An answer with nothing new
 * writes nothing.
 */
export const applyAnswer = async (
  memory: Memory,
  request: SyncRequest,
  answer: SyncAnswer,
  isOwnRequest: boolean,
): Promise<Applied> => {
  if (memory.isLocked) return { type: "locked" };
  const alarmed = new Set<string>();
  try {
    if (mayAdopt(memory, request, answer, isOwnRequest)) await adoptKeys(memory, answer);
    const applied = await commitPlan(memory, (plan, seen) =>
      prepare(memory, seen, { request, answer, isOwnRequest, alarmed }, plan),
    );
    for (const stream of alarmed) {
      memory.reloaded.add(stream);
      memory.ports.report?.({ type: "checksumAlarm", stream });
    }
    return applied;
  } catch (thrown) {
    if (memory.isLocked) return { type: "locked" };
    if (!(thrown instanceof StorageFailure)) throw thrown;
    return thrown.failure === "quota"
      ? { type: "storageFull" }
      : { type: "storageFailed", failure: thrown.failure };
  }
};

/** Keys of an answer that no fence holds back, or of a new history, whose streams all load anew. */
const mayAdopt = (
  { contact }: Memory,
  request: SyncRequest,
  answer: SyncAnswer,
  isOwnRequest: boolean,
): boolean => {
  const fence = fenceOf(request, answer, contact.content, isOwnRequest);
  return answer.keys !== undefined && (fence === "open" || fence === "newEpoch");
};

interface Given {
  readonly request: SyncRequest;
  readonly answer: SyncAnswer;
  readonly isOwnRequest: boolean;
  /** Filled with the streams whose checksum differs; emptied at each preparation. */
  readonly alarmed: Set<string>;
}

const prepare = async (
  memory: Memory,
  seen: Seen,
  { request, answer, isOwnRequest, alarmed }: Given,
  plan: Plan,
): Promise<Applied> => {
  alarmed.clear();
  const fence = fenceOf(request, answer, seen.contact.content, isOwnRequest);
  if (fence === "newEpoch") {
    await planNewEpoch(memory, seen, plan, answer.epoch);
    return { type: "applied", more: true };
  }
  if (fence !== "open") return { type: "ignored", fence };

  const bench = createWorkbench(memory, seen);
  const asked = outcomesAsked(request, answer);
  const outcomes = finalOutcomes(asked);
  const judged = nextOutbox(seen, outcomes, answer.durable);
  await applyOutcomes(bench, request, outcomes);
  const taken = await applyPages(bench, answer.pages);
  const known = request.versions.filter(({ id }) => asked.has(id) && !outcomes.has(id));
  const brought = broughtByPages(judged, taken);
  const numbered = await renumber(memory, seen, plan, bench, brought, known);
  const { outbox, again } = await tryAgain(bench, numbered, hasPlaceNow(answer, taken, seen.contact.content));
  forgetLostStreams(seen, bench, answer, outbox);
  bench.keys.change((keyring) => toldKeyring(keyring, request, answer));
  const sealed = await bench.seal(plan);
  if (!isAhead(outbox)) raiseAlarms(memory, bench, sealed, taken, alarmed);
  await bench.finish(plan);
  await planOutboxRows(memory, seen, plan, outbox);
  await planHandedOver(memory, plan, seen.openings, request.opened ?? []);
  await planContactIfChanged(
    memory,
    seen,
    plan,
    nextContact(memory, seen, answer, hasNewOutcome(seen, outbox)),
  );

  const askedAnew = new Set([...known, ...again].map(({ id }) => id));
  const done = new Set(request.versions.map(({ id }) => id).filter((id) => !askedAnew.has(id)));
  const hasUnasked = [...outbox.values()]
    .flat()
    .some(({ state, version }) => state.type === "waiting" && !done.has(version.id));
  const hasMore = answer.pages.some(({ more }) => more) || taken.length < answer.pages.length;
  return { type: "applied", more: hasMore || hasUnasked || alarmed.size > 0 };
};

/** A stream that may no longer be read goes with its key, but not before the work recorded in it was handed over. */
const forgetLostStreams = (seen: Seen, bench: Workbench, { heads }: SyncAnswer, outbox: NextOutbox): void => {
  const waiting = new Set(
    [...outbox.values()].flat().flatMap(({ stream, state }) => (state.type === "waiting" ? [stream] : [])),
  );
  for (const stream of seen.keyring.streams.keys())
    if (!(stream in heads) && !waiting.has(stream)) bench.keys.forget(stream);
};

/** What the server said about this person's own keys: a new token in place of the one sent; the recovery key is kept. */
const toldKeyring = (keyring: Keyring, request: SyncRequest, answer: SyncAnswer): Keyring => {
  const { recovery } = keyring;
  const isHeldNow =
    answer.recoveryHeld === true && recovery?.isHeld === false && recovery.text === request.recovery;
  const { token, now, durable } = answer;
  const taken = takeToken(keyring, { token, now, durable });
  return isHeldNow ? { ...taken, recovery: { ...recovery, isHeld: true } } : taken;
};

/**
 * The checksum only alarms: the stream is loaded anew behind what is shown, once per run of the app; if it differs even
 * then, loading again would not help.
 */
const raiseAlarms = (
  memory: Memory,
  bench: Workbench,
  sealed: SealedBundles,
  pages: readonly Page[],
  alarmed: Set<string>,
): void => {
  for (const { stream, sum, more } of pages) {
    if (more || sum === undefined) continue;
    const held = sumToText(sealed.sumsIn(stream).map(textToSum).reduce(addSum, EMPTY_SUM));
    if (held === sum) continue;
    alarmed.add(stream);
    if (!memory.reloaded.has(stream)) bench.keys.setState(reloadOf(stream, bench.keys.state(stream)));
  }
};

const textToSum = (text: string): HeadSum => ({
  high: Number.parseInt(text.slice(0, 8), 16),
  low: Number.parseInt(text.slice(8), 16),
});

const hasNewOutcome = (seen: Seen, outbox: NextOutbox): boolean =>
  [...outbox].some(([key, entries]) => {
    const before = new Map(seen.outbox.get(key)?.content.map(({ version, state }) => [version.id, state]));
    return entries.some(({ version, state }) => before.get(version.id)?.type !== state.type);
  });

/** Clocks of phones drift by seconds a day; smaller differences are not worth a write. */
const CLOCK_STEP_MS = 30_000;

const nextContact = (memory: Memory, seen: Seen, answer: SyncAnswer, hasHandedOver: boolean): Contact => {
  const known = seen.contact.content;
  const offsetMs = Date.parse(answer.now) - memory.ports.clock.nowMs();
  const { version, list } = answer.grants;
  return {
    epoch: answer.epoch,
    grants: { version, list: list.map(toGrant) },
    hasAnswered: true,
    heads: answer.heads,
    durable: answer.durable,
    ...leaseAfterContact(known, answer.leaseDays, memory.ports.clock.nowMs()),
    clockOffsetMs: Math.abs(offsetMs - known.clockOffsetMs) < CLOCK_STEP_MS ? known.clockOffsetMs : offsetMs,
    ...(hasHandedOver
      ? { lastHandOverAt: answer.now }
      : known.lastHandOverAt === undefined
        ? {}
        : { lastHandOverAt: known.lastHandOverAt }),
  };
};

/**
 * A server with a replica names a new `durable` in every answer: alone it is remembered, and written when it enters another
 * hour, so that after unlocking this phone still knows until when its work is safe.
 */
const planContactIfChanged = async (memory: Memory, seen: Seen, plan: Plan, next: Contact): Promise<void> => {
  const { content } = seen.contact;
  const isSame = canonical(byTheHour(next)) === canonical(byTheHour(content));
  if (!isSame) await planContact(memory, seen, plan, next);
  else {
    const { row, content: now } = memory.contact;
    memory.contact = { row, content: { ...now, durable: next.durable } };
  }
};

const byTheHour = (contact: Contact): Contact => ({
  ...contact,
  durable: contact.durable?.slice(0, "2026-11-21T08".length) ?? null,
});
