import type { Erasure, Gone, Placement, PlacementReads, PlacementWrites } from "../port/placements.ts";
import { list, type Sql } from "./sql.ts";

const OF = `SELECT p.subject, p.stream, p.bundle FROM json_each(?2) k
  CROSS JOIN placement p ON p.regency = ?1 AND p.subject = k.value`;
const IN_BUNDLES = `SELECT p.subject, p.stream, p.bundle FROM json_each(?2) k
  CROSS JOIN placement p INDEXED BY placement_by_bundle ON p.regency = ?1 AND p.bundle = k.value`;
const GONE_SINCE = `SELECT stream, subject, serial FROM gone WHERE regency = ?1 AND stream = ?2 AND serial > ?3
  AND serial <= ?4 ORDER BY serial`;
const ERASED_OF = `SELECT e.subject, e.request, e.at FROM json_each(?2) k
  CROSS JOIN erased e ON e.regency = ?1 AND e.subject = k.value`;
const ALL_ERASED = "SELECT subject, request, at FROM erased WHERE regency = ?1";
const PUT = `INSERT INTO placement (regency, subject, stream, bundle) VALUES (?1, ?2, ?3, ?4)
  ON CONFLICT DO UPDATE SET stream = excluded.stream, bundle = excluded.bundle`;
const PUT_GONE = `INSERT INTO gone (regency, stream, subject, serial) VALUES (?1, ?2, ?3, ?4)
  ON CONFLICT DO UPDATE SET serial = excluded.serial`;
const REMOVE_GONE = "DELETE FROM gone WHERE regency = ?1 AND stream = ?2 AND subject = ?3";
const PUT_ERASED = `INSERT INTO erased (regency, subject, request, at) VALUES (?1, ?2, ?3, ?4)
  ON CONFLICT DO UPDATE SET request = excluded.request, at = excluded.at`;

export const sqlitePlacements = (sql: Sql, regency: string): PlacementReads & PlacementWrites => ({
  of: async (subjects) => sql.all<Placement>(OF, regency, list([...new Set(subjects)])),
  inBundles: async (bundles) => sql.all<Placement>(IN_BUNDLES, regency, list([...new Set(bundles)])),
  goneSince: async (stream, from, to) => sql.all<Gone>(GONE_SINCE, regency, stream, from, to),
  erasedOf: async (subjects) => sql.all<Erasure>(ERASED_OF, regency, list([...new Set(subjects)])),
  allErased: async () => sql.all<Erasure>(ALL_ERASED, regency),
  put: async (placements) => {
    for (const { subject, stream, bundle } of placements) sql.run(PUT, regency, subject, stream, bundle);
  },
  putGone: async (gone) => {
    for (const { stream, subject, serial } of gone) sql.run(PUT_GONE, regency, stream, subject, serial);
  },
  removeGone: async (keys) => {
    for (const { stream, subject } of keys) sql.run(REMOVE_GONE, regency, stream, subject);
  },
  putErased: async (erasures) => {
    for (const { subject, request, at } of erasures) sql.run(PUT_ERASED, regency, subject, request, at);
  },
});
