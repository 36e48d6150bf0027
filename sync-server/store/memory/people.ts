import type { AccountReads, AccountWrites } from "../port/accounts.ts";
import type { DeviceReads, DeviceWrites } from "../port/devices.ts";
import type { RecoveryKey, RecoveryKeyReads, RecoveryKeyWrites } from "../port/recovery-keys.ts";
import type { MemoryTables } from "./memory-tables.ts";
import { keyOf } from "./table.ts";

/** Accounts, grants, codes and sessions in memory. */
export const memoryAccounts = ({
  accounts,
  grants,
  codes,
  sessions,
  factors,
}: MemoryTables): AccountReads & AccountWrites => ({
  all: async () => accounts.rows(),
  byWorkers: async (workers) => accounts.many(workers),
  grantsOf: async (workers) => {
    const wanted = new Set(workers);
    return grants.rows().filter(({ worker }) => wanted.has(worker));
  },
  allGrants: async () => grants.rows(),
  codes: async (hashes) => codes.many(hashes),
  codesOf: async (workers) => codes.rows().filter(({ worker }) => workers.includes(worker)),
  sessions: async (hashes) => sessions.many(hashes),
  sessionsOf: async (workers) => sessions.rows().filter(({ worker }) => workers.includes(worker)),
  factors: async (workers) => factors.many(workers),
  put: async (rows) => {
    for (const row of rows) accounts.set(row.worker, row);
  },
  putGrants: async (rows) => {
    for (const row of rows) grants.set(keyOf(row.worker, row.role, row.area, row.from), row);
  },
  putCodes: async (rows) => {
    for (const row of rows) codes.set(row.hash, row);
  },
  putSessions: async (rows) => {
    for (const row of rows) sessions.set(row.hash, row);
  },
  putFactors: async (rows) => {
    for (const row of rows) factors.set(row.worker, row);
  },
  removeFactors: async (workers) => {
    for (const worker of workers) factors.delete(worker);
  },
  endSessions: async ({ devices = [], workers = [] }, at) => {
    for (const session of sessions.rows()) {
      if (session.endedAt !== null && session.endedAt <= at) continue;
      if (devices.includes(session.device) || workers.includes(session.worker))
        sessions.set(session.hash, { ...session, endedAt: at });
    }
  },
});

/** Devices in memory; the whole store is locked while somebody writes. */
export const memoryDevices = ({ devices }: MemoryTables): DeviceReads & DeviceWrites => ({
  all: async () => devices.rows(),
  byIds: async (ids) => devices.many(ids),
  ofWorkers: async (workers) => devices.rows().filter(({ worker }) => workers.includes(worker)),
  lock: async () => {},
  put: async (rows) => {
    for (const row of rows) devices.set(row.device, row);
  },
});

/** Recovery keys in memory. */
export const memoryRecoveryKeys = ({ recoveryKeys }: MemoryTables): RecoveryKeyReads & RecoveryKeyWrites => {
  const all = (): readonly RecoveryKey[] =>
    recoveryKeys.rows().toSorted((a, b) => (keyOf(a.device, a.worker) < keyOf(b.device, b.worker) ? -1 : 1));
  return {
    ofDevices: async (devices) =>
      all()
        .filter(({ device }) => devices.includes(device))
        .toSorted((a, b) => (a.worker < b.worker ? -1 : 1)),
    all: async () => all(),
    put: async (rows) => {
      for (const row of rows) recoveryKeys.set(keyOf(row.device, row.worker), row);
    },
  };
};
