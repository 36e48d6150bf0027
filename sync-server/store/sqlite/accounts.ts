import type {
  Account,
  AccountReads,
  AccountWrites,
  ActivationCode,
  HeldGrant,
  SecondFactor,
  Session,
} from "../port/accounts.ts";
import { list, type Sql } from "./sql.ts";

const ACCOUNT = "a.worker, a.name, a.grantsVersion, a.restarts, a.closedAt";
const GRANT = `g.worker, g.role, g.area, g.startsAt AS "from", g.endsAt AS "to"`;
const SESSION = "s.hash, s.worker, s.device, s.issuedAt, s.endedAt, s.follows, s.factorAt";
const ALL = `SELECT ${ACCOUNT} FROM account a WHERE a.regency = ?1`;
const BY_WORKERS = `SELECT ${ACCOUNT} FROM json_each(?2) k CROSS JOIN account a ON a.regency = ?1 AND a.worker = k.value`;
const GRANTS_OF = `SELECT ${GRANT} FROM json_each(?2) k CROSS JOIN held_grant g ON g.regency = ?1 AND g.worker = k.value`;
const ALL_GRANTS = `SELECT ${GRANT} FROM held_grant g WHERE g.regency = ?1`;
const CODES = `SELECT c.hash, c.worker, c.issuedAt, c.expiresAt, c.usedAt, c.usedBy FROM json_each(?2) k
  CROSS JOIN code c ON c.regency = ?1 AND c.hash = k.value`;
const CODES_OF = `SELECT c.hash, c.worker, c.issuedAt, c.expiresAt, c.usedAt, c.usedBy FROM code c
  WHERE c.regency = ?1 AND c.worker IN (SELECT value FROM json_each(?2))`;
const SESSIONS = `SELECT ${SESSION} FROM json_each(?2) k CROSS JOIN session s ON s.regency = ?1 AND s.hash = k.value`;
const SESSIONS_OF = `SELECT ${SESSION} FROM json_each(?2) k CROSS JOIN session s INDEXED BY session_by_worker ON s.regency = ?1 AND s.worker = k.value`;
const PUT = `INSERT INTO account (regency, worker, name, grantsVersion, restarts, closedAt)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6)
  ON CONFLICT DO UPDATE SET name = excluded.name, grantsVersion = excluded.grantsVersion,
    restarts = excluded.restarts, closedAt = excluded.closedAt`;
const PUT_GRANT = `INSERT INTO held_grant (regency, worker, role, area, startsAt, endsAt) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
  ON CONFLICT DO UPDATE SET endsAt = excluded.endsAt`;
const PUT_CODE = `INSERT INTO code (regency, hash, worker, issuedAt, expiresAt, usedAt, usedBy)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO UPDATE SET usedAt = excluded.usedAt, usedBy = excluded.usedBy`;
const PUT_SESSION = `INSERT INTO session (regency, hash, worker, device, issuedAt, endedAt, follows, factorAt)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
  ON CONFLICT DO UPDATE SET endedAt = excluded.endedAt, follows = excluded.follows, factorAt = excluded.factorAt`;
const FACTORS = `SELECT f.worker, f.secret, f.confirmedAt, f.lastStep, f.recovery FROM json_each(?2) k
  CROSS JOIN second_factor f ON f.regency = ?1 AND f.worker = k.value`;
const PUT_FACTOR = `INSERT OR REPLACE INTO second_factor (regency, worker, secret, confirmedAt, lastStep, recovery)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6)`;
const REMOVE_FACTOR = "DELETE FROM second_factor WHERE regency = ?1 AND worker = ?2";
const END_OF_DEVICE =
  "UPDATE session INDEXED BY session_by_device SET endedAt = ?3 WHERE regency = ?1 AND device = ?2 AND (endedAt IS NULL OR endedAt > ?3)";
const END_OF_WORKER =
  "UPDATE session INDEXED BY session_by_worker SET endedAt = ?3 WHERE regency = ?1 AND worker = ?2 AND (endedAt IS NULL OR endedAt > ?3)";

type FactorRow = Omit<SecondFactor, "recovery"> & { readonly recovery: string };

export const sqliteAccounts = (sql: Sql, regency: string): AccountReads & AccountWrites => ({
  all: async () => sql.all<Account>(ALL, regency),
  byWorkers: async (workers) => sql.all<Account>(BY_WORKERS, regency, list([...new Set(workers)])),
  grantsOf: async (workers) => sql.all<HeldGrant>(GRANTS_OF, regency, list([...new Set(workers)])),
  allGrants: async () => sql.all<HeldGrant>(ALL_GRANTS, regency),
  codes: async (hashes) => sql.all<ActivationCode>(CODES, regency, list(hashes)),
  codesOf: async (workers) => sql.all<ActivationCode>(CODES_OF, regency, list(workers)),
  sessions: async (hashes) => sql.all<Session>(SESSIONS, regency, list(hashes)),
  sessionsOf: async (workers) => sql.all<Session>(SESSIONS_OF, regency, list([...new Set(workers)])),
  factors: async (workers) =>
    sql
      .all<FactorRow>(FACTORS, regency, list([...new Set(workers)]))
      .map((row) => ({ ...row, recovery: JSON.parse(row.recovery) as readonly string[] })),
  putFactors: async (factors) => {
    for (const { worker, secret, confirmedAt, lastStep, recovery } of factors)
      sql.run(PUT_FACTOR, regency, worker, secret, confirmedAt, lastStep, list(recovery));
  },
  removeFactors: async (workers) => {
    for (const worker of workers) sql.run(REMOVE_FACTOR, regency, worker);
  },
  put: async (accounts) => {
    for (const { worker, name, grantsVersion, restarts, closedAt } of accounts)
      sql.run(PUT, regency, worker, name, grantsVersion, restarts, closedAt);
  },
  putGrants: async (grants) => {
    for (const { worker, role, area, from, to } of grants)
      sql.run(PUT_GRANT, regency, worker, role, area, from, to);
  },
  putCodes: async (codes) => {
    for (const { hash, worker, issuedAt, expiresAt, usedAt, usedBy } of codes)
      sql.run(PUT_CODE, regency, hash, worker, issuedAt, expiresAt, usedAt, usedBy);
  },
  putSessions: async (sessions) => {
    for (const { hash, worker, device, issuedAt, endedAt, follows, factorAt } of sessions)
      sql.run(PUT_SESSION, regency, hash, worker, device, issuedAt, endedAt, follows, factorAt);
  },
  endSessions: async ({ devices = [], workers = [] }, at) => {
    for (const device of devices) sql.run(END_OF_DEVICE, regency, device, at);
    for (const worker of workers) sql.run(END_OF_WORKER, regency, worker, at);
  },
});
