import type { Device, DeviceReads, DeviceWrites } from "../../port/devices.ts";
import { createRevisions } from "../revisions.ts";
import type { Sql } from "../sql.ts";

const DEVICE = `d.device, d.worker, d.label, d.enrolled_at AS "enrolledAt", d.revoked_at AS "revokedAt",
  d.last_seen_at AS "lastSeenAt", d.last_n AS "lastN", d.told_unsent AS "toldUnsent", d.told_last_n AS "toldLastN",
  d.clock_offset_s AS "clockOffsetS", d.app, d.told_storage_left AS "toldStorageLeft", d.key, d.revision`;
const ALL = `SELECT ${DEVICE} FROM device d WHERE d.regency = $1`;
const BY_IDS = `${ALL} AND d.device = ANY($2::text[])`;
const OF_WORKERS = `${ALL} AND d.worker = ANY($2::text[])`;
const LOCK = `SELECT device FROM device WHERE regency = $1 AND device = ANY($2::text[]) ORDER BY device
  FOR NO KEY UPDATE`;
const PUT = `INSERT INTO device AS d (regency, device, worker, label, enrolled_at, revoked_at, last_seen_at, last_n,
    told_unsent, told_last_n, clock_offset_s, app, told_storage_left, key, revision)
  SELECT $1, k.* FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[],
    $9::bigint[], $10::bigint[], $11::bigint[], $12::text[],
    $13::bigint[], $14::text[], $15::integer[]) AS k
  ON CONFLICT (regency, device) DO UPDATE SET worker = excluded.worker, label = excluded.label,
    enrolled_at = excluded.enrolled_at, revoked_at = excluded.revoked_at, last_seen_at = excluded.last_seen_at,
    last_n = excluded.last_n, told_unsent = excluded.told_unsent, told_last_n = excluded.told_last_n,
    clock_offset_s = excluded.clock_offset_s, app = excluded.app,
    told_storage_left = excluded.told_storage_left, key = excluded.key, revision = excluded.revision
    WHERE d.revision = excluded.revision - 1`;

type Row = Device & { readonly revision: number };

export const postgresDevices = (sql: Sql, regency: string): DeviceReads & DeviceWrites => {
  const revisions = createRevisions();
  const revisionOf = ({ device, revision }: Row) => ({ key: device, revision });
  const read = async (text: string, keys?: readonly string[], asked: readonly string[] = []) => {
    const rows = await (keys ? sql.all<Row>(text, regency, keys) : sql.all<Row>(text, regency));
    revisions.note(rows.map(revisionOf), asked);
    return rows.map(({ revision, ...device }): Device => device);
  };
  return {
    all: () => read(ALL),
    byIds: (devices) => read(BY_IDS, devices, devices),
    ofWorkers: (workers) => read(OF_WORKERS, workers),
    // A device that is not there yet cannot be locked; two that make it at once meet in `put`.
    lock: async (devices) => {
      if (devices.length > 0) await sql.all(LOCK, regency, devices);
    },
    put: (devices) =>
      revisions.put(
        devices,
        ({ device }) => device,
        async (ids) => (await sql.all<Row>(BY_IDS, regency, ids)).map(revisionOf),
        (rows, revs) => {
          const all = <Key extends keyof Device>(key: Key) => rows.map((row) => row[key]);
          sql.sendAll(
            rows.length,
            PUT,
            regency,
            ...[all("device"), all("worker"), all("label"), all("enrolledAt"), all("revokedAt")],
            ...[all("lastSeenAt"), all("lastN"), all("toldUnsent"), all("toldLastN"), all("clockOffsetS")],
            ...[all("app"), all("toldStorageLeft"), all("key"), revs],
          );
        },
      ),
  };
};
