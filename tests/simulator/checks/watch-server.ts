import { judgeWrite, mayReadKind } from "#domain/access/may-write.ts";
import { writingRoles } from "#domain/access/roles.ts";
import type { HeldGrant } from "#server/store/port/accounts.ts";
import type { Placement } from "#server/store/port/placements.ts";
import type { RefusedVersion } from "#server/store/port/refused.ts";
import type { StreamState } from "#server/store/port/streams.ts";
import type { StoredVersion, VersionPlace } from "#server/store/port/versions.ts";
import type { Journal } from "../world/journal.ts";
import type { Statement } from "../world/logged-store.ts";
import { withPosyandu } from "../world/places.ts";

export interface ServerWatch {
  onCommit(statements: readonly Statement[]): void;
  /** The server stands elsewhere now: this is all it has gone through. */
  restored(statements: readonly Statement[]): void;
}

/** Days for which work made under a lost grant is still taken. */
const LATE_DAYS = 60;

/** Looks at every transaction of the server as it commits: serials are dense, nothing goes back, no late work is turned away. */
export const watchServer = (journal: Journal): ServerWatch => {
  let seen = emptySight();
  return {
    restored: (statements) => {
      seen = emptySight();
      for (const statement of statements) look(seen, statement);
    },
    onCommit: (statements) => {
      const given = new Map<string, number[]>();
      for (const { stream, serial } of statements.flatMap(serialsIn))
        if (serial > (seen.serials.get(stream) ?? 0))
          given.set(stream, [...(given.get(stream) ?? []), serial]);
      for (const { stream, serial } of statements.flatMap(statesIn)) {
        const before = seen.serials.get(stream) ?? 0;
        const found = (given.get(stream) ?? []).sort((a, b) => a - b);
        given.delete(stream);
        if (serial < before) journal.violated("monotone", `server's serial of ${stream}`);
        const isDense = found.every((one, at) => isNext(one, found[at - 1] ?? before));
        if (!isDense || (found.at(-1) ?? before) !== serial)
          journal.violated(
            "dense order",
            `${stream}: gave ${found.join()} after ${before}, now at ${serial}`,
          );
      }
      for (const [stream, found] of given)
        journal.violated("dense order", `${stream}: ${found.join()} beyond its counter`);
      for (const { stream, serial, kind } of rowsOf<StoredVersion>(statements, "versions", "add"))
        if (mayReadKind(["posyanduCadre"], kind) !== (serial % STEP === 0))
          journal.violated("dense order", `${stream}: ${kind} at ${serial} shows what a register leaves out`);
      // Judged by where the subject was: what a batch itself moves is placed at its end.
      for (const row of rowsOf<RefusedVersion>(statements, "refused", "put")) checkLate(seen, row, journal);
      for (const statement of statements) look(seen, statement);
    },
  };
};

interface Sight {
  readonly serials: Map<string, number>;
  readonly grants: Map<string, HeldGrant>;
  readonly placements: Map<string, Placement>;
}

const emptySight = (): Sight => ({ serials: new Map(), grants: new Map(), placements: new Map() });

const look = ({ serials, grants, placements }: Sight, statement: Statement): void => {
  for (const { stream, serial } of statesIn(statement)) serials.set(stream, serial);
  for (const grant of rowsOf<HeldGrant>([statement], "accounts", "putGrants"))
    grants.set(`${grant.worker} ${grant.role} ${grant.area} ${grant.from}`, grant);
  for (const placement of rowsOf<Placement>([statement], "placements", "put"))
    placements.set(placement.subject, placement);
};

/** Work done under a grant that was lost less than sixty days ago is kept, never turned away. */
const checkLate = ({ grants, placements }: Sight, row: RefusedVersion, journal: Journal): void => {
  if (row.reason !== "outsideScope") return;
  const stream = placements.get(row.subject)?.stream ?? row.stream;
  const from = Date.parse(row.receivedAt) - LATE_DAYS * 86_400_000;
  const held = [...grants.values()].filter(
    ({ worker, to }) => worker === row.author && (to === null || Date.parse(to) >= from),
  );
  const { outcome } = judgeWrite(writingRoles(held.map(withPosyandu), stream), row.kind);
  if (outcome === "accept")
    journal.violated("late work", `${row.kind} n${row.n} of ${stream} was turned away`);
};

/** What a posyandu's register leaves out comes right after, all else at the next multiple. */
const STEP = 1_048_576;
const isNext = (serial: number, before: number): boolean =>
  serial === before + 1 || serial === before - (before % STEP) + STEP;

const rowsOf = <T>(statements: readonly Statement[], group: string, method: string): readonly T[] =>
  statements.flatMap((statement) =>
    statement.group === group && statement.method === method ? (statement.args[0] as readonly T[]) : [],
  );

const serialsIn = (statement: Statement): readonly { readonly stream: string; readonly serial: number }[] => [
  ...rowsOf<StoredVersion>([statement], "versions", "add"),
  ...rowsOf<VersionPlace>([statement], "versions", "place"),
  ...rowsOf<{ stream: string; serial: number }>([statement], "placements", "putGone"),
];

const statesIn = (statement: Statement): readonly StreamState[] => rowsOf([statement], "streams", "put");
