import type { HeadSum } from "#domain/facts/head-sum.ts";

/** A stream's counter and the checksum over its accepted heads. */
export interface StreamState {
  readonly stream: string;
  readonly serial: number;
  readonly sum: HeadSum;
}

export interface StreamReads {
  /** Every stream of the regency that holds or held something. */
  all(): Promise<readonly StreamState[]>;
  /** Those of these kelurahan: their own and their RWs'. */
  ofKelurahan(areas: readonly string[]): Promise<readonly StreamState[]>;
}

export interface StreamWrites {
  /**
   * Locks these streams' rows until the transaction ends, making those that are missing; answers their state. Whoever
   * gives serials holds this lock while storing, so that no reader sees k + 1 before k. Locks in ascending order.
   */
  lock(streams: readonly string[]): Promise<readonly StreamState[]>;
  put(states: readonly StreamState[]): Promise<void>;
}
