import type { Device, DeviceReads, DeviceWrites } from "../port/devices.ts";
import { list, type Sql } from "./sql.ts";

const DEVICE = `d.device, d.worker, d.label, d.enrolledAt, d.revokedAt, d.lastSeenAt, d.lastN, d.toldUnsent, d.toldLastN,
  d.clockOffsetS, d.app, d.toldStorageLeft, d.key`;
const ALL = `SELECT ${DEVICE} FROM device d WHERE d.regency = ?1`;
const BY_IDS = `SELECT ${DEVICE} FROM json_each(?2) k CROSS JOIN device d ON d.regency = ?1 AND d.device = k.value`;
const OF_WORKERS = `SELECT ${DEVICE} FROM json_each(?2) k CROSS JOIN device d INDEXED BY device_by_worker ON d.regency = ?1 AND d.worker = k.value`;
const PUT = `INSERT OR REPLACE INTO device (regency, device, worker, label, enrolledAt, revokedAt, lastSeenAt, lastN,
  toldUnsent, toldLastN, clockOffsetS, app, toldStorageLeft, key)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)`;

export const sqliteDevices = (sql: Sql, regency: string): DeviceReads & DeviceWrites => ({
  all: async () => sql.all<Device>(ALL, regency),
  byIds: async (devices) => sql.all<Device>(BY_IDS, regency, list([...new Set(devices)])),
  ofWorkers: async (workers) => sql.all<Device>(OF_WORKERS, regency, list([...new Set(workers)])),
  // BEGIN IMMEDIATE has locked the whole database.
  lock: async () => {},
  put: async (devices) => {
    for (const d of devices) {
      const told = [d.toldUnsent, d.toldLastN, d.clockOffsetS];
      const seen = [d.enrolledAt, d.revokedAt, d.lastSeenAt, d.lastN];
      sql.run(PUT, regency, d.device, d.worker, d.label, ...seen, ...told, d.app, d.toldStorageLeft, d.key);
    }
  },
});
