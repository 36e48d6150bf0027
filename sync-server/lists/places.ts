import { foldSubjects } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import type { PlacesAnswer } from "#protocol/lists.ts";
import type { StoredVersion } from "../store/port/versions.ts";

/** Posyandu and teams among the versions of areas' own streams, by name. */
export const placesIn = (stored: readonly StoredVersion[]): Pick<PlacesAnswer, "posyandu" | "teams"> => {
  const fold = foldSubjects(stored.map(({ text }) => JSON.parse(text) as Version));
  const named = (kind: string): PlacesAnswer["teams"] =>
    fold.subjects
      .flatMap((subject) => fold.of(subject, kind))
      .filter(({ state }) => state === "active")
      .map(({ record, body }) => ({
        id: record,
        name: String(body.name ?? ""),
        area: String(body.area ?? ""),
        rws: Array.isArray(body.rws) ? body.rws.map(String) : [],
      }))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { posyandu: named("posyandu"), teams: named("team") };
};
