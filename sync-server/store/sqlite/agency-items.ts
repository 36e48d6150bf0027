import type { AgencyDue, AgencyItem, AgencyItemReads, AgencyItemWrites } from "../port/agency-items.ts";
import { list, type Sql } from "./sql.ts";

const ITEM = "a.item, a.source, a.subject, a.stream, a.endedAt";
const BY_ITEMS = `SELECT ${ITEM} FROM json_each(?2) k CROSS JOIN agency_item a ON a.regency = ?1 AND a.item = k.value`;
const OF_SUBJECTS = `SELECT ${ITEM} FROM json_each(?2) k
  CROSS JOIN agency_item a INDEXED BY agency_item_by_subject ON a.regency = ?1 AND a.subject = k.value ORDER BY a.item`;
const PAGE = `SELECT ${ITEM} FROM agency_item a WHERE a.regency = ?1 AND a.item > ?2 ORDER BY a.item LIMIT ?3`;
const DUE = "SELECT subject, mark FROM agency_due WHERE regency = ?1 ORDER BY subject LIMIT ?2";
const PUT = `INSERT OR REPLACE INTO agency_item (regency, item, source, subject, stream, endedAt)
  SELECT ?1, k.value ->> 'item', k.value ->> 'source', k.value ->> 'subject', k.value ->> 'stream', k.value ->> 'endedAt'
  FROM json_each(?2) k`;
const PUT_DUE = `INSERT OR REPLACE INTO agency_due (regency, subject, mark)
  SELECT ?1, k.value ->> 'subject', k.value ->> 'mark' FROM json_each(?2) k`;
const REMOVE_DUE = `DELETE FROM agency_due WHERE regency = ?1 AND (subject, mark) IN
  (SELECT k.value ->> 'subject', k.value ->> 'mark' FROM json_each(?2) k)`;

export const sqliteAgencyItems = (sql: Sql, regency: string): AgencyItemReads & AgencyItemWrites => {
  const send = (text: string, rows: readonly object[]): void => {
    if (rows.length > 0) sql.run(text, regency, list(rows));
  };
  return {
    byItems: async (items) => sql.all<AgencyItem>(BY_ITEMS, regency, list([...new Set(items)])),
    ofSubjects: async (subjects) => sql.all<AgencyItem>(OF_SUBJECTS, regency, list([...new Set(subjects)])),
    page: async (after, limit) => sql.all<AgencyItem>(PAGE, regency, after, limit),
    due: async (limit) => sql.all<AgencyDue>(DUE, regency, limit),
    put: async (rows) => send(PUT, rows),
    putDue: async (rows) => send(PUT_DUE, rows),
    removeDue: async (rows) => send(REMOVE_DUE, rows),
  };
};
