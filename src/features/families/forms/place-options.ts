import { streamPlace } from "#domain/access/streams.ts";
import { areaName } from "#domain/areas/index.ts";
import { posyandu } from "#domain/records/posyandu.ts";
import { readBody } from "#domain/records/read-body.ts";
import { team } from "#domain/records/team.ts";
import type { Session } from "#storage/session-types.ts";

/** A kelurahan where this person may register families, with the RWs known there. */
export interface PlaceOption {
  readonly area: string;
  readonly name: string;
  readonly rws: readonly string[];
}

type Reads = Pick<Session, "grants" | "families" | "references">;

/**
 * Where a family may be registered. Who holds single RWs of a kelurahan is offered those; who holds all of it is offered every
 * RW that a family, a team or a posyandu there names.
 */
export const placeOptions = (session: Reads): readonly PlaceOption[] => {
  const rwsByArea = new Map<string, Set<string>>();
  const add = (area: string, rws: readonly string[]) => {
    const known = rwsByArea.get(area) ?? new Set();
    for (const rw of rws) if (Number(rw) !== 0) known.add(rw);
    rwsByArea.set(area, known);
  };
  const whole = new Set<string>();
  for (const { area, streams = [] } of session.grants().list) {
    for (const reached of [area, ...streams]) {
      const place = streamPlace(reached);
      if (place) add(place.area, [place.rw]);
      else if (/^\d{10}$/.test(reached)) {
        whole.add(reached);
        add(reached, []);
      }
    }
  }
  for (const { area, rw } of session.families()) if (whole.has(area)) add(area, [rw]);
  for (const { area, rws } of servedRws(session)) if (whole.has(area)) add(area, rws);
  return [...rwsByArea]
    .map(([area, rws]) => ({ area, name: areaName(area), rws: [...rws].sort() }))
    .sort((a, b) => a.name.localeCompare(b.name, "id"));
};

const servedRws = (session: Reads): readonly { readonly area: string; readonly rws: readonly string[] }[] =>
  [
    ...session.references("team").map(({ body }) => readBody(team, body)),
    ...session.references("posyandu").map(({ body }) => readBody(posyandu, body)),
  ].flatMap(({ area, rws }) => (area === undefined ? [] : [{ area, rws: rws ?? [] }]));

/** Posyandu of a kelurahan, those that serve the RW first. */
export const posyanduOptions = (
  session: Pick<Session, "references">,
  area: string,
  rw: string,
): readonly { readonly id: string; readonly name: string; readonly serves: boolean }[] =>
  session
    .references("posyandu")
    .map(({ id, body }) => ({ id, ...readBody(posyandu, body) }))
    .filter((one) => one.area === area)
    .map(({ id, name, rws }) => ({ id, name: name ?? "", serves: rws?.includes(rw) ?? false }))
    .sort((a, b) => Number(b.serves) - Number(a.serves) || a.name.localeCompare(b.name, "id"));
