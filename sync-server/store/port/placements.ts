/** Where a subject lives: one stream, and within it the bundle (a household, else the subject itself) it travels with. */
export interface Placement {
  readonly subject: string;
  readonly stream: string;
  readonly bundle: string;
}

/** A subject that left a stream, at that stream's serial. */
export interface Gone {
  readonly stream: string;
  readonly subject: string;
  readonly serial: number;
}

export interface PlacementReads {
  of(subjects: readonly string[]): Promise<readonly Placement[]>;
  /** Every subject that travels with one of these bundles. */
  inBundles(bundles: readonly string[]): Promise<readonly Placement[]>;
  /** Subjects that left `stream` after serial `from`, up to `to`. */
  goneSince(stream: string, from: number, to: number): Promise<readonly Gone[]>;
  /** Requests of erasure by subject, of those asked for. */
  erasedOf(subjects: readonly string[]): Promise<readonly Erasure[]>;
  allErased(): Promise<readonly Erasure[]>;
}

export interface PlacementWrites {
  put(placements: readonly Placement[]): Promise<void>;
  putGone(gone: readonly Gone[]): Promise<void>;
  /** Takes markers back: the subject has returned. */
  removeGone(keys: readonly Pick<Gone, "stream" | "subject">[]): Promise<void>;
  putErased(erasures: readonly Erasure[]): Promise<void>;
}

/** A recorded demand that a subject's versions lose their bodies. */
export interface Erasure {
  readonly subject: string;
  readonly request: string;
  readonly at: string;
}
