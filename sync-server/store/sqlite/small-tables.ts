import type { AccessEntry, AccessLogReads, AccessLogWrites } from "../port/access-log.ts";
import type { Meta, MetaReads, MetaWrites } from "../port/meta.ts";
import type { RefusedReads, RefusedVersion, RefusedWrites } from "../port/refused.ts";
import type { StreamReads, StreamWrites } from "../port/streams.ts";
import { list, type Sql } from "./sql.ts";

const META = "SELECT epoch, durable FROM meta WHERE regency = ?1";
const PUT_META = "INSERT OR REPLACE INTO meta (regency, epoch, durable) VALUES (?1, ?2, ?3)";

export const sqliteMeta = (sql: Sql, regency: string): MetaReads & MetaWrites => ({
  get: async () => sql.all<Meta>(META, regency)[0] ?? { epoch: 1, durable: null },
  put: async ({ epoch, durable }) => sql.run(PUT_META, regency, epoch, durable),
});

const STREAM = "s.stream, s.serial, s.sumHigh, s.sumLow";
const STREAMS = `SELECT ${STREAM} FROM stream s WHERE s.regency = ?1 ORDER BY s.stream`;
/** From "3571011001" up to, not including, "35710110010": its own stream and all that begin with it and a slash. */
const OF_KELURAHAN = `SELECT ${STREAM} FROM json_each(?2) k
  CROSS JOIN stream s ON s.regency = ?1 AND s.stream >= k.value AND s.stream < k.value || '0' ORDER BY s.stream`;
const MAKE_STREAM =
  "INSERT OR IGNORE INTO stream (regency, stream, serial, sumHigh, sumLow) VALUES (?1, ?2, 0, 0, 0)";
const LOCKED = `SELECT ${STREAM} FROM json_each(?2) k CROSS JOIN stream s ON s.regency = ?1 AND s.stream = k.value
  ORDER BY s.stream`;
const PUT_STREAM = `UPDATE stream SET serial = ?3, sumHigh = ?4, sumLow = ?5 WHERE regency = ?1 AND stream = ?2`;

interface StreamRow {
  readonly stream: string;
  readonly serial: number;
  readonly sumHigh: number;
  readonly sumLow: number;
}

export const sqliteStreams = (sql: Sql, regency: string): StreamReads & StreamWrites => {
  const toState = ({ stream, serial, sumHigh, sumLow }: StreamRow) => ({
    stream,
    serial,
    sum: { high: sumHigh, low: sumLow },
  });
  return {
    all: async () => sql.all<StreamRow>(STREAMS, regency).map(toState),
    ofKelurahan: async (areas) =>
      sql.all<StreamRow>(OF_KELURAHAN, regency, list([...new Set(areas)])).map(toState),
    // BEGIN IMMEDIATE has locked the whole database: only missing rows are to be made.
    lock: async (streams) => {
      const names = [...new Set(streams)];
      const held = sql.all<StreamRow>(LOCKED, regency, list(names));
      if (held.length === names.length) return held.map(toState);
      for (const stream of names) sql.run(MAKE_STREAM, regency, stream);
      return sql.all<StreamRow>(LOCKED, regency, list(names)).map(toState);
    },
    put: async (states) => {
      for (const { stream, serial, sum } of states)
        sql.run(PUT_STREAM, regency, stream, serial, sum.high, sum.low);
    },
  };
};

const REFUSED = `r.digest, r.id, r.kind, r.subject, r.author, r.device, r.n, r.stream, r.reason, r.detail, r.receivedAt,
  r.text, r.seal`;
const REFUSED_OF_STREAMS = `SELECT ${REFUSED} FROM json_each(?2) k
  CROSS JOIN refused r ON r.regency = ?1 AND r.stream = k.value ORDER BY r.receivedAt DESC LIMIT ?3`;
const REFUSED_LATEST = `SELECT ${REFUSED} FROM refused r WHERE r.regency = ?1 ORDER BY r.receivedAt DESC LIMIT ?2`;
const REFUSED_PAGE = `SELECT ${REFUSED} FROM refused r WHERE r.regency = ?1 AND r.digest > ?2 ORDER BY r.digest LIMIT ?3`;
const REFUSED_COUNTERS = `SELECT DISTINCT n FROM refused INDEXED BY refused_by_device
  WHERE regency = ?1 AND device = ?2 AND n IS NOT NULL ORDER BY n`;
const PUT_REFUSED = `INSERT OR REPLACE INTO refused (regency, digest, id, kind, subject, author, device, n, stream, reason,
  detail, receivedAt, text, seal) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)`;
const REMOVE_REFUSED = "DELETE FROM refused WHERE regency = ?1 AND id IN (SELECT value FROM json_each(?2))";

export const sqliteRefused = (sql: Sql, regency: string): RefusedReads & RefusedWrites => ({
  ofStreams: async (streams, limit) =>
    sql.all<RefusedVersion>(REFUSED_OF_STREAMS, regency, list(streams), limit),
  latest: async (limit) => sql.all<RefusedVersion>(REFUSED_LATEST, regency, limit),
  page: async (after, limit) => sql.all<RefusedVersion>(REFUSED_PAGE, regency, after, limit),
  countersOf: async (device) => sql.all<{ n: number }>(REFUSED_COUNTERS, regency, device).map(({ n }) => n),
  put: async (rows) => {
    for (const r of rows) {
      const sent = [r.digest, r.id, r.kind, r.subject, r.author, r.device, r.n, r.stream];
      sql.run(PUT_REFUSED, regency, ...sent, r.reason, r.detail, r.receivedAt, r.text, r.seal);
    }
  },
  removeByIds: async (ids) => sql.run(REMOVE_REFUSED, regency, list(ids)),
});

const LATEST = `SELECT at, worker, device, action, target FROM access_log WHERE regency = ?1 ORDER BY rowid DESC LIMIT ?2`;
const LOG_PAGE = `SELECT rowid AS position, at, worker, device, action, target FROM access_log
  WHERE rowid > ?2 AND regency = ?1 ORDER BY rowid LIMIT ?3`;
const LOG_ABOUT = `SELECT l.at, l.worker, l.device, l.action, l.target FROM json_each(?2) k
  CROSS JOIN access_log l INDEXED BY access_log_by_target ON l.regency = ?1 AND l.target = k.value AND l.at >= ?3
  ORDER BY l.at`;
const LOG_COUNT = "SELECT COUNT(*) AS count FROM access_log WHERE regency = ?1 AND at < ?2";
const LOG_REMOVE = "DELETE FROM access_log WHERE regency = ?1 AND at < ?2";
const LOG = `INSERT INTO access_log (regency, at, worker, device, action, target) VALUES (?1, ?2, ?3, ?4, ?5, ?6)`;

export const sqliteAccessLog = (sql: Sql, regency: string): AccessLogReads & AccessLogWrites => ({
  latest: async (limit) => sql.all<AccessEntry>(LATEST, regency, limit),
  about: async (targets, from) => sql.all<AccessEntry>(LOG_ABOUT, regency, list([...new Set(targets)]), from),
  page: async (after, limit) =>
    sql.all<AccessEntry & { readonly position: number }>(LOG_PAGE, regency, after, limit),
  countBefore: async (at) => sql.all<{ count: number }>(LOG_COUNT, regency, at)[0]?.count ?? 0,
  removeBefore: async (at) => sql.run(LOG_REMOVE, regency, at),
  add: async (entries) => {
    for (const { at, worker, device, action, target } of entries)
      sql.run(LOG, regency, at, worker, device, action, target);
  },
});
