/** Who looked at whom, when. Read-only once written, until its retention is over. */
export interface AccessEntry {
  readonly at: string;
  readonly worker: string;
  readonly device: string;
  /**
   * "open" a subject, "reveal" its numbers too, "history" of a record, "list" of an area, "review" of an area, "summary", "export" of a subject,
   * "handOver.give", "handOver.undo", "handOver.cancel" and "grants.set" of a person or hand-over, "split" of a kelurahan, each also as ".look"; with
   * "phone." before it what a phone tells of later ("phone.open"): then `at` is by that phone's clock.
   */
  readonly action: string;
  /** The subject, record or area looked at. */
  readonly target: string;
}

export interface AccessLogReads {
  /** How many there are from before an instant. */
  countBefore(at: string): Promise<number>;
  /** Newest first. */
  latest(limit: number): Promise<readonly AccessEntry[]>;
  /** Those about these targets from an instant on, oldest first. */
  about(targets: readonly string[], from: string): Promise<readonly AccessEntry[]>;
  /** All, in the order written, from above a position; 0 begins. */
  page(after: number, limit: number): Promise<readonly (AccessEntry & { readonly position: number })[]>;
}

export interface AccessLogWrites {
  add(entries: readonly AccessEntry[]): Promise<void>;
  /** Takes away what is older than an instant; the positions of the rest stay. */
  removeBefore(at: string): Promise<void>;
}
