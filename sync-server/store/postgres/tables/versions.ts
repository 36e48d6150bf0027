import type { PagedVersion, StoredVersion, VersionReads, VersionWrites } from "../../port/versions.ts";
import type { Sql } from "../sql.ts";
import type { StreamLocks } from "../stream-locks.ts";

const COLUMNS = `v.id, v.record, v.subject, v.kind, v.author, v.device, v.n, v.ord AS "order",
  v.accepted_at AS "acceptedAt", v.stream, v.serial, v.head, v.settled_at AS "settledAt", v.wants, v.digest, v.text`;
const BY_SUBJECT = "ORDER BY v.subject, v.record, v.ord";
const BY_IDS = `SELECT ${COLUMNS} FROM version v WHERE v.regency = $1 AND v.id = ANY($2::text[])`;
const BY_COUNTERS = `SELECT v.device, v.n, v.id FROM unnest($2::text[], $3::bigint[]) AS k (device, n)
  JOIN version v ON v.regency = $1 AND v.device = k.device AND v.n = k.n`;
const OF_RECORDS = `SELECT ${COLUMNS} FROM version v WHERE v.regency = $1 AND v.record = ANY($2::text[]) ${BY_SUBJECT}`;
const OF_SUBJECTS = `SELECT ${COLUMNS} FROM version v WHERE v.regency = $1 AND v.subject = ANY($2::text[])
  AND ($3::text IS NULL OR v.kind = $3) ${BY_SUBJECT}`;
const SINCE = `SELECT v.serial, v.kind, v.text FROM version v WHERE v.regency = $1 AND v.stream = $2 AND v.serial > $3
  AND v.kind <> ALL ($5::text[]) ORDER BY v.serial LIMIT $4`;
// The order inside keeps the subjects coming from the index of placements, one after another, until the page is full.
const NEEDED = `SELECT v.serial, v.kind, v.text, p.bundle, p.subject, v.record, v.ord AS "order"
  FROM placement p CROSS JOIN LATERAL (
    SELECT w.serial, w.kind, w.text, w.record, w.ord FROM version w
    WHERE w.regency = $1 AND w.subject = p.subject AND w.serial <= $3 AND (w.settled_at IS NULL OR w.settled_at > $3)
      AND w.kind <> ALL ($9::text[])
    ORDER BY w.record, w.ord OFFSET 0) v
  WHERE p.regency = $1 AND p.stream = $2 AND (p.bundle, p.subject) >= ($4, $5)
    AND (p.bundle, p.subject, v.record, v.ord) > ($4, $5, $6, $7)
  ORDER BY p.bundle, p.subject, v.record, v.ord LIMIT $8`;
const NEEDED_OF_STREAMS = `SELECT ${COLUMNS} FROM version v WHERE v.regency = $1 AND v.stream = ANY($2::text[])
  AND v.settled_at IS NULL ${BY_SUBJECT}`;
const WANTING = `SELECT ${COLUMNS} FROM version v WHERE v.regency = $1 AND v.wants = ANY($2::text[]) ${BY_SUBJECT}`;
const COUNTS_OF = `SELECT v.device, count(*)::integer AS count FROM version v
  WHERE v.regency = $1 AND v.device = ANY($2::text[]) GROUP BY v.device`;
const COUNTERS_OF = "SELECT n FROM version WHERE regency = $1 AND device = $2 ORDER BY n";
const ADD = `INSERT INTO version (regency, id, record, subject, kind, author, device, n, ord, accepted_at, stream, serial,
    head, settled_at, wants, digest, text)
  SELECT $1, k.* FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[],
    $9::integer[], $10::text[], $11::text[], $12::bigint[], $13::boolean[], $14::bigint[], $15::text[], $16::text[], $17::text[]) AS k`;
const PLACE = `UPDATE version v SET stream = k.stream, serial = k.serial, head = k.head, settled_at = k.settled_at
  FROM unnest($2::text[], $3::text[], $4::bigint[], $5::boolean[], $6::bigint[])
    AS k (id, stream, serial, head, settled_at)
  WHERE v.regency = $1 AND v.id = k.id`;
const OVERWRITE = `UPDATE version v SET digest = k.digest, text = k.text
  FROM unnest($2::text[], $3::text[], $4::text[]) AS k (id, digest, text) WHERE v.regency = $1 AND v.id = k.id`;

interface LoadRow extends PagedVersion {
  readonly bundle: string;
  readonly subject: string;
  readonly record: string;
  readonly order: number;
}

export const postgresVersions = (
  sql: Sql,
  regency: string,
  locks: StreamLocks,
): VersionReads & VersionWrites => {
  const rows = async (
    text: string,
    ...values: readonly (string | null | readonly string[])[]
  ): Promise<readonly StoredVersion[]> => {
    const found = await sql.all<StoredVersion>(text, regency, ...values);
    for (const { id, stream } of found) locks.saw(`version ${id}`, stream);
    return found;
  };
  /** No statement where there is nothing to find. */
  const rowsOf = async (text: string, keys: readonly string[], ...values: readonly (string | null)[]) =>
    keys.length === 0 ? [] : rows(text, keys, ...values);
  return {
    byIds: (ids) => rowsOf(BY_IDS, ids),
    byCounters: async (keys) =>
      keys.length === 0
        ? []
        : sql.all(
            BY_COUNTERS,
            regency,
            keys.map(({ device }) => device),
            keys.map(({ n }) => n),
          ),
    ofRecords: (records) => rowsOf(OF_RECORDS, records),
    ofSubjects: (subjects, kind) => rowsOf(OF_SUBJECTS, subjects, kind ?? null),
    since: (stream, serial, limit, hidden = []) =>
      sql.all<PagedVersion>(SINCE, regency, stream, serial, limit, hidden),
    needed: async (stream, at, after, limit, hidden = []) => {
      const { bundle, subject, record, order } = after ?? { bundle: "", subject: "", record: "", order: 0 };
      const found = await sql.all<LoadRow>(
        NEEDED,
        regency,
        stream,
        at,
        bundle,
        subject,
        record,
        order,
        limit,
        hidden,
      );
      return found.map(({ serial, kind, text, ...place }) => ({ serial, kind, text, place }));
    },
    neededOfStreams: (streams) => rowsOf(NEEDED_OF_STREAMS, streams),
    wanting: (streams) => rowsOf(WANTING, streams),
    countsOf: (devices) => sql.all(COUNTS_OF, regency, [...new Set(devices)]),
    countersOf: async (device) =>
      (await sql.all<{ n: number }>(COUNTERS_OF, regency, device)).map(({ n }) => n),
    add: async (versions) => {
      if (versions.length === 0) return;
      const all = <Key extends keyof StoredVersion>(key: Key) => versions.map((version) => version[key]);
      sql.send(
        ADD,
        regency,
        ...[all("id"), all("record"), all("subject"), all("kind"), all("author"), all("device")],
        ...[all("n"), all("order"), all("acceptedAt"), all("stream"), all("serial"), all("head")],
        ...[all("settledAt"), all("wants"), all("digest"), all("text")],
      );
    },
    place: async (changes) => {
      if (changes.length === 0) return;
      sql.send(
        PLACE,
        regency,
        changes.map(({ id }) => id),
        changes.map(({ stream }) => stream),
        changes.map(({ serial }) => serial),
        changes.map(({ head }) => head),
        changes.map(({ settledAt }) => settledAt),
      );
    },
    overwrite: async (texts) => {
      if (texts.length === 0) return;
      sql.send(
        OVERWRITE,
        regency,
        texts.map(({ id }) => id),
        texts.map(({ digest }) => digest),
        texts.map(({ text }) => text),
      );
    },
  };
};
