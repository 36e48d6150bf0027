/**
 * Tries at doors that can be guessed at, so that every process of a server counts the same ones, also after a restart. `key` is a
 * keyed hash of door and caller: no address and no account stands here. Instants are milliseconds since 1970.
 */
export interface AttemptReads {
  /** How many tries of this key there were after an instant, and when the oldest of them was. */
  after(key: string, sinceMs: number): Promise<{ readonly count: number; readonly oldestMs: number | null }>;
}

export interface AttemptWrites {
  add(key: string, atMs: number): Promise<void>;
  /** Forgets all tries up to an instant. */
  forget(upToMs: number): Promise<void>;
}
