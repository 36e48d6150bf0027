import { streamOf } from "#domain/access/streams.ts";
import { readBody } from "#domain/records/read-body.ts";
import { team as teamKind } from "#domain/records/team.ts";
import { worker } from "#domain/records/worker.ts";
import type { FamilyCard, Session } from "#storage/session-types.ts";

/** A team whose families this phone holds. */
export interface TeamHere {
  readonly id: string;
  readonly name: string;
  /** Streams of its RWs. */
  readonly streams: ReadonlySet<string>;
}

/** One's own team first; of the others those with families on this phone. */
export const teamsHere = (
  session: Pick<Session, "references" | "worker" | "families">,
): readonly TeamHere[] => {
  const me = session.references("worker").find(({ id }) => id === session.worker.id);
  const own = me && readBody(worker, me.body).team;
  const held = new Set(session.families().map(({ stream }) => stream));
  return session
    .references("team")
    .map(({ id, body }) => {
      const { name, area, rws } = readBody(teamKind, body);
      const streams = area === undefined ? [] : (rws ?? []).map((rw) => streamOf(area, rw));
      return { id, name: name ?? "", streams: new Set(streams) };
    })
    .filter(({ id, streams }) => id === own || [...streams].some((stream) => held.has(stream)))
    .sort((a, b) => Number(b.id === own) - Number(a.id === own) || (a.name < b.name ? -1 : 1));
};

/** A family goes with the team that is named on it, else with the one of its RW. */
export const familiesOf = (
  families: readonly FamilyCard[],
  { id, streams }: TeamHere,
): readonly FamilyCard[] =>
  families.filter(({ team, stream }) => (team === undefined ? streams.has(stream) : team === id));
