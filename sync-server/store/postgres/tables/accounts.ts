import type {
  Account,
  AccountReads,
  AccountWrites,
  ActivationCode,
  HeldGrant,
  SecondFactor,
  Session,
} from "../../port/accounts.ts";
import { createRevisions } from "../revisions.ts";
import type { Sql } from "../sql.ts";

const ACCOUNT = `a.worker, a.name, a.grants_version AS "grantsVersion", a.restarts, a.closed_at AS "closedAt", a.revision`;
const GRANT = `g.worker, g.role, g.area, g.starts_at AS "from", g.ends_at AS "to"`;
const CODE = `c.hash, c.worker, c.issued_at AS "issuedAt", c.expires_at AS "expiresAt", c.used_at AS "usedAt",
  c.used_by AS "usedBy", c.revision`;
const SESSION = `s.hash, s.worker, s.device, s.issued_at AS "issuedAt", s.ended_at AS "endedAt", s.follows,
  s.factor_at AS "factorAt"`;
const FACTORS = `SELECT f.worker, f.secret, f.confirmed_at AS "confirmedAt", f.last_step AS "lastStep", f.recovery, f.revision
  FROM second_factor f WHERE f.regency = $1 AND f.worker = ANY($2::text[])`;
const PUT_FACTORS = `INSERT INTO second_factor AS f (regency, worker, secret, confirmed_at, last_step, recovery, revision)
  SELECT $1, k.* FROM unnest($2::text[], $3::text[], $4::text[], $5::bigint[], $6::text[], $7::integer[]) AS k
  ON CONFLICT (regency, worker) DO UPDATE SET secret = excluded.secret, confirmed_at = excluded.confirmed_at,
    last_step = excluded.last_step, recovery = excluded.recovery, revision = excluded.revision
    WHERE f.revision = excluded.revision - 1`;
const REMOVE_FACTORS = "DELETE FROM second_factor WHERE regency = $1 AND worker = ANY($2::text[])";
const ALL = `SELECT ${ACCOUNT} FROM account a WHERE a.regency = $1`;
const BY_WORKERS = `${ALL} AND a.worker = ANY($2::text[])`;
const ALL_GRANTS = `SELECT ${GRANT} FROM held_grant g WHERE g.regency = $1`;
const GRANTS_OF = `${ALL_GRANTS} AND g.worker = ANY($2::text[])`;
const CODES = `SELECT ${CODE} FROM code c WHERE c.regency = $1 AND c.hash = ANY($2::text[])`;
const CODES_OF = `SELECT ${CODE} FROM code c WHERE c.regency = $1 AND c.worker = ANY($2::text[])`;
const SESSIONS = `SELECT ${SESSION} FROM session s WHERE s.regency = $1 AND s.hash = ANY($2::text[])`;
const SESSIONS_OF = `SELECT ${SESSION} FROM session s WHERE s.regency = $1 AND s.worker = ANY($2::text[])`;
const PUT = `INSERT INTO account AS a (regency, worker, name, grants_version, restarts, closed_at, revision)
  SELECT $1, k.* FROM unnest($2::text[], $3::text[], $4::integer[], $5::integer[], $6::text[], $7::integer[]) AS k
  ON CONFLICT (regency, worker) DO UPDATE SET name = excluded.name, grants_version = excluded.grants_version,
    restarts = excluded.restarts,    closed_at = excluded.closed_at, revision = excluded.revision WHERE a.revision = excluded.revision - 1`;
const PUT_GRANTS = `INSERT INTO held_grant (regency, worker, role, area, starts_at, ends_at)
  SELECT $1, k.* FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) AS k
  ON CONFLICT (regency, worker, role, area, starts_at) DO UPDATE SET ends_at = excluded.ends_at`;
const PUT_CODES = `INSERT INTO code AS c (regency, hash, worker, issued_at, expires_at, used_at, used_by, revision)
  SELECT $1, k.* FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::integer[]) AS k
  ON CONFLICT (regency, hash) DO UPDATE SET used_at = excluded.used_at, used_by = excluded.used_by,
    revision = excluded.revision WHERE c.revision = excluded.revision - 1`;
const PUT_SESSIONS = `INSERT INTO session (regency, hash, worker, device, issued_at, ended_at, follows, factor_at)
  SELECT $1, k.* FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[]) AS k
  ON CONFLICT (regency, hash) DO UPDATE SET ended_at = excluded.ended_at, follows = excluded.follows,
    factor_at = excluded.factor_at`;
const END_SESSIONS = `UPDATE session SET ended_at = $4 WHERE regency = $1 AND (ended_at IS NULL OR ended_at > $4)
  AND (device = ANY($2::text[]) OR worker = ANY($3::text[]))`;

type Revision = { readonly revision: number };

export const postgresAccounts = (sql: Sql, regency: string): AccountReads & AccountWrites => {
  const accountRevisions = createRevisions();
  const codeRevisions = createRevisions();
  const factorRevisions = createRevisions();

  const accounts = async (
    asked: readonly string[],
    rows: Promise<readonly (Account & Revision)[]>,
  ): Promise<readonly Account[]> => {
    const found = await rows;
    accountRevisions.note(found.map(accountRevision), asked);
    return found.map(({ revision, ...account }) => account);
  };
  const codes = async (
    asked: readonly string[],
    rows: Promise<readonly (ActivationCode & Revision)[]>,
  ): Promise<readonly ActivationCode[]> => {
    const found = await rows;
    codeRevisions.note(found.map(codeRevision), asked);
    return found.map(({ revision, ...code }) => code);
  };

  return {
    all: () => accounts([], sql.all(ALL, regency)),
    byWorkers: (workers) => accounts(workers, sql.all(BY_WORKERS, regency, workers)),
    grantsOf: (workers) => sql.all<HeldGrant>(GRANTS_OF, regency, workers),
    allGrants: () => sql.all<HeldGrant>(ALL_GRANTS, regency),
    codes: (hashes) => codes(hashes, sql.all(CODES, regency, hashes)),
    codesOf: (workers) => codes([], sql.all(CODES_OF, regency, workers)),
    sessions: (hashes) => sql.all<Session>(SESSIONS, regency, hashes),
    sessionsOf: (workers) => sql.all<Session>(SESSIONS_OF, regency, workers),
    factors: async (workers) => {
      const found = await sql.all<FactorRow>(FACTORS, regency, workers);
      factorRevisions.note(found.map(factorRevision), workers);
      return found.map(({ revision, recovery, ...factor }) => ({
        ...factor,
        recovery: JSON.parse(recovery) as readonly string[],
      }));
    },
    putFactors: (rows) =>
      factorRevisions.put(
        rows,
        ({ worker }) => worker,
        async (workers) => (await sql.all<FactorRow>(FACTORS, regency, workers)).map(factorRevision),
        (last, revisions) =>
          sql.sendAll(
            last.length,
            PUT_FACTORS,
            regency,
            last.map(({ worker }) => worker),
            last.map(({ secret }) => secret),
            last.map(({ confirmedAt }) => confirmedAt),
            last.map(({ lastStep }) => lastStep),
            last.map(({ recovery }) => JSON.stringify(recovery)),
            revisions,
          ),
      ),
    removeFactors: async (workers) => {
      sql.send(REMOVE_FACTORS, regency, workers);
    },
    put: (rows) =>
      accountRevisions.put(
        rows,
        ({ worker }) => worker,
        async (workers) =>
          (await sql.all<Account & Revision>(BY_WORKERS, regency, workers)).map(accountRevision),
        (last, revisions) =>
          sql.sendAll(
            last.length,
            PUT,
            regency,
            last.map(({ worker }) => worker),
            last.map(({ name }) => name),
            last.map(({ grantsVersion }) => grantsVersion),
            last.map(({ restarts }) => restarts),
            last.map(({ closedAt }) => closedAt),
            revisions,
          ),
      ),
    putGrants: async (grants) => {
      const keyOf = ({ worker, role, area, from }: HeldGrant) => `${worker} ${role} ${area} ${from}`;
      const rows = lastOf(grants, keyOf);
      if (rows.length === 0) return;
      sql.send(
        PUT_GRANTS,
        regency,
        rows.map(({ worker }) => worker),
        rows.map(({ role }) => role),
        rows.map(({ area }) => area),
        rows.map(({ from }) => from),
        rows.map(({ to }) => to),
      );
    },
    putCodes: (rows) =>
      codeRevisions.put(
        rows,
        ({ hash }) => hash,
        async (hashes) =>
          (await sql.all<ActivationCode & Revision>(CODES, regency, hashes)).map(codeRevision),
        (last, revisions) =>
          sql.sendAll(
            last.length,
            PUT_CODES,
            regency,
            last.map(({ hash }) => hash),
            last.map(({ worker }) => worker),
            last.map(({ issuedAt }) => issuedAt),
            last.map(({ expiresAt }) => expiresAt),
            last.map(({ usedAt }) => usedAt),
            last.map(({ usedBy }) => usedBy),
            revisions,
          ),
      ),
    putSessions: async (sessions) => {
      const rows = lastOf(sessions, ({ hash }) => hash);
      if (rows.length === 0) return;
      sql.send(
        PUT_SESSIONS,
        regency,
        rows.map(({ hash }) => hash),
        rows.map(({ worker }) => worker),
        rows.map(({ device }) => device),
        rows.map(({ issuedAt }) => issuedAt),
        rows.map(({ endedAt }) => endedAt),
        rows.map(({ follows }) => follows),
        rows.map(({ factorAt }) => factorAt),
      );
    },
    endSessions: async ({ devices = [], workers = [] }, at) => {
      sql.send(END_SESSIONS, regency, devices, workers, at);
    },
  };
};

type FactorRow = Omit<SecondFactor, "recovery"> & Revision & { readonly recovery: string };
const factorRevision = ({ worker, revision }: FactorRow) => ({ key: worker, revision });
const accountRevision = ({ worker, revision }: Account & Revision) => ({ key: worker, revision });
const codeRevision = ({ hash, revision }: ActivationCode & Revision) => ({ key: hash, revision });

/** The last word on each key: one statement writes a row once. */
const lastOf = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] => [
  ...new Map(rows.map((row) => [keyOf(row), row])).values(),
];
