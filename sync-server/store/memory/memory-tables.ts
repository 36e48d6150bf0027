import type { AccessEntry } from "../port/access-log.ts";
import type { Account, ActivationCode, HeldGrant, SecondFactor, Session } from "../port/accounts.ts";
import type { AgencyDue, AgencyItem } from "../port/agency-items.ts";
import type { Device } from "../port/devices.ts";
import type { Meta } from "../port/meta.ts";
import type { Erasure, Gone, Placement } from "../port/placements.ts";
import type { RecoveryKey } from "../port/recovery-keys.ts";
import type { RefusedVersion } from "../port/refused.ts";
import type { StreamState } from "../port/streams.ts";
import type { Counter, StoredVersion } from "../port/versions.ts";
import { createTable, type Journal, type Table } from "./table.ts";

/** Tries of one key at one instant. */
export interface Attempt {
  readonly key: string;
  readonly atMs: number;
  readonly tries: number;
}

/** Everything one regency holds. */
export interface MemoryTables {
  readonly journal: Journal;
  readonly meta: Table<Meta>;
  readonly versions: Table<StoredVersion>;
  readonly counters: Table<Counter & { readonly id: string }>;
  readonly placements: Table<Placement>;
  readonly gone: Table<Gone>;
  readonly erased: Table<Erasure>;
  readonly streams: Table<StreamState>;
  readonly refused: Table<RefusedVersion>;
  readonly accounts: Table<Account>;
  readonly grants: Table<HeldGrant>;
  readonly codes: Table<ActivationCode>;
  readonly sessions: Table<Session>;
  readonly factors: Table<SecondFactor>;
  readonly devices: Table<Device>;
  readonly recoveryKeys: Table<RecoveryKey>;
  readonly agencyItems: Table<AgencyItem>;
  readonly agencyDue: Table<AgencyDue>;
  readonly accessLog: Table<AccessEntry>;
  readonly attempts: Table<Attempt>;
}

export const createMemoryTables = (): MemoryTables => {
  const journal: Journal = [];
  return {
    journal,
    meta: createTable(journal),
    versions: createTable(journal),
    counters: createTable(journal),
    placements: createTable(journal),
    gone: createTable(journal),
    erased: createTable(journal),
    streams: createTable(journal),
    refused: createTable(journal),
    accounts: createTable(journal),
    grants: createTable(journal),
    codes: createTable(journal),
    sessions: createTable(journal),
    factors: createTable(journal),
    devices: createTable(journal),
    recoveryKeys: createTable(journal),
    agencyItems: createTable(journal),
    agencyDue: createTable(journal),
    accessLog: createTable(journal),
    attempts: createTable(journal),
  };
};
