import type { AccessLogReads, AccessLogWrites } from "./port/access-log.ts";
import type { AccountReads, AccountWrites } from "./port/accounts.ts";
import type { AgencyItemReads, AgencyItemWrites } from "./port/agency-items.ts";
import type { AttemptReads, AttemptWrites } from "./port/attempts.ts";
import type { DeviceReads, DeviceWrites } from "./port/devices.ts";
import type { MetaReads, MetaWrites } from "./port/meta.ts";
import type { PlacementReads, PlacementWrites } from "./port/placements.ts";
import type { RecoveryKeyReads, RecoveryKeyWrites } from "./port/recovery-keys.ts";
import type { RefusedReads, RefusedWrites } from "./port/refused.ts";
import type { StreamReads, StreamWrites } from "./port/streams.ts";
import type { VersionReads, VersionWrites } from "./port/versions.ts";

/**
 * What the server keeps, whatever keeps it. Every call belongs to one regency (four digits), the key by which data is
 * spread; nothing is ever read across two. Methods take and answer arrays, so that a database over the network serves
 * each with one statement.
 */
export interface Store {
  /**
   * Runs `work` as one transaction: all of it or nothing. `work` may be run again after a conflict with another writer,
   * so it must have no effect but through `tx`. What it throws rolls back and is thrown on.
   */
  write<T>(regency: string, work: (tx: WriteTx) => Promise<T>): Promise<T>;
  /** Runs `work` over one snapshot: nothing it reads can be newer than anything else it reads. */
  read<T>(regency: string, work: (tx: ReadTx) => Promise<T>, options?: ReadOptions): Promise<T>;
  /** The regencies that hold something. */
  regencies(): Promise<readonly string[]>;
  /** Waits for running work and lets go. Later calls throw. */
  close(): Promise<void>;
}

export interface ReadOptions {
  /** A replica may answer, if it holds everything that was committed before this call; else the store itself does. */
  readonly onReplica?: boolean;
}

export interface ReadTx {
  readonly meta: MetaReads;
  readonly versions: VersionReads;
  readonly placements: PlacementReads;
  readonly streams: StreamReads;
  readonly refused: RefusedReads;
  readonly accounts: AccountReads;
  readonly devices: DeviceReads;
  readonly recoveryKeys: RecoveryKeyReads;
  readonly agencyItems: AgencyItemReads;
  readonly accessLog: AccessLogReads;
  readonly attempts: AttemptReads;
}

export interface WriteTx extends ReadTx {
  readonly meta: MetaReads & MetaWrites;
  readonly versions: VersionReads & VersionWrites;
  readonly placements: PlacementReads & PlacementWrites;
  readonly streams: StreamReads & StreamWrites;
  readonly refused: RefusedReads & RefusedWrites;
  readonly accounts: AccountReads & AccountWrites;
  readonly devices: DeviceReads & DeviceWrites;
  readonly recoveryKeys: RecoveryKeyReads & RecoveryKeyWrites;
  readonly agencyItems: AgencyItemReads & AgencyItemWrites;
  readonly accessLog: AccessLogReads & AccessLogWrites;
  readonly attempts: AttemptReads & AttemptWrites;
}
