import { streamOf } from "#domain/access/streams.ts";
import { posyandu } from "#domain/records/posyandu.ts";
import { readBody } from "#domain/records/read-body.ts";
import { team } from "#domain/records/team.ts";
import type { Serving } from "#domain/summary/list-children.ts";
import type { Session } from "#storage/session-types.ts";

/** A posyandu or team with its name and the RW streams it serves. */
export interface NamedServing extends Serving {
  readonly name: string;
}

export interface Servings {
  readonly posyandu: readonly NamedServing[];
  readonly teams: readonly NamedServing[];
}

/** Those that this phone knows, by name. */
export const servingsOnPhone = ({ references }: Pick<Session, "references">): Servings => ({
  posyandu: references(posyandu.kind)
    .map(({ id, body }) => servingOf(id, readBody(posyandu, body)))
    .sort(byName),
  teams: references(team.kind)
    .map(({ id, body }) => servingOf(id, readBody(team, body)))
    .sort(byName),
});

/** A record of a posyandu or team, or what the server says of one. */
export const servingOf = (
  id: string,
  { name = "", area, rws = [] }: Partial<{ name: string; area: string; rws: readonly string[] }>,
): NamedServing => ({ id, name, streams: area === undefined ? [] : rws.map((rw) => streamOf(area, rw)) });

const byName = (a: NamedServing, b: NamedServing): number =>
  a.name.localeCompare(b.name, "id", { numeric: true });
