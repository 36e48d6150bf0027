import { createHmac } from "node:crypto";
import type { World } from "../world.ts";
import { createAttempts } from "./attempts.ts";

/** Counts tries at one door for all processes of a server. */
export interface SharedAttempts {
  /** Seconds to wait when there were too many; nothing when this try may go on. Counts it either way. */
  waitOf(key: string): Promise<number | undefined>;
}

/** Where tries stand: no city's, since who tries has not said truly which one is theirs. */
export const ATTEMPTS_REGENCY = "0000";

/**
 * Two counts: this process's own, which costs nothing, and that of all of them in the database, asked only for a try that the first
 * lets through. So a flood at one door is at most `limit` writes of a key and window, by process. Two tries at the same instant
 * in two processes may both pass where one was left.
 */
export const createSharedAttempts = (
  { store, clock, pepper }: Pick<World, "store" | "clock" | "pepper">,
  door: string,
  limit: number,
  windowMs: number,
): SharedAttempts => {
  const own = createAttempts(clock, limit, windowMs);
  return {
    waitOf: async (name) => {
      const wait = own.waitOf(name);
      if (wait !== undefined) return wait;
      const key = createHmac("sha256", pepper).update(`attempt|${door}|${name}`).digest("base64url");
      const now = clock();
      return store.write(ATTEMPTS_REGENCY, async (tx) => {
        const { count, oldestMs } = await tx.attempts.after(key, now - windowMs);
        if (count >= limit && oldestMs !== null)
          return Math.max(1, Math.ceil((oldestMs + windowMs - now) / 1000));
        await tx.attempts.add(key, now);
        return undefined;
      });
    },
  };
};

/** Longer than any door's window. */
const KEPT_MS = 3_600_000;

/** Forgets tries that hold nobody up any more. */
export const forgetAttempts = ({ store, clock }: Pick<World, "store" | "clock">): Promise<void> =>
  store.write(ATTEMPTS_REGENCY, (tx) => tx.attempts.forget(clock() - KEPT_MS));
