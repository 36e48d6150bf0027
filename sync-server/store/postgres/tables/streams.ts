import type { StreamReads, StreamState, StreamWrites } from "../../port/streams.ts";
import type { Sql } from "../sql.ts";
import type { StreamLocks } from "../stream-locks.ts";

const STREAM = `s.stream, s.serial, s.sum_high AS "sumHigh", s.sum_low AS "sumLow"`;
const ALL = `SELECT ${STREAM} FROM stream s WHERE s.regency = $1 ORDER BY s.stream`;
// "3571011001" and all that begin with it and a slash: the next character after the slash is the nought.
const OF_KELURAHAN = `SELECT ${STREAM} FROM (SELECT DISTINCT area FROM unnest($2::text[]) AS a (area)) k
  JOIN stream s ON s.regency = $1 AND s.stream >= k.area AND s.stream < k.area || '0' ORDER BY s.stream`;
const LOCK = `SELECT ${STREAM} FROM stream s WHERE s.regency = $1 AND s.stream = ANY($2::text[]) ORDER BY s.stream
  FOR NO KEY UPDATE`;
const MAKE = `INSERT INTO stream (regency, stream, serial, sum_high, sum_low)
  SELECT $1, k.stream, 0, 0, 0 FROM unnest($2::text[]) AS k (stream) ORDER BY k.stream
  ON CONFLICT (regency, stream) DO NOTHING`;
const PUT = `UPDATE stream s SET serial = k.serial, sum_high = k.sum_high, sum_low = k.sum_low
  FROM unnest($2::text[], $3::bigint[], $4::bigint[], $5::bigint[]) AS k (stream, serial, sum_high, sum_low)
  WHERE s.regency = $1 AND s.stream = k.stream`;

interface Row {
  readonly stream: string;
  readonly serial: number;
  readonly sumHigh: number;
  readonly sumLow: number;
}

export const postgresStreams = (
  sql: Sql,
  regency: string,
  locks: StreamLocks,
): StreamReads & StreamWrites => {
  // Under the lock nobody else changes them: what was read once stays known.
  const held = new Map<string, StreamState>();
  const read = async (text: string, ...keys: readonly (readonly string[])[]) =>
    (await sql.all<Row>(text, regency, ...keys)).map(
      ({ stream, serial, sumHigh, sumLow }): StreamState => ({
        stream,
        serial,
        sum: { high: sumHigh, low: sumLow },
      }),
    );
  return {
    all: () => read(ALL),
    ofKelurahan: async (areas) => (areas.length === 0 ? [] : read(OF_KELURAHAN, areas)),
    lock: async (asked) => {
      const wanted = locks.toLock([...new Set(asked)]);
      if (wanted.length > 0) {
        const there = await read(LOCK, wanted);
        if (there.length < wanted.length) sql.send(MAKE, regency, wanted);
        for (const state of there.length < wanted.length ? await read(LOCK, wanted) : there)
          held.set(state.stream, state);
      }
      return [...new Set(asked)].sort().flatMap((stream) => held.get(stream) ?? []);
    },
    put: async (states) => {
      if (states.length === 0) return;
      for (const state of states) if (held.has(state.stream)) held.set(state.stream, state);
      sql.send(
        PUT,
        regency,
        states.map(({ stream }) => stream),
        states.map(({ serial }) => serial),
        states.map(({ sum }) => sum.high),
        states.map(({ sum }) => sum.low),
      );
    },
  };
};
