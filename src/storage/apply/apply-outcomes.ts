import { canonical } from "#domain/facts/canonical.ts";
import type { SyncAnswer, SyncRequest } from "#protocol/messages.ts";
import type { Outcome } from "#protocol/outcomes.ts";
import { type SubjectFile, waitingVersions, withRefusal, withStamp } from "../bundles/subject-file.ts";
import { copyOf } from "../courier/copy-of.ts";
import type { Memory } from "../memory/memory.ts";
import { sealOutbox } from "../memory/seal-rows.ts";
import type { Seen } from "../memory/seen.ts";
import type { Workbench } from "../memory/workbench.ts";
import type { OutboxEntry, OutboxState } from "../outbox/outbox-entry.ts";
import { isDurable } from "../outbox/outbox-view.ts";
import type { Plan } from "../plan.ts";
import { isCounterTaken } from "./renumber.ts";

/** The outbox as it will be, by row key. */
export type NextOutbox = ReadonlyMap<string, readonly OutboxEntry[]>;

/** Only outcomes of versions that were in this very request count: nothing else was asked. */
export const outcomesAsked = (request: SyncRequest, answer: SyncAnswer): ReadonlyMap<string, Outcome> => {
  const asked = new Set(request.versions.map(({ id }) => id));
  return new Map(answer.outcomes.filter(({ id }) => asked.has(id)).map((outcome) => [outcome.id, outcome]));
};

/** Without those that say only that the number is another's: what was written still waits, under a new number (renumber.ts). */
export const finalOutcomes = (outcomes: ReadonlyMap<string, Outcome>): ReadonlyMap<string, Outcome> =>
  new Map([...outcomes].filter(([, outcome]) => !isCounterTaken(outcome)));

/** Gives entries their outcome and lets go of what the server holds twice. A refused entry is never let go. */
export const nextOutbox = (
  seen: Seen,
  outcomes: ReadonlyMap<string, Outcome>,
  durable: string | null,
): NextOutbox => {
  const judged = [...seen.outbox].map(
    ([key, { content }]) => [key, content.map((entry) => judge(entry, outcomes))] as const,
  );
  const accepted = lastAccepted(judged.flatMap(([, entries]) => entries));
  const isKept = ({ state }: OutboxEntry): boolean =>
    state.type !== "acknowledged" || !isDurable(state.stamp.acceptedAt, durable);
  return new Map(
    judged.map(([key, entries]) => [key, entries.map((entry) => settled(entry, accepted)).filter(isKept)]),
  );
};

const judge = (entry: OutboxEntry, outcomes: ReadonlyMap<string, Outcome>): OutboxEntry => {
  const outcome = entry.state.type === "waiting" ? outcomes.get(entry.version.id) : undefined;
  return outcome ? { ...entry, state: stateAfter(outcome) } : entry;
};

/** The newest accepted counter by record. */
const lastAccepted = (entries: readonly OutboxEntry[]): ReadonlyMap<string, number> => {
  const last = new Map<string, number>();
  for (const { version, state } of entries)
    if (state.type === "acknowledged")
      last.set(version.record, Math.max(version.n, last.get(version.record) ?? 0));
  return last;
};

/** A refused version is put right once its author's later word on the same record was accepted. */
const settled = (entry: OutboxEntry, accepted: ReadonlyMap<string, number>): OutboxEntry => {
  const { version, state } = entry;
  const isPutRight = state.type === "refused" && (accepted.get(version.record) ?? 0) > version.n;
  return isPutRight && !state.isSettled ? { ...entry, state: { ...state, isSettled: true } } : entry;
};

export const planOutboxRows = async (
  memory: Memory,
  seen: Seen,
  plan: Plan,
  next: NextOutbox,
): Promise<void> => {
  for (const [key, { row, content }] of seen.outbox) {
    const entries = next.get(key) ?? content;
    const isSame = entries.length === content.length && entries.every((entry, i) => entry === content[i]);
    if (isSame || !row) continue;
    if (entries.length === 0) {
      plan.remove("outbox", row, () => memory.outbox.delete(key));
      continue;
    }
    const { ports, person } = memory;
    const sealed = await sealOutbox(ports.sealer, seen.keyring.own, key, person, entries);
    const isWaiting = entries.some(({ state }) => state.type === "waiting");
    // A copy says more than what still waits of its group: repeats are harmless.
    const numbers = new Map(content.map(({ version }) => [version.id, version.n]));
    const isRenumbered = entries.some(({ version }) => version.n !== numbers.get(version.id));
    const kept = isRenumbered ? undefined : row.copy;
    const copy = isWaiting ? (kept ?? (await copyOf(memory, entries))) : undefined;
    plan.put("outbox", key, row, { person, sealed, ...(copy ? { copy } : {}) }, (written) => {
      memory.outbox.set(key, { row: written, content: entries });
    });
  }
};

/** Stamps and refusals in the bundles; a subject that was only kept for its unsent work goes when that is done. */
export const applyOutcomes = async (
  bench: Workbench,
  request: Pick<SyncRequest, "versions">,
  outcomes: ReadonlyMap<string, Outcome>,
): Promise<void> => {
  for (const { id, subject } of request.versions) {
    const outcome = outcomes.get(id);
    const file = outcome && (await bench.file(subject));
    const stream = bench.streamOf(subject);
    if (!outcome || !file || stream === undefined || isNoted(file, outcome)) continue;
    await putOrRelease(bench, noted(file, outcome), stream);
  }
};

export const putOrRelease = (bench: Workbench, file: SubjectFile, stream: string): Promise<void> =>
  file.isLeaving && waitingVersions(file).length === 0 ? bench.remove(file.subject) : bench.put(file, stream);

/** The same answer may come twice; the second time there is nothing to write. */
const isNoted = ({ versions, refused = {} }: SubjectFile, outcome: Outcome): boolean => {
  if (outcome.outcome === "refused") return refused[outcome.id] === outcome.reason;
  const version = versions.find(({ id }) => id === outcome.id);
  return canonical(version?.stamp) === canonical(toStamp(outcome.stamp));
};

const noted = (file: SubjectFile, outcome: Outcome): SubjectFile =>
  outcome.outcome === "refused"
    ? withRefusal(file, outcome.id, outcome.reason)
    : withStamp(file, outcome.id, toStamp(outcome.stamp));

const stateAfter = (outcome: Outcome): OutboxState => {
  if (outcome.outcome !== "refused") return { type: "acknowledged", stamp: toStamp(outcome.stamp) };
  const { reason, detail } = outcome;
  return { type: "refused", reason, ...(detail === undefined ? {} : { detail }) };
};

/** A parsed stamp, unknown keys and all, under the domain's stricter optional. */
export const toStamp = ({ proposed, ...stamp }: Extract<Outcome, { outcome: "accepted" }>["stamp"]) => ({
  ...stamp,
  ...(proposed ? { proposed } : {}),
});
