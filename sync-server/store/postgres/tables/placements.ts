import type { Erasure, Gone, Placement, PlacementReads, PlacementWrites } from "../../port/placements.ts";
import { createRevisions } from "../revisions.ts";
import type { Sql } from "../sql.ts";
import type { StreamLocks } from "../stream-locks.ts";

const COLUMNS = "p.subject, p.stream, p.bundle, p.revision";
const OF = `SELECT ${COLUMNS} FROM placement p WHERE p.regency = $1 AND p.subject = ANY($2::text[])`;
const IN_BUNDLES = `SELECT ${COLUMNS} FROM placement p WHERE p.regency = $1 AND p.bundle = ANY($2::text[])`;
const PUT = `INSERT INTO placement AS p (regency, subject, stream, bundle, revision)
  SELECT $1, k.* FROM unnest($2::text[], $3::text[], $4::text[], $5::integer[]) AS k
  ON CONFLICT (regency, subject) DO UPDATE
    SET stream = excluded.stream, bundle = excluded.bundle, revision = excluded.revision
    WHERE p.revision = excluded.revision - 1`;
const GONE_SINCE = `SELECT stream, subject, serial FROM gone
  WHERE regency = $1 AND stream = $2 AND serial > $3 AND serial <= $4 ORDER BY serial`;
const PUT_GONE = `INSERT INTO gone (regency, stream, subject, serial)
  SELECT $1, k.* FROM unnest($2::text[], $3::text[], $4::bigint[]) AS k
  ON CONFLICT (regency, stream, subject) DO UPDATE SET serial = excluded.serial`;
const REMOVE_GONE = `DELETE FROM gone g USING unnest($2::text[], $3::text[]) AS k (stream, subject)
  WHERE g.regency = $1 AND g.stream = k.stream AND g.subject = k.subject`;
const ERASED_OF = "SELECT subject, request, at FROM erased WHERE regency = $1 AND subject = ANY($2::text[])";
const ALL_ERASED = "SELECT subject, request, at FROM erased WHERE regency = $1";
const PUT_ERASED = `INSERT INTO erased (regency, subject, request, at)
  SELECT $1, k.* FROM unnest($2::text[], $3::text[], $4::text[]) AS k
  ON CONFLICT (regency, subject) DO UPDATE SET request = excluded.request, at = excluded.at`;

type Row = Placement & { readonly revision: number };

export const postgresPlacements = (
  sql: Sql,
  regency: string,
  locks: StreamLocks,
): PlacementReads & PlacementWrites => {
  const revisions = createRevisions();
  const read = async (
    text: string,
    keys: readonly string[],
    asked: readonly string[] = [],
  ): Promise<readonly Placement[]> => {
    if (keys.length === 0) return [];
    const rows = await sql.all<Row>(text, regency, keys);
    for (const { subject, stream } of rows) locks.saw(`placement ${subject}`, stream);
    revisions.note(
      rows.map(({ subject, revision }) => ({ key: subject, revision })),
      asked,
    );
    return rows.map(({ subject, stream, bundle }) => ({ subject, stream, bundle }));
  };
  return {
    of: (subjects) => read(OF, subjects, subjects),
    inBundles: (bundles) => read(IN_BUNDLES, bundles),
    goneSince: (stream, from, to) => sql.all<Gone>(GONE_SINCE, regency, stream, from, to),
    erasedOf: async (subjects) =>
      subjects.length === 0 ? [] : sql.all<Erasure>(ERASED_OF, regency, subjects),
    allErased: () => sql.all<Erasure>(ALL_ERASED, regency),
    put: (placements) =>
      revisions.put(
        placements,
        ({ subject }) => subject,
        async (subjects) =>
          (await sql.all<Row>(OF, regency, subjects)).map(({ subject, revision }) => ({
            key: subject,
            revision,
          })),
        (rows, revs) =>
          sql.sendAll(
            rows.length,
            PUT,
            regency,
            rows.map(({ subject }) => subject),
            rows.map(({ stream }) => stream),
            rows.map(({ bundle }) => bundle),
            revs,
          ),
      ),
    putGone: async (gone) => {
      // The last word on a key: one statement writes a row once.
      const rows = [...new Map(gone.map((mark) => [`${mark.stream} ${mark.subject}`, mark])).values()];
      if (rows.length === 0) return;
      sql.send(
        PUT_GONE,
        regency,
        rows.map(({ stream }) => stream),
        rows.map(({ subject }) => subject),
        rows.map(({ serial }) => serial),
      );
    },
    removeGone: async (keys) => {
      if (keys.length === 0) return;
      sql.send(
        REMOVE_GONE,
        regency,
        keys.map(({ stream }) => stream),
        keys.map(({ subject }) => subject),
      );
    },
    putErased: async (erasures) => {
      const rows = [...new Map(erasures.map((erasure) => [erasure.subject, erasure])).values()];
      if (rows.length === 0) return;
      sql.send(
        PUT_ERASED,
        regency,
        rows.map(({ subject }) => subject),
        rows.map(({ request }) => request),
        rows.map(({ at }) => at),
      );
    },
  };
};
