/** Who looked at whom, when. Read-only once written. */
export interface AccessEntry {
  readonly at: string;
  readonly worker: string;
  readonly device: string;
  /** "open" a subject, "history" of a record, "list" of an area, "review" of an area, "summary". */
  readonly action: string;
  /** The subject, record or area looked at. */
  readonly target: string;
}

export interface AccessLogReads {
  /** Newest first. */
  latest(limit: number): Promise<readonly AccessEntry[]>;
  /** All, in the order written, from above a position; 0 begins. */
  page(after: number, limit: number): Promise<readonly (AccessEntry & { readonly position: number })[]>;
}

export interface AccessLogWrites {
  add(entries: readonly AccessEntry[]): Promise<void>;
}
