import { addSum, type HeadSum, subtractSum } from "#domain/facts/head-sum.ts";
import type { Verdicts } from "#domain/facts/merge-kind.ts";
import { nextOpenSerial, nextSerial } from "../serials.ts";
import type { Gone, Placement } from "../store/port/placements.ts";
import type { StreamState } from "../store/port/streams.ts";
import type { StoredVersion, VersionPlace } from "../store/port/versions.ts";
import type { WriteTx } from "../store/store.ts";
import type { Desk } from "./desk.ts";
import { headsOf, neededOf, type RecordDesk, sumOf } from "./record-desk.ts";
import { resentByFork } from "./resent-by-fork.ts";

/**
 * Writes the desk: new versions, flags, moves and marks, with serials given last and stream by stream.
 *
 * What gets a serial: every new version; a version that a fork needs again, so that readers past it still get it; every
 * version of a subject that changed stream or household, so that a reader finds it at a place it has not yet passed.
 */
export const storeDesk = async (
  tx: WriteTx,
  desk: Desk,
  verdicts: Verdicts,
  moved: readonly Placement[],
): Promise<void> => {
  const { placedBefore, placements } = desk;
  const movedSubjects = new Set(moved.map(({ subject }) => subject));
  const returning = moved.filter(({ subject }) => placedBefore.has(subject));
  const streams = [...placements.values(), ...placedBefore.values()].map(({ stream }) => stream);
  const left = streamsLeft(desk);
  const named = [...streams, ...left.map(({ stream }) => stream)];
  const counters = createCounters(await tx.streams.lock([...new Set(named)]));

  const added: StoredVersion[] = [];
  const changed: VersionPlace[] = [];
  const settled = new Set<string>();
  for (const record of desk.records.values()) {
    const placement = placements.get(record.subject);
    if (!placement) continue;
    settled.add(record.record);
    const heads = headsOf(record);
    const needed = neededOf(record, verdicts);
    const resent = movedSubjects.has(record.subject) ? undefined : resentByFork(record, needed);
    const { stream } = placement;
    for (const before of record.stored) {
      const head = heads.has(before.id);
      const isSettled = !needed.has(before.id);
      if (before.head) counters.take(before.stream, before);
      if (head) counters.give(stream, before);
      const isResent = resent === undefined || resent.has(before.id);
      if (!isResent && head === before.head && isSettled === (before.settledAt !== null)) continue;
      const serial = isResent ? counters.next(stream, before.kind) : before.serial;
      // What was history already stays so since then, unless it is sent anew.
      const since = isResent ? null : before.settledAt;
      const settledAt = isSettled ? (since ?? counters.settledNow(stream)) : null;
      changed.push({ id: before.id, stream, serial, head, settledAt });
    }
    added.push(...newRows(record, stream, heads, needed, counters));
  }
  for (const version of await tx.versions.ofSubjects(returning.map(({ subject }) => subject))) {
    const stream = placements.get(version.subject)?.stream;
    if (stream === undefined || settled.has(version.record)) continue;
    const { id, head } = version;
    const settledAt = version.settledAt === null ? null : counters.settledNow(stream);
    if (head) {
      counters.take(version.stream, version);
      counters.give(stream, version);
    }
    changed.push({ id, stream, serial: counters.next(stream, version.kind), head, settledAt });
  }
  const gone = left.map((mark): Gone => ({ ...mark, serial: counters.nextOpen(mark.stream) }));

  await tx.placements.put(moved);
  await tx.placements.removeGone(moved);
  await tx.placements.putGone(gone);
  await tx.versions.place(changed);
  await tx.versions.add(added);
  await tx.streams.put(counters.states());
};

/**
 * Streams in which some phone has a subject that is not there (any more): where it was placed before, or, for a new one,
 * where its author believed it to be. Without the mark that phone would keep a ghost.
 */
const streamsLeft = ({ placedBefore, placements, believed }: Desk): readonly Omit<Gone, "serial">[] =>
  [...placements.values()].flatMap(({ subject, stream }) => {
    const before = placedBefore.get(subject);
    const held = before ? [before.stream] : [...(believed.get(subject) ?? [])];
    return held.filter((name) => name !== stream).map((name) => ({ subject, stream: name }));
  });

const newRows = (
  { added }: RecordDesk,
  stream: string,
  heads: ReadonlySet<string>,
  needed: ReadonlySet<string>,
  counters: Counters,
): readonly StoredVersion[] =>
  added.map(({ version, digest, text, wants }) => {
    const { id, record, subject, kind, author, device, n, stamp } = version;
    if (!stamp) throw new Error("a version is stored with its stamp");
    const { order, acceptedAt } = stamp;
    const head = heads.has(id);
    if (head) counters.give(stream, { id, order });
    const row = {
      id,
      record,
      subject,
      kind,
      author,
      device,
      n,
      order,
      acceptedAt,
      stream,
      wants,
      digest,
      text,
    };
    const settledAt = needed.has(id) ? null : counters.settledNow(stream);
    return { ...row, serial: counters.next(stream, kind), head, settledAt };
  });

/** Serials and checksums of the locked streams while they are being advanced. */
interface Counters {
  /** For a version of that kind. */
  next(stream: string, kind: string): number;
  /** For a mark of leaving. */
  nextOpen(stream: string): number;
  /** The serial as of which this transaction makes something history: above any that a reader has seen. */
  settledNow(stream: string): number;
  give(stream: string, head: { readonly id: string; readonly order: number }): void;
  take(stream: string, head: { readonly id: string; readonly order: number }): void;
  states(): readonly StreamState[];
}

const createCounters = (locked: readonly StreamState[]): Counters => {
  const byStream = new Map(locked.map((state) => [state.stream, state]));
  const of = (stream: string): StreamState => {
    const state = byStream.get(stream);
    if (!state) throw new Error("a stream is advanced under its lock");
    return state;
  };
  const addTo = (stream: string, change: (sum: HeadSum) => HeadSum): void => {
    const state = of(stream);
    byStream.set(stream, { ...state, sum: change(state.sum) });
  };
  const advance = (stream: string, after: (serial: number) => number): number => {
    const state = of(stream);
    const serial = after(state.serial);
    byStream.set(stream, { ...state, serial });
    return serial;
  };
  const serialBefore = new Map(locked.map(({ stream, serial }) => [stream, serial]));
  return {
    settledNow: (stream) => (serialBefore.get(stream) ?? 0) + 1,
    next: (stream, kind) => advance(stream, (serial) => nextSerial(serial, kind)),
    nextOpen: (stream) => advance(stream, nextOpenSerial),
    give: (stream, head) => addTo(stream, (sum) => addSum(sum, sumOf([head]))),
    take: (stream, head) => addTo(stream, (sum) => subtractSum(sum, sumOf([head]))),
    states: () =>
      [...byStream.values()].filter((state) =>
        locked.some((was) => was.stream === state.stream && was !== state),
      ),
  };
};
