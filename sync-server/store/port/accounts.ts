import type { Role } from "#domain/facts/version.ts";

/** Somebody who may sign in. What others see of them is the `worker` record of the same id. */
export interface Account {
  readonly worker: string;
  readonly name: string;
  /** Rises with every change of grants. */
  readonly grantsVersion: number;
  /**
   * How often this person's devices had to begin anew because their roles see other kinds in a stream than before. Added to
   * the epoch, so that to a device it is one more history that began.
   */
  readonly restarts: number;
  /** Set when the account was closed; ISO instant. */
  readonly closedAt: string | null;
}

/** A role in an area, for a time. Ended ones are kept: late work is judged by them. */
export interface HeldGrant {
  readonly worker: string;
  readonly role: Role;
  readonly area: string;
  readonly from: string;
  readonly to: string | null;
}

/** A one-time activation code, as its keyed hash. */
export interface ActivationCode {
  readonly hash: string;
  readonly worker: string;
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
  /** The device that used it: it may ask again when the answer was lost. */
  readonly usedBy: string | null;
}

/** A session, as the hash of its token. */
export interface Session {
  readonly hash: string;
  readonly worker: string;
  readonly device: string;
  readonly issuedAt: string;
  /** When it ends or ended; a token that was replaced works a little longer. */
  readonly endedAt: string | null;
  /** The session whose token this one's replaces, until this one was used: then both sides know that it arrived. */
  readonly follows: string | null;
  /** When its holder last showed a second factor. */
  readonly factorAt: string | null;
}

/** A person's second factor (RFC 6238). */
export interface SecondFactor {
  readonly worker: string;
  /** Base 32; sealed in the database. */
  readonly secret: string;
  /** Set once the person proved to hold it; before that it protects nothing and may be made anew. */
  readonly confirmedAt: string | null;
  /** The last time step that was used: a code opens once. */
  readonly lastStep: number;
  /** Keyed hashes of recovery codes that were not used yet. */
  readonly recovery: readonly string[];
}

export interface AccountReads {
  all(): Promise<readonly Account[]>;
  byWorkers(workers: readonly string[]): Promise<readonly Account[]>;
  grantsOf(workers: readonly string[]): Promise<readonly HeldGrant[]>;
  allGrants(): Promise<readonly HeldGrant[]>;
  codes(hashes: readonly string[]): Promise<readonly ActivationCode[]>;
  /** Every code these workers were ever given. */
  codesOf(workers: readonly string[]): Promise<readonly ActivationCode[]>;
  sessions(hashes: readonly string[]): Promise<readonly Session[]>;
  /** Every session these workers ever had. */
  sessionsOf(workers: readonly string[]): Promise<readonly Session[]>;
  factors(workers: readonly string[]): Promise<readonly SecondFactor[]>;
}

export interface AccountWrites {
  put(accounts: readonly Account[]): Promise<void>;
  putGrants(grants: readonly HeldGrant[]): Promise<void>;
  putCodes(codes: readonly ActivationCode[]): Promise<void>;
  putSessions(sessions: readonly Session[]): Promise<void>;
  putFactors(factors: readonly SecondFactor[]): Promise<void>;
  removeFactors(workers: readonly string[]): Promise<void>;
  /** Ends every open session of these devices, and of these workers. */
  endSessions(
    of: { readonly devices?: readonly string[]; readonly workers?: readonly string[] },
    at: string,
  ): Promise<void>;
}
