import type { RecoveryKey, RecoveryKeyReads, RecoveryKeyWrites } from "../port/recovery-keys.ts";
import { list, type Sql } from "./sql.ts";

const KEY = "r.worker, r.device, r.text, r.keptAt";
const OF_DEVICES = `SELECT ${KEY} FROM json_each(?2) k CROSS JOIN recovery_key r ON r.regency = ?1 AND r.device = k.value
  ORDER BY r.worker`;
const ALL = `SELECT ${KEY} FROM recovery_key r WHERE r.regency = ?1 ORDER BY r.device, r.worker`;
const PUT =
  "INSERT OR REPLACE INTO recovery_key (regency, device, worker, text, keptAt) VALUES (?1, ?2, ?3, ?4, ?5)";

export const sqliteRecoveryKeys = (sql: Sql, regency: string): RecoveryKeyReads & RecoveryKeyWrites => ({
  ofDevices: async (devices) => sql.all<RecoveryKey>(OF_DEVICES, regency, list([...new Set(devices)])),
  all: async () => sql.all<RecoveryKey>(ALL, regency),
  put: async (keys) => {
    for (const { device, worker, text, keptAt } of keys) sql.run(PUT, regency, device, worker, text, keptAt);
  },
});
