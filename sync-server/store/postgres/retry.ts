import { StoreFull } from "../store-full.ts";
import { ConflictError, LateLockError } from "./conflict.ts";

/** Tries of one transaction in all. The waits between them add up to about two seconds: longer than a switch-over takes to start. */
const ATTEMPTS = 7;
/** The one who was first has committed by then: a key still taken at the next try stays taken. */
const ATTEMPTS_AT_A_KEY = 2;
const FIRST_WAIT_MS = 5;
const LONGEST_WAIT_MS = 1_000;

/** Runs `attempt` until it succeeds, fails for good, or has been tried often enough. */
export const retrying = async <T>(
  attempt: () => Promise<T>,
  wait: (ms: number) => Promise<void>,
): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (codeOf(error) === DISK_FULL) throw new StoreFull("no room left for the database", { cause: error });
      const most = codeOf(error) === UNIQUE_VIOLATION ? ATTEMPTS_AT_A_KEY : ATTEMPTS;
      if (tries >= most || !isTransient(error)) throw error;
      // A late lock is nobody's contention: there is nothing to wait for.
      if (!(error instanceof LateLockError)) await wait(waitMs(tries));
    }
  }
};

/** Half of it by chance, so that two that met do not meet again. */
const waitMs = (tries: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 4 ** (tries - 1)) * (0.5 + Math.random() / 2);

/** True of what another try may heal: a conflict with another writer, or a server or network that went away. */
export const isTransient = (error: unknown): boolean => isConflict(error) || isConnectionLoss(error);

const codeOf = (error: unknown): string => {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === "string" ? code : "";
};

const UNIQUE_VIOLATION = "23505";
/** https://www.postgresql.org/docs/18/errcodes-appendix.html */
const DISK_FULL = "53100";

/** 40001 serialisation failure (also: cancelled by recovery on a replica), 40P01 deadlock, 23505 somebody was first. */
export const isConflict = (error: unknown): boolean =>
  error instanceof ConflictError || ["40001", "40P01", UNIQUE_VIOLATION].includes(codeOf(error));

/** Network errors, class 08, a server that shuts down or starts (57P01-57P03), one with no connection left (53300). */
export const isConnectionLoss = (error: unknown): boolean => {
  const code = codeOf(error);
  return (
    /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|08|57P0[123]|53300)/.test(code) ||
    // Said by the client itself, without a code.
    (error instanceof Error &&
      /^Connection terminated|connection error and is not queryable/.test(error.message))
  );
};

/** A crash of one of its processes makes PostgreSQL recover from its log: some seconds, more after heavy writing. */
const COMING_UP_WITHIN_MS = 60_000;
const COMING_UP_WAIT_MS = 250;

/** Runs `open`, waiting for a server that says it is starting or recovering; one that is not there at all is told at once. */
export const onceUp = async <T>(open: () => Promise<T>, wait: (ms: number) => Promise<void>): Promise<T> => {
  for (let waitedMs = 0; ; waitedMs += COMING_UP_WAIT_MS) {
    try {
      return await open();
    } catch (error) {
      if (!isComingUp(error) || waitedMs >= COMING_UP_WITHIN_MS) throw error;
      await wait(COMING_UP_WAIT_MS);
    }
  }
};

const isComingUp = (error: unknown): boolean =>
  isConnectionLoss(error) && !/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)/.test(codeOf(error));
