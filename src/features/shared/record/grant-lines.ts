import { isAgency } from "#domain/access/grant.ts";
import { placesText } from "#domain/access/places-text.ts";
import { streamPlace } from "#domain/access/streams.ts";
import { areaName } from "#domain/areas/index.ts";
import type { Role } from "#domain/facts/version.ts";
import { roleLabels } from "#domain/records/worker.ts";
import type { Grants } from "#storage/session-types.ts";

/** One role and where it holds: "Kader TPK" in "Bandar Lor RW 03, 05, 08". */
export interface GrantLine {
  readonly role: string;
  readonly places: string;
}

/** Grants as people say them, one line per role. A posyandu is named by `posyanduName`, since its grant knows only its id. */
export const grantLines = (
  grants: Grants["list"],
  posyanduName: (record: string) => string | undefined,
): readonly GrantLine[] => {
  const areasByRole = new Map<Role, string[]>();
  for (const { role, area } of grants) areasByRole.set(role, [...(areasByRole.get(role) ?? []), area]);
  return [...areasByRole].map(([role, areas]) => ({
    role: capitalized(roleLabels[role]),
    places: [...rwPlaces(areas), ...otherPlaces(areas, posyanduName)].join("; "),
  }));
};

const capitalized = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

/** RWs together under their kelurahan's name: beside a role one wants to read where, even when there is one only. */
const rwPlaces = (areas: readonly string[]): readonly string[] => {
  const byKelurahan = new Map<string, string[]>();
  for (const stream of areas) {
    const kelurahan = streamPlace(stream)?.area;
    if (kelurahan !== undefined) byKelurahan.set(kelurahan, [...(byKelurahan.get(kelurahan) ?? []), stream]);
  }
  return [...byKelurahan].map(([area, streams]) => `${areaName(area)} ${placesText(streams)}`);
};

const otherPlaces = (
  areas: readonly string[],
  posyanduName: (record: string) => string | undefined,
): readonly string[] =>
  areas
    .filter((area) => streamPlace(area) === undefined)
    .map((area) => {
      if (isAgency(area)) return area.slice("agency:".length);
      const posyandu = /^posyandu:(.+)$/.exec(area)?.[1];
      return posyandu === undefined ? areaName(area) : (posyanduName(posyandu) ?? "Posyandu");
    });
