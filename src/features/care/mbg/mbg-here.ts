import { covers } from "#domain/access/grant.ts";
import { streamOf } from "#domain/access/streams.ts";
import type { AidFacts } from "#domain/aid/aid-facts.ts";
import { type MbgFacts, mbgFacts } from "#domain/mbg/mbg-facts.ts";
import { readBody } from "#domain/records/read-body.ts";
import { team as teamKind } from "#domain/records/team.ts";
import { worker } from "#domain/records/worker.ts";
import type { Session } from "#storage/session-types.ts";

/** The handing out of one team, as far as this phone holds it. */
export interface MbgHere {
  readonly team: string;
  readonly teamName: string;
  /** An RW of the team in which this person may write; the lowest, so that all of the team choose the same. */
  readonly stream: string;
  readonly days: readonly MbgFacts[];
  /** Help of people in the team's RWs. */
  readonly aids: readonly AidFacts[];
}

type Here = Pick<Session, "worker" | "references" | "care" | "grants">;

/** Nothing when the person belongs to no team, or to one whose RWs they may not write in. */
export const mbgHere = (session: Here): MbgHere | undefined => {
  const own = session.references("worker").find(({ id }) => id === session.worker.id);
  const teamId = own && readBody(worker, own.body).team;
  const found = session.references("team").find(({ id }) => id === teamId);
  if (!found || teamId === undefined) return undefined;
  const { area, rws, name } = readBody(teamKind, found.body);
  const streams = area === undefined ? [] : (rws ?? []).map((rw) => streamOf(area, rw)).sort();
  const grants = session.grants().list;
  const stream = streams.find((one) => grants.some((grant) => covers(grant, one)));
  if (stream === undefined) return undefined;
  const held = new Set(streams);
  return {
    team: teamId,
    teamName: name ?? "",
    stream,
    days: session.references("mbgDay").flatMap(({ id, body }) => mbgFacts(id, body) ?? []),
    aids: session.care().flatMap((card) => (held.has(card.stream) ? card.aids : [])),
  };
};
