import { LateLockError } from "./conflict.ts";

/** Which streams a transaction has locked, and which rows it has read of others. */
export interface StreamLocks {
  /** Notes a row as read, under a key of its own, in the stream it names. */
  saw(row: string, stream: string): void;
  /** The streams to lock now, ascending; throws `LateLockError` when that is too late for one of them. */
  toLock(asked: readonly string[]): readonly string[];
}

/** `early` are the streams for which the attempt before came too late. */
export const createStreamLocks = (early: ReadonlySet<string>): StreamLocks => {
  const held = new Set<string>();
  const readUnlocked = new Map<string, string>();
  return {
    saw: (row, stream) => {
      if (held.has(stream)) readUnlocked.delete(row);
      else readUnlocked.set(row, stream);
    },
    toLock: (asked) => {
      const missing = asked.filter((stream) => !held.has(stream));
      if (held.size > 0) {
        const read = new Set(readUnlocked.values());
        const late = missing.filter((stream) => read.has(stream));
        if (late.length > 0) throw new LateLockError(late);
      }
      const now = [...new Set(held.size === 0 ? [...missing, ...early] : missing)].sort();
      for (const stream of now) held.add(stream);
      return now;
    },
  };
};
