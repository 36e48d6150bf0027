/** An accepted version as the store keeps it. `text` is what readers get, ready: the version with its stamp as JSON. */
export interface StoredVersion {
  readonly id: string;
  readonly record: string;
  readonly subject: string;
  readonly kind: string;
  readonly author: string;
  readonly device: string;
  readonly n: number;
  /** Acceptance within the record, from 1. */
  readonly order: number;
  readonly acceptedAt: string;
  /** Where its subject is placed now, and its place in that stream's order. */
  readonly stream: string;
  readonly serial: number;
  /** True while no other accepted version of the record supersedes it. */
  readonly head: boolean;
  /**
   * Null while a first load must bring it (`domain/facts/needed.ts`); else the stream's serial as of which it is history.
   * So a load that takes many rounds stays a picture of one moment.
   */
  readonly settledAt: number | null;
  /** The stream that a proposal wants its subject to move to; it is offered for decision there. */
  readonly wants: string | null;
  /** Keyed hash of what the author sent; answers repeats. */
  readonly digest: string;
  readonly text: string;
}

/** A version on its way to a reader. */
export interface PagedVersion {
  readonly serial: number;
  readonly kind: string;
  readonly text: string;
}

/** Where a first load stands: the place of the last version it brought. Sorts by code unit, part by part. */
export interface LoadPlace {
  readonly bundle: string;
  readonly subject: string;
  readonly record: string;
  readonly order: number;
}

export interface VersionReads {
  byIds(ids: readonly string[]): Promise<readonly StoredVersion[]>;
  /** The ids under which devices have used these counters. */
  byCounters(keys: readonly Counter[]): Promise<readonly (Counter & { readonly id: string })[]>;
  ofRecords(records: readonly string[]): Promise<readonly StoredVersion[]>;
  /** All versions about these subjects; of one kind when `kind` is given. By subject, record, order. */
  ofSubjects(subjects: readonly string[], kind?: string): Promise<readonly StoredVersion[]>;
  /** The next versions of a stream above `serial`, in serial order; without those of the kinds `hidden`. */
  since(
    stream: string,
    serial: number,
    limit: number,
    hidden?: readonly string[],
  ): Promise<readonly PagedVersion[]>;
  /**
   * The versions that were needed as of serial `at` and have not been sent anew since, after a place, by place; without
   * those of the kinds `hidden`.
   */
  needed(
    stream: string,
    at: number,
    after: LoadPlace | undefined,
    limit: number,
    hidden?: readonly string[],
  ): Promise<readonly (PagedVersion & { readonly place: LoadPlace })[]>;
  /** Every version needed now in these streams, by subject, record, order; what a summary folds. */
  neededOfStreams(streams: readonly string[]): Promise<readonly StoredVersion[]>;
  /** Proposals, decided or not, of moves into these streams. */
  wanting(streams: readonly string[]): Promise<readonly StoredVersion[]>;
  /** The counters this device's accepted versions used, rising; the supervisor sees the gaps. */
  countersOf(device: string): Promise<readonly number[]>;
  /** How many accepted versions each of these devices wrote; devices without any are left out. */
  countsOf(
    devices: readonly string[],
  ): Promise<readonly { readonly device: string; readonly count: number }[]>;
}

export interface VersionWrites {
  /** New versions; an id or a counter used before is a bug and throws. */
  add(versions: readonly StoredVersion[]): Promise<void>;
  /** Writes again what may change: place, serial, flags. */
  place(changes: readonly VersionPlace[]): Promise<void>;
  /** Replaces the text of erased versions. */
  overwrite(
    texts: readonly { readonly id: string; readonly digest: string; readonly text: string }[],
  ): Promise<void>;
}

export type VersionPlace = Pick<StoredVersion, "id" | "stream" | "serial" | "head" | "settledAt">;

export interface Counter {
  readonly device: string;
  readonly n: number;
}
