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
  readonly endedAt: string | null;
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
}

export interface AccountWrites {
  put(accounts: readonly Account[]): Promise<void>;
  putGrants(grants: readonly HeldGrant[]): Promise<void>;
  putCodes(codes: readonly ActivationCode[]): Promise<void>;
  putSessions(sessions: readonly Session[]): Promise<void>;
  /** Ends every open session of these devices, and of these workers. */
  endSessions(
    of: { readonly devices?: readonly string[]; readonly workers?: readonly string[] },
    at: string,
  ): Promise<void>;
}
