import type { AttemptReads, AttemptWrites } from "../../port/attempts.ts";
import type { Sql } from "../sql.ts";

const AFTER = `SELECT COALESCE(SUM(tries), 0)::integer AS count, MIN(at) AS "oldestMs" FROM attempt
  WHERE regency = $1 AND key = $2 AND at > $3`;
const ADD = `INSERT INTO attempt AS a (regency, key, at, tries) VALUES ($1, $2, $3, 1)
  ON CONFLICT (regency, key, at) DO UPDATE SET tries = a.tries + 1`;
const FORGET = "DELETE FROM attempt WHERE regency = $1 AND at <= $2";

export const postgresAttempts = (sql: Sql, regency: string): AttemptReads & AttemptWrites => ({
  after: async (key, sinceMs) =>
    (await sql.all<{ count: number; oldestMs: number | null }>(AFTER, regency, key, sinceMs))[0] ?? {
      count: 0,
      oldestMs: null,
    },
  add: async (key, atMs) => sql.send(ADD, regency, key, atMs),
  forget: async (upToMs) => sql.send(FORGET, regency, upToMs),
});
