/** A version that was not accepted, kept for the supervisors of the area it named. */
export interface RefusedVersion {
  /** Keyed hash of what was sent: the same refused again is one row. */
  readonly digest: string;
  /** As far as the sent text could be read. */
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  /** The signed-in person and the device that sent it. */
  readonly author: string;
  readonly device: string;
  readonly n: number | null;
  /** The stream its author believed it belongs to; "" when unreadable. */
  readonly stream: string;
  readonly reason: string;
  readonly detail: string;
  readonly receivedAt: string;
  /** What was sent, as JSON. Sealed to the server's key once sealing is on; `seal` then names the key. */
  readonly text: string;
  readonly seal: string | null;
}

export interface RefusedReads {
  /** Newest first. */
  ofStreams(streams: readonly string[], limit: number): Promise<readonly RefusedVersion[]>;
  /** Newest first, of everyone; for the city and for those whose stream could not be read. */
  latest(limit: number): Promise<readonly RefusedVersion[]>;
  /** The counters of this device's refused versions, rising, each once. */
  countersOf(device: string): Promise<readonly number[]>;
  /** All, by digest, from above one; "" begins. */
  page(after: string, limit: number): Promise<readonly RefusedVersion[]>;
}

export interface RefusedWrites {
  put(rows: readonly RefusedVersion[]): Promise<void>;
  /** Forgets refusals of versions that were accepted after all (a grant came later). */
  removeByIds(ids: readonly string[]): Promise<void>;
}
