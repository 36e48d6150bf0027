import type { AccessEntry, AccessLogReads, AccessLogWrites } from "../../port/access-log.ts";
import type { Meta, MetaReads, MetaWrites } from "../../port/meta.ts";
import type { RefusedReads, RefusedVersion, RefusedWrites } from "../../port/refused.ts";
import { createRevisions } from "../revisions.ts";
import type { Sql } from "../sql.ts";

const META = "SELECT epoch, durable, revision FROM meta WHERE regency = $1";
const PUT_META = `INSERT INTO meta AS m (regency, epoch, durable, revision) VALUES ($1, $2, $3, $4)
  ON CONFLICT (regency) DO UPDATE SET epoch = excluded.epoch, durable = excluded.durable, revision = excluded.revision
  WHERE m.revision = excluded.revision - 1`;

export const postgresMeta = (sql: Sql, regency: string): MetaReads & MetaWrites => {
  const revisions = createRevisions();
  const read = async () => (await sql.all<Meta & { readonly revision: number }>(META, regency))[0];
  const revised = (row: { readonly revision: number } | undefined) =>
    row ? [{ key: "", revision: row.revision }] : [];
  return {
    get: async () => {
      const row = await read();
      revisions.note(revised(row), [""]);
      return row ? { epoch: row.epoch, durable: row.durable } : { epoch: 1, durable: null };
    },
    put: (meta) =>
      revisions.put(
        [meta],
        () => "",
        async () => revised(await read()),
        ([row], [revision]) =>
          sql.sendAll(1, PUT_META, regency, row?.epoch ?? 1, row?.durable ?? null, revision ?? 1),
      ),
  };
};

const REFUSED = `r.digest, r.id, r.kind, r.subject, r.author, r.device, r.n, r.stream, r.reason, r.detail,
  r.received_at AS "receivedAt", r.text, r.seal`;
// Stream by stream, newest first: whatever one plan for all believes of how refusals are spread.
const REFUSED_OF_STREAMS = `SELECT r.* FROM (SELECT DISTINCT stream FROM unnest($2::text[]) AS k (stream)) k
  CROSS JOIN LATERAL (SELECT ${REFUSED} FROM refused r WHERE r.regency = $1 AND r.stream = k.stream
    ORDER BY r.received_at DESC LIMIT $3) r
  ORDER BY r."receivedAt" DESC LIMIT $3`;
const REFUSED_LATEST = `SELECT ${REFUSED} FROM refused r WHERE r.regency = $1 ORDER BY r.received_at DESC LIMIT $2`;
const REFUSED_COUNTERS =
  "SELECT DISTINCT n FROM refused WHERE regency = $1 AND device = $2 AND n IS NOT NULL ORDER BY n";
const REFUSED_PAGE = `SELECT ${REFUSED} FROM refused r WHERE r.regency = $1 AND r.digest > $2 ORDER BY r.digest LIMIT $3`;
const PUT_REFUSED = `INSERT INTO refused AS r (regency, digest, id, kind, subject, author, device, n, stream, reason,
    detail, received_at, text, seal)
  SELECT $1, k.* FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[],
    $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[]) AS k
  ON CONFLICT (regency, digest) DO UPDATE SET id = excluded.id, kind = excluded.kind, subject = excluded.subject,
    author = excluded.author, device = excluded.device, n = excluded.n, stream = excluded.stream,
    reason = excluded.reason, detail = excluded.detail, received_at = excluded.received_at, text = excluded.text,
    seal = excluded.seal`;
const REMOVE_REFUSED = "DELETE FROM refused WHERE regency = $1 AND id = ANY($2::text[])";

export const postgresRefused = (sql: Sql, regency: string): RefusedReads & RefusedWrites => ({
  ofStreams: (streams, limit) => sql.all<RefusedVersion>(REFUSED_OF_STREAMS, regency, streams, limit),
  latest: (limit) => sql.all<RefusedVersion>(REFUSED_LATEST, regency, limit),
  countersOf: async (device) =>
    (await sql.all<{ n: number }>(REFUSED_COUNTERS, regency, device)).map(({ n }) => n),
  page: (after, limit) => sql.all<RefusedVersion>(REFUSED_PAGE, regency, after, limit),
  put: async (refused) => {
    // The last word on a digest, in one order for all writers.
    const rows = [...new Map(refused.map((row) => [row.digest, row])).values()].sort((a, b) =>
      a.digest < b.digest ? -1 : 1,
    );
    if (rows.length === 0) return;
    const all = <Key extends keyof RefusedVersion>(key: Key) => rows.map((row) => row[key]);
    sql.send(
      PUT_REFUSED,
      regency,
      ...[all("digest"), all("id"), all("kind"), all("subject"), all("author"), all("device"), all("n")],
      ...[all("stream"), all("reason"), all("detail"), all("receivedAt"), all("text"), all("seal")],
    );
  },
  removeByIds: async (ids) => {
    if (ids.length > 0) sql.send(REMOVE_REFUSED, regency, ids);
  },
});

const LATEST = `SELECT at, worker, device, action, target FROM access_log WHERE regency = $1
  ORDER BY at DESC, position DESC LIMIT $2`;
const LOG_PAGE = `SELECT position, at, worker, device, action, target FROM access_log
  WHERE regency = $1 AND position > $2 ORDER BY position LIMIT $3`;
const LOG_ABOUT = `SELECT at, worker, device, action, target FROM access_log
  WHERE regency = $1 AND target = ANY($2::text[]) AND at >= $3 ORDER BY at, position`;
const LOG_COUNT = "SELECT COUNT(*)::integer AS count FROM access_log WHERE regency = $1 AND at < $2";
const LOG_REMOVE = "DELETE FROM access_log WHERE regency = $1 AND at < $2";
const LOG = `INSERT INTO access_log (regency, at, worker, device, action, target)
  SELECT $1, k.* FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) AS k`;

export const postgresAccessLog = (sql: Sql, regency: string): AccessLogReads & AccessLogWrites => ({
  latest: (limit) => sql.all<AccessEntry>(LATEST, regency, limit),
  about: (targets, from) => sql.all<AccessEntry>(LOG_ABOUT, regency, targets, from),
  page: (after, limit) =>
    sql.all<AccessEntry & { readonly position: number }>(LOG_PAGE, regency, after, limit),
  countBefore: async (at) => (await sql.all<{ count: number }>(LOG_COUNT, regency, at))[0]?.count ?? 0,
  removeBefore: async (at) => sql.send(LOG_REMOVE, regency, at),
  add: async (entries) => {
    if (entries.length === 0) return;
    sql.send(
      LOG,
      regency,
      entries.map(({ at }) => at),
      entries.map(({ worker }) => worker),
      entries.map(({ device }) => device),
      entries.map(({ action }) => action),
      entries.map(({ target }) => target),
    );
  },
});
