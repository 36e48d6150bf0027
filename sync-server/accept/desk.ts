import { verdictsIn } from "#domain/facts/fold.ts";
import type { Verdicts } from "#domain/facts/merge-kind.ts";
import type { Version } from "#domain/facts/version.ts";
import type { Placement } from "../store/port/placements.ts";
import type { StoredVersion } from "../store/port/versions.ts";
import { openRecord, type RecordDesk } from "./record-desk.ts";

/** Everything one batch touches, loaded once, changed in memory, written once. */
export interface Desk {
  /** Accepted versions of the batch's ids, stored or new, by id. */
  readonly known: Map<string, { readonly digest: string; readonly version: Version }>;
  /** Id that uses a device's counter, by `device n`. */
  readonly counters: Map<string, string>;
  readonly records: Map<string, RecordDesk>;
  /** As stored when the transaction began. */
  readonly placedBefore: Map<string, Placement>;
  /** As they stand now; a new subject is put where its author says until its family is known. */
  readonly placements: Map<string, Placement>;
  /** Where the authors of new subjects believe them to be, by subject: if they are wrong, their phones have to be told. */
  readonly believed: Map<string, Set<string>>;
  readonly erased: ReadonlySet<string>;
  /** Subjects that left the stream their author still believes them in, by `leftKey`. */
  readonly left: ReadonlySet<string>;
}

export const leftKey = (stream: string, subject: string): string => `${stream} ${subject}`;

export const counterKey = (device: string, n: number): string => `${device} ${n}`;

/** Stored versions laid out record by record. */
export const deskRecords = (stored: readonly StoredVersion[]): Map<string, RecordDesk> => {
  const byRecord = new Map<string, StoredVersion[]>();
  for (const version of stored)
    byRecord.set(version.record, [...(byRecord.get(version.record) ?? []), version]);
  const desks = [...byRecord.values()].flatMap((versions) => {
    const [first] = versions;
    return first ? [openRecord(first, versions)] : [];
  });
  return new Map(desks.map((desk) => [desk.record, desk]));
};

/** What the reviews on the desk decide. */
export const deskVerdicts = ({ records }: Desk): Verdicts =>
  verdictsIn([...records.values()].flatMap(({ versions }) => versions));
