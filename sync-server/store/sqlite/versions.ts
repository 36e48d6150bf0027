import type { PagedVersion, StoredVersion, VersionReads, VersionWrites } from "../port/versions.ts";
import { list, type Sql } from "./sql.ts";

const COLUMNS = `v.id, v.record, v.subject, v.kind, v.author, v.device, v.n, v.ord AS "order", v.acceptedAt, v.stream,
  v.serial, v.head, v.settledAt, v.wants, v.digest, v.text`;
const BY_IDS = `SELECT ${COLUMNS} FROM json_each(?2) k CROSS JOIN version v ON v.regency = ?1 AND v.id = k.value`;
const BY_COUNTERS = `SELECT v.device, v.n, v.id FROM json_each(?2) k
  CROSS JOIN version v ON v.regency = ?1 AND v.device = k.value ->> 'device' AND v.n = k.value ->> 'n'`;
const OF_RECORDS = `SELECT ${COLUMNS} FROM json_each(?2) k CROSS JOIN version v ON v.regency = ?1 AND v.record = k.value
  ORDER BY v.subject, v.record, v.ord`;
const OF_SUBJECTS = `SELECT ${COLUMNS} FROM json_each(?2) k CROSS JOIN version v ON v.regency = ?1 AND v.subject = k.value
  WHERE ?3 IS NULL OR v.kind = ?3 ORDER BY v.subject, v.record, v.ord`;
const SINCE = `SELECT serial, kind, text FROM version WHERE regency = ?1 AND stream = ?2 AND serial > ?3
  AND (?5 IS NULL OR kind NOT IN (SELECT value FROM json_each(?5))) ORDER BY serial LIMIT ?4`;
const NEEDED = `SELECT v.serial, v.kind, v.text, p.bundle, v.subject, v.record, v.ord
  FROM placement p CROSS JOIN version v ON v.regency = p.regency AND v.subject = p.subject
  WHERE p.regency = ?1 AND p.stream = ?2 AND p.bundle >= ?4
    AND (p.bundle, p.subject, v.record, v.ord) > (?4, ?5, ?6, ?7) AND v.serial <= ?3 AND (v.settledAt IS NULL OR v.settledAt > ?3)
    AND (?9 IS NULL OR v.kind NOT IN (SELECT value FROM json_each(?9)))
  ORDER BY p.bundle, p.subject, v.record, v.ord LIMIT ?8`;
const NEEDED_OF_STREAMS = `SELECT ${COLUMNS} FROM json_each(?2) k
  CROSS JOIN version v ON v.regency = ?1 AND v.stream = k.value
  WHERE v.settledAt IS NULL ORDER BY v.subject, v.record, v.ord`;
const WANTING = `SELECT ${COLUMNS} FROM json_each(?2) k
  CROSS JOIN version v INDEXED BY version_by_wish ON v.regency = ?1 AND v.wants = k.value AND v.wants IS NOT NULL
  ORDER BY v.subject, v.record, v.ord`;
const COUNTERS_OF = "SELECT n FROM version WHERE regency = ?1 AND device = ?2 ORDER BY n";
const COUNTS_OF = `SELECT k.value AS device, COUNT(*) AS count FROM json_each(?2) k
  CROSS JOIN version v INDEXED BY version_by_counter ON v.regency = ?1 AND v.device = k.value GROUP BY k.value`;
const ADD = `INSERT INTO version (regency, id, record, subject, kind, author, device, n, ord, acceptedAt, stream, serial,
  head, settledAt, wants, digest, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)`;
const PLACE = `UPDATE version SET stream = ?3, serial = ?4, head = ?5, settledAt = ?6 WHERE regency = ?1 AND id = ?2`;
const OVERWRITE = "UPDATE version SET digest = ?3, text = ?4 WHERE regency = ?1 AND id = ?2";

/** Most readers see all there is, and then no list is looked through. */
const hiddenList = (hidden: readonly string[] = []): string | null =>
  hidden.length === 0 ? null : list(hidden);

type Row = Omit<StoredVersion, "head"> & { readonly head: number };
type PlacedRow = PagedVersion & { bundle: string; subject: string; record: string; ord: number };

export const sqliteVersions = (sql: Sql, regency: string): VersionReads & VersionWrites => {
  const rows = (text: string, ...values: readonly (string | null)[]): readonly StoredVersion[] =>
    sql.all<Row>(text, regency, ...values).map((row) => ({ ...row, head: row.head === 1 }));
  return {
    byIds: async (ids) => rows(BY_IDS, list([...new Set(ids)])),
    byCounters: async (keys) => sql.all(BY_COUNTERS, regency, list(keys)),
    ofRecords: async (records) => rows(OF_RECORDS, list([...new Set(records)])),
    ofSubjects: async (subjects, kind) => rows(OF_SUBJECTS, list([...new Set(subjects)]), kind ?? null),
    since: async (stream, serial, limit, hidden) =>
      sql.all<PagedVersion>(SINCE, regency, stream, serial, limit, hiddenList(hidden)),
    needed: async (stream, at, after, limit, hidden) => {
      const { bundle, subject, record, order } = after ?? { bundle: "", subject: "", record: "", order: 0 };
      const from = [bundle, subject, record, order];
      const found = sql.all<PlacedRow>(NEEDED, regency, stream, at, ...from, limit, hiddenList(hidden));
      return found.map((row) => ({
        serial: row.serial,
        kind: row.kind,
        text: row.text,
        place: { bundle: row.bundle, subject: row.subject, record: row.record, order: row.ord },
      }));
    },
    neededOfStreams: async (streams) => rows(NEEDED_OF_STREAMS, list([...new Set(streams)])),
    wanting: async (streams) => rows(WANTING, list([...new Set(streams)])),
    countersOf: async (device) => sql.all<{ n: number }>(COUNTERS_OF, regency, device).map(({ n }) => n),
    countsOf: async (devices) => sql.all(COUNTS_OF, regency, list([...new Set(devices)])),
    add: async (versions) => {
      for (const v of versions) {
        const {
          id,
          record,
          subject,
          kind,
          author,
          device,
          n,
          order,
          acceptedAt,
          stream,
          serial,
          digest,
          text,
        } = v;
        const flags = [Number(v.head), v.settledAt, v.wants];
        const name = [id, record, subject, kind, author, device, n, order, acceptedAt, stream, serial];
        sql.run(ADD, regency, ...name, ...flags, digest, text);
      }
    },
    place: async (changes) => {
      for (const { id, stream, serial, head, settledAt } of changes)
        sql.run(PLACE, regency, id, stream, serial, Number(head), settledAt);
    },
    overwrite: async (texts) => {
      for (const { id, digest, text } of texts) sql.run(OVERWRITE, regency, id, digest, text);
    },
  };
};
