import { singletonRecord, type Version } from "#domain/facts/version.ts";
import type { Placement } from "../store/port/placements.ts";
import type { WriteTx } from "../store/store.ts";
import { counterKey, type Desk, deskRecords, leftKey } from "./desk.ts";
import type { Posted } from "./posted.ts";
import type { RecordDesk } from "./record-desk.ts";
import { enrolledDevice } from "./sender.ts";

/**
 * Locks what the batch may touch and lays it on the desk: device rows, then streams in ascending order, then reads. The
 * records touched are those written, those that reviews judge, and those that place a subject.
 */
export const loadDesk = async (
  tx: WriteTx,
  posted: readonly Posted[],
  streams: readonly string[],
): Promise<Desk> => {
  const versions = posted.map(({ version }) => version);
  await tx.devices.lock(distinct(versions.flatMap(({ device }) => [device, enrolledDevice(device)])));

  const subjects = distinct(versions.flatMap((version) => [version.subject, ...familiesIn(version)]));
  const placed = await tx.placements.of(subjects);
  await tx.streams.lock(distinct([...streams, ...placed.map(({ stream }) => stream)]));

  const targets = await tx.versions.byIds(distinct(versions.flatMap(targetsIn)));
  const recordIds = distinct([
    ...versions.map(({ record }) => record),
    ...targets.map(({ record }) => record),
    ...versions.filter(isPlacing).flatMap(({ subject }) => [subject, singletonRecord(subject, "membership")]),
    ...targets.flatMap(({ subject }) => [subject, singletonRecord(subject, "membership")]),
  ]);
  const stored = await tx.versions.ofRecords(recordIds);
  const reviewed = distinct(
    stored.filter(({ text }) => text.includes('"proposed":true')).map(({ subject }) => subject),
  );
  const reviews = reviewed.length > 0 ? await tx.versions.ofSubjects(reviewed, "review") : [];
  const records = deskRecords(distinctById([...stored, ...reviews]));

  const known = await tx.versions.byIds(distinct(versions.map(({ id }) => id)));
  const counters = await tx.versions.byCounters(versions.map(({ device, n }) => ({ device, n })));
  const erasures = await tx.placements.erasedOf(subjects);
  const left = await leftAmong(tx, posted, placed);
  const placements = await tx.placements.of(
    distinct([...subjects, ...[...records.values()].flatMap((desk) => [desk.subject, ...familiesOf(desk)])]),
  );
  const placedBefore = new Map(placements.map((placement) => [placement.subject, placement]));
  return {
    known: new Map(
      known.map(({ id, digest, text }) => [id, { digest, version: JSON.parse(text) as Version }]),
    ),
    counters: new Map(counters.map(({ device, n, id }) => [counterKey(device, n), id])),
    records,
    placedBefore,
    placements: new Map(placedBefore),
    believed: new Map(),
    erased: new Set(erasures.map(({ subject }) => subject)),
    left,
  };
};

/** Looked for only where an author names another stream than the subject's: that is rare. */
const leftAmong = async (
  tx: WriteTx,
  posted: readonly Posted[],
  placed: readonly Placement[],
): Promise<ReadonlySet<string>> => {
  const home = new Map(placed.map(({ subject, stream }) => [subject, stream]));
  const elsewhere = posted.filter(
    ({ version: { subject }, stream }) => (home.get(subject) ?? stream) !== stream,
  );
  const left = new Set<string>();
  for (const stream of distinct(elsewhere.map((one) => one.stream)))
    for (const { subject } of await tx.placements.goneSince(stream, 0, Number.MAX_SAFE_INTEGER))
      left.add(leftKey(stream, subject));
  return left;
};

/** True of versions that say where their subject lives. */
const isPlacing = ({ kind, record, subject }: Version): boolean =>
  kind === "membership" || record === subject;

const familiesIn = ({ kind, content }: Version): readonly string[] =>
  kind === "membership" && content.type === "body" && typeof content.body.family === "string"
    ? [content.body.family]
    : [];

const familiesOf = ({ versions }: RecordDesk): readonly string[] => versions.flatMap(familiesIn);

const targetsIn = ({ kind, content }: Version): readonly string[] =>
  kind === "review" && content.type === "body" && typeof content.body.target === "string"
    ? [content.body.target]
    : [];

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];

const distinctById = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];
