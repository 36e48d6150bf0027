import type { RecoveryKey, RecoveryKeyReads, RecoveryKeyWrites } from "../../port/recovery-keys.ts";
import type { Sql } from "../sql.ts";

const KEY = `r.worker, r.device, r.text, r.kept_at AS "keptAt"`;
const ALL = `SELECT ${KEY} FROM recovery_key r WHERE r.regency = $1`;
const OF_DEVICES = `${ALL} AND r.device = ANY($2::text[]) ORDER BY r.worker`;
// The last word counts: only the phone itself ever says what its key is.
const PUT = `INSERT INTO recovery_key (regency, device, worker, text, kept_at)
  SELECT $1, k.* FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS k
  ON CONFLICT (regency, device, worker) DO UPDATE SET text = excluded.text, kept_at = excluded.kept_at`;

export const postgresRecoveryKeys = (sql: Sql, regency: string): RecoveryKeyReads & RecoveryKeyWrites => ({
  ofDevices: (devices) => sql.all<RecoveryKey>(OF_DEVICES, regency, devices),
  all: () => sql.all<RecoveryKey>(`${ALL} ORDER BY r.device, r.worker`, regency),
  put: async (keys) => {
    if (keys.length === 0) return;
    const all = <Key extends keyof RecoveryKey>(key: Key) => keys.map((row) => row[key]);
    sql.send(PUT, regency, all("device"), all("worker"), all("text"), all("keptAt"));
  },
});
