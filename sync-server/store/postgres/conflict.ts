/** Somebody else wrote what this transaction had read: it starts again. */
export class ConflictError extends Error {
  override readonly name = "ConflictError";
}

/**
 * A stream is to be locked after rows of it were read without the lock. The transaction starts again and takes these locks
 * with its first ones, so that locks keep one order and what is read under them is of now.
 */
export class LateLockError extends ConflictError {
  readonly streams: readonly string[];
  constructor(streams: readonly string[]) {
    super("a stream was read before it was locked");
    this.streams = streams;
  }
}

/** The connection broke while committing: nobody knows whether it was done. Never run again here; a phone's repeat is harmless. */
export class CommitUnknownError extends Error {
  override readonly name = "CommitUnknownError";
}
