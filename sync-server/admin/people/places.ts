import { foldSubjects } from "#domain/facts/fold.ts";
import { firstVersion } from "#domain/facts/next-version.ts";
import type { Version } from "#domain/facts/version.ts";
import { recordAsServer } from "../../accept/record-as-server.ts";
import { nameKey } from "../../import/name-key.ts";
import type { World } from "../../world.ts";

/** A team or a posyandu of a kelurahan. */
export interface Place {
  readonly id: string;
  readonly kind: "team" | "posyandu";
  readonly name: string;
  readonly area: string;
  readonly rws: readonly string[];
}

/** The teams and posyandu of a kelurahan. */
export const placesOf = (world: World, regency: string, area: string): Promise<readonly Place[]> =>
  world.store.read(regency, async (tx) => {
    const stored = await tx.versions.neededOfStreams([area]);
    const fold = foldSubjects(stored.map(({ text }) => JSON.parse(text) as Version));
    return [...fold.records.values()].flatMap(({ record, kind, state, body }): readonly Place[] =>
      (kind === "team" || kind === "posyandu") && state === "active"
        ? [
            {
              id: record,
              kind,
              name: String(body.name),
              area,
              rws: Array.isArray(body.rws) ? body.rws.map(String) : [],
            },
          ]
        : [],
    );
  });

/** The place of that name or id, with or without the word "Posyandu" or "Tim" before it. */
export const findPlace = (places: readonly Place[], kind: Place["kind"], text: string): Place | undefined =>
  places.find(
    (place) => place.kind === kind && (place.id === text || placeKey(place.name) === placeKey(text)),
  );

export const placeKey = (name: string): string => nameKey(name).replace(/^(posyandu|tim|tpk) /, "");

/** Registers a team or posyandu that a list names and nobody has registered. */
export const addPlace = async (
  world: World,
  regency: string,
  { id, kind, name, area, rws }: Place,
): Promise<void> => {
  await world.store.write(regency, (tx) =>
    recordAsServer(tx, world, regency, [
      (origin) => ({
        version: firstVersion({ record: id, subject: id, kind }, { name, area, rws }, origin),
        stream: area,
      }),
    ]),
  );
};
