import type { AgencyDue, AgencyItem, AgencyItemReads, AgencyItemWrites } from "../../port/agency-items.ts";
import type { Sql } from "../sql.ts";

const ITEM = `a.item, a.source, a.subject, a.stream, a.ended_at AS "endedAt"`;
const BY_ITEMS = `SELECT ${ITEM} FROM agency_item a WHERE a.regency = $1 AND a.item = ANY($2::text[])`;
const OF_SUBJECTS = `SELECT ${ITEM} FROM agency_item a WHERE a.regency = $1 AND a.subject = ANY($2::text[]) ORDER BY a.item`;
const PAGE = `SELECT ${ITEM} FROM agency_item a WHERE a.regency = $1 AND a.item > $2 ORDER BY a.item LIMIT $3`;
const DUE = "SELECT subject, mark FROM agency_due WHERE regency = $1 ORDER BY subject LIMIT $2";
const PUT = `INSERT INTO agency_item (regency, item, source, subject, stream, ended_at)
  SELECT $1, k.* FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) AS k
  ON CONFLICT (regency, item) DO UPDATE SET source = excluded.source, subject = excluded.subject,
  stream = excluded.stream, ended_at = excluded.ended_at`;
// In the order of the key: two requests that mark the same families wait for each other, never in a circle.
const PUT_DUE = `INSERT INTO agency_due (regency, subject, mark)
  SELECT $1, k.subject, k.mark FROM unnest($2::text[], $3::text[]) AS k (subject, mark) ORDER BY k.subject
  ON CONFLICT (regency, subject) DO UPDATE SET mark = excluded.mark`;
const REMOVE_DUE = `DELETE FROM agency_due d USING unnest($2::text[], $3::text[]) AS k (subject, mark)
  WHERE d.regency = $1 AND d.subject = k.subject AND d.mark = k.mark`;

export const postgresAgencyItems = (sql: Sql, regency: string): AgencyItemReads & AgencyItemWrites => ({
  byItems: (items) => sql.all<AgencyItem>(BY_ITEMS, regency, items),
  ofSubjects: (subjects) => sql.all<AgencyItem>(OF_SUBJECTS, regency, subjects),
  page: (after, limit) => sql.all<AgencyItem>(PAGE, regency, after, limit),
  due: (limit) => sql.all<AgencyDue>(DUE, regency, limit),
  put: async (rows) => {
    if (rows.length === 0) return;
    const all = <Key extends keyof AgencyItem>(key: Key) => rows.map((row) => row[key]);
    sql.send(PUT, regency, all("item"), all("source"), all("subject"), all("stream"), all("endedAt"));
  },
  putDue: async (rows) => {
    if (rows.length === 0) return;
    sql.send(
      PUT_DUE,
      regency,
      rows.map(({ subject }) => subject),
      rows.map(({ mark }) => mark),
    );
  },
  removeDue: async (rows) => {
    if (rows.length === 0) return;
    sql.send(
      REMOVE_DUE,
      regency,
      rows.map(({ subject }) => subject),
      rows.map(({ mark }) => mark),
    );
  },
});
