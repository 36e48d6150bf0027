import { wantedStream } from "#domain/access/wanted-stream.ts";
import type { Stamp } from "#domain/facts/version.ts";
import type { Outcome } from "#protocol/outcomes.ts";
import { markDue } from "../agencies/mark-due.ts";
import type { RefusedVersion } from "../store/port/refused.ts";
import type { WriteTx } from "../store/store.ts";
import { type Decision, decide } from "./decide.ts";
import { counterKey, type Desk, deskVerdicts } from "./desk.ts";
import { homeStream } from "./home-stream.ts";
import { loadDesk } from "./load-desk.ts";
import { placeSubjects } from "./place-subjects.ts";
import { type Posted, parsePosted, type Unreadable } from "./posted.ts";
import { nextOrder, openRecord } from "./record-desk.ts";
import type { Sender } from "./sender.ts";
import { storeDesk } from "./store-desk.ts";

export interface Acceptance {
  readonly regency: string;
  /** Server time of this transaction, ISO. */
  readonly now: string;
  /** Secret for digests, kept outside the database. */
  readonly pepper: Uint8Array;
  /** Asked for each refused copy of a person: whether there is still room for it. Always, when not given. */
  readonly keepsRefused?: ((worker: string) => boolean) | undefined;
}

/**
 * Gives every version sent its final outcome, in the order sent, and stores what was accepted and what was refused. One
 * bad version never changes the outcome of another. Runs inside the caller's transaction.
 */
export const acceptVersions = async (
  tx: WriteTx,
  sender: Sender,
  raw: readonly unknown[],
  context: Acceptance,
): Promise<readonly Outcome[]> => {
  const { regency, now, pepper } = context;
  const parsed = raw.map((entry, index) => parsePosted(entry, index, pepper));
  const readable = parsed.flatMap((entry) => (entry.ok ? [entry.value] : []));
  const desk = await loadDesk(tx, readable, streamsNamed(regency, readable));

  const refused: RefusedVersion[] = [];
  const accepted: string[] = [];
  const outcomes = parsed.map((entry): Outcome => {
    if (!entry.ok) {
      refused.push(unreadableRow(entry.problem, sender, now));
      return { id: entry.problem.id, outcome: "refused", reason: "badShape", detail: entry.problem.detail };
    }
    const posted = entry.value;
    const { id } = posted.version;
    const decision = decide(desk, sender, regency, posted);
    if (decision.type === "repeat") return { id, outcome: "repeat", stamp: { ...decision.stamp } };
    if (decision.type === "take") {
      accepted.push(id);
      noteBelief(desk, regency, posted);
      const stamp = take(desk, posted, decision, now);
      return stamp.proposed
        ? { id, outcome: "review", stamp: { ...stamp } }
        : { id, outcome: "accepted", stamp: { ...stamp } };
    }
    const { reason, detail = "" } = decision;
    // Nothing new is kept of somebody who was erased.
    if (reason !== "erased") refused.push(refusedRow(posted, decision, sender, now));
    return { id, outcome: "refused", reason, ...(detail === "" ? {} : { detail }) };
  });

  if (accepted.length > 0) {
    const verdicts = deskVerdicts(desk);
    await storeDesk(tx, desk, verdicts, await placeSubjects(tx, desk, verdicts));
    await tx.refused.removeByIds(accepted);
    await markDue(
      tx,
      desk,
      accepted.flatMap((id) => desk.known.get(id)?.version ?? []),
    );
  }
  const kept = refused.filter(() => context.keepsRefused?.(sender.worker) ?? true);
  if (kept.length > 0) await tx.refused.put(kept);
  return outcomes;
};

/** Every stream the batch names, so that they are locked before anything is read. */
const streamsNamed = (regency: string, posted: readonly Posted[]): readonly string[] =>
  posted.flatMap(({ version, stream }) =>
    [homeStream(regency, version.kind, stream), wantedStream(version, () => undefined)].flatMap((name) => {
      const home = name === undefined ? undefined : homeStream(regency, version.kind, name);
      return home === undefined ? [] : [home];
    }),
  );

/** The author's phone keeps a new subject where it believes it to be, until a page or a mark of leaving says otherwise. */
const noteBelief = ({ believed, placedBefore }: Desk, regency: string, { version, stream }: Posted): void => {
  const { subject, kind } = version;
  const home = homeStream(regency, kind, stream);
  if (home !== undefined && !placedBefore.has(subject))
    believed.set(subject, new Set([...(believed.get(subject) ?? []), home]));
};

const take = (desk: Desk, posted: Posted, decision: Decision & { type: "take" }, now: string): Stamp => {
  const { version, digest, text } = posted;
  const { subject, record, id, device, n } = version;
  const onDesk = desk.records.get(record) ?? openRecord(version, []);
  const stamp: Stamp = {
    order: nextOrder(onDesk),
    acceptedAt: now,
    role: decision.role,
    ...(decision.isProposed ? { proposed: true as const } : {}),
  };
  const stamped = { ...version, stamp };
  onDesk.versions.push(stamped);
  onDesk.added.push({
    version: stamped,
    digest,
    wants: decision.wants ?? null,
    text: `${text.slice(0, -1)},"stamp":${JSON.stringify(stamp)}}`,
  });
  desk.records.set(record, onDesk);
  desk.known.set(id, { digest, version: stamped });
  desk.counters.set(counterKey(device, n), id);
  if (!desk.placements.has(subject))
    desk.placements.set(subject, { subject, stream: decision.stream, bundle: subject });
  return stamp;
};

const refusedRow = (
  { version, stream, digest, text }: Posted,
  { reason, detail = "" }: Decision & { type: "refuse" },
  sender: Sender,
  now: string,
): RefusedVersion => ({
  digest,
  id: version.id,
  kind: version.kind,
  subject: version.subject,
  author: sender.worker,
  device: version.device,
  n: version.n,
  stream,
  reason,
  detail,
  receivedAt: now,
  text,
  seal: null,
});

const unreadableRow = (
  { id, digest, detail, text, counter }: Unreadable,
  sender: Sender,
  now: string,
): RefusedVersion => ({
  digest,
  id,
  kind: "",
  subject: "",
  author: sender.worker,
  device: counter?.device ?? "",
  n: counter?.n ?? null,
  stream: "",
  reason: "badShape",
  detail,
  receivedAt: now,
  text,
  seal: null,
});
