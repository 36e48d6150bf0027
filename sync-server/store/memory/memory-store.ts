import { EMPTY_SUM } from "#domain/facts/head-sum.ts";
import { createLane, type Lane } from "../lane.ts";
import { compareText } from "../load-place.ts";
import type { RefusedVersion } from "../port/refused.ts";
import type { Store, WriteTx } from "../store.ts";
import { memoryAgencyItems } from "./agency-items.ts";
import { createMemoryTables, type MemoryTables } from "./memory-tables.ts";
import { memoryAccounts, memoryDevices, memoryRecoveryKeys } from "./people.ts";
import { memoryPlacements } from "./placements.ts";
import { keyOf } from "./table.ts";
import { memoryVersions } from "./versions.ts";

/** A store that forgets when the process ends: for tests and for the simulator. One transaction at a time. */
export const createMemoryStore = (): Store => {
  const regencies = new Map<
    string,
    { readonly tables: MemoryTables; readonly tx: WriteTx; readonly lane: Lane }
  >();
  let isClosed = false;
  const open = (regency: string) => {
    if (isClosed) throw new Error("the store is closed");
    const known = regencies.get(regency);
    if (known) return known;
    const tables = createMemoryTables();
    const made = { tables, tx: createTx(tables), lane: createLane() };
    regencies.set(regency, made);
    return made;
  };
  return {
    write: async (regency, work) => {
      const { tables, tx, lane } = open(regency);
      return lane.run(async () => {
        try {
          return await work(tx);
        } catch (error) {
          for (const undo of tables.journal.toReversed()) undo();
          throw error;
        } finally {
          tables.journal.length = 0;
        }
      });
    },
    read: async (regency, work) => {
      const { tx, lane } = open(regency);
      return lane.run(() => work(tx));
    },
    regencies: async () => {
      if (isClosed) throw new Error("the store is closed");
      const held = [...regencies].filter(
        ([, { tables }]) => tables.streams.rows().length + tables.accounts.rows().length > 0,
      );
      return held.map(([regency]) => regency).sort();
    },
    close: async () => {
      isClosed = true;
      await Promise.all([...regencies.values()].map(({ lane }) => lane.idle()));
    },
  };
};

const createTx = (tables: MemoryTables): WriteTx => {
  const { meta, streams, refused, accessLog, attempts } = tables;
  const newest = (rows: readonly RefusedVersion[], limit: number) =>
    rows.toSorted((a, b) => compareText(b.receivedAt, a.receivedAt)).slice(0, limit);
  return {
    versions: memoryVersions(tables),
    placements: memoryPlacements(tables),
    accounts: memoryAccounts(tables),
    devices: memoryDevices(tables),
    recoveryKeys: memoryRecoveryKeys(tables),
    agencyItems: memoryAgencyItems(tables),
    meta: {
      get: async () => meta.get("") ?? { epoch: 1, durable: null },
      put: async (row) => meta.set("", row),
    },
    streams: {
      all: async () => streams.rows().toSorted((a, b) => compareText(a.stream, b.stream)),
      ofKelurahan: async (areas) =>
        streams
          .rows()
          .filter(({ stream }) => areas.includes(stream.split("/")[0] ?? ""))
          .sort((a, b) => compareText(a.stream, b.stream)),
      lock: async (names) =>
        [...new Set(names)].sort().map((stream) => {
          const state = streams.get(stream) ?? { stream, serial: 0, sum: EMPTY_SUM };
          streams.set(stream, state);
          return state;
        }),
      put: async (rows) => {
        for (const row of rows) streams.set(row.stream, row);
      },
    },
    refused: {
      ofStreams: async (names, limit) =>
        newest(
          refused.rows().filter(({ stream }) => names.includes(stream)),
          limit,
        ),
      latest: async (limit) => newest(refused.rows(), limit),
      page: async (after, limit) =>
        refused
          .rows()
          .filter(({ digest }) => digest > after)
          .sort((a, b) => compareText(a.digest, b.digest))
          .slice(0, limit),
      countersOf: async (device) =>
        [
          ...new Set(
            refused.rows().flatMap((row) => (row.device === device && row.n !== null ? [row.n] : [])),
          ),
        ].sort((a, b) => a - b),
      put: async (rows) => {
        for (const row of rows) refused.set(row.digest, row);
      },
      removeByIds: async (ids) => {
        for (const row of refused.rows()) if (ids.includes(row.id)) refused.delete(row.digest);
      },
    },
    attempts: {
      after: async (key, sinceMs) => {
        const found = attempts.rows().filter((row) => row.key === key && row.atMs > sinceMs);
        const oldestMs = found.length === 0 ? null : Math.min(...found.map(({ atMs }) => atMs));
        return { count: found.reduce((sum, { tries }) => sum + tries, 0), oldestMs };
      },
      add: async (key, atMs) => {
        const name = keyOf(key, atMs);
        attempts.set(name, { key, atMs, tries: (attempts.get(name)?.tries ?? 0) + 1 });
      },
      forget: async (upToMs) => {
        for (const [name, { atMs }] of attempts.entries()) if (atMs <= upToMs) attempts.delete(name);
      },
    },
    accessLog: {
      countBefore: async (before) => accessLog.rows().filter(({ at }) => at < before).length,
      removeBefore: async (at) => {
        for (const [key, row] of accessLog.entries()) if (row.at < at) accessLog.delete(key);
      },
      latest: async (limit) => accessLog.rows().toReversed().slice(0, limit),
      about: async (targets, from) =>
        accessLog
          .rows()
          .filter(({ target, at }) => targets.includes(target) && at >= from)
          .sort((a, b) => compareText(a.at, b.at)),
      page: async (after, limit) =>
        accessLog
          .entries()
          .map(([position, entry]) => ({ position: Number(position), ...entry }))
          .filter(({ position }) => position > after)
          .slice(0, limit),
      add: async (entries) => {
        const last = Number(accessLog.entries().at(-1)?.[0] ?? 0);
        for (const [at, entry] of entries.entries()) accessLog.set(String(last + 1 + at), entry);
      },
    },
  };
};
