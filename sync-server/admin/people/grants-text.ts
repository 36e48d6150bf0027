import { streamPlace } from "#domain/access/streams.ts";
import { areaName } from "#domain/areas/index.ts";
import { mergeOfKind, NO_VERDICTS } from "#domain/facts/merge-kind.ts";
import type { Version } from "#domain/facts/version.ts";
import { groupBy } from "#domain/group-by.ts";
import { roleLabels } from "#domain/records/worker.ts";
import type { PlacedRole } from "../../accounts/set-grants.ts";
import type { World } from "../../world.ts";

/** Grants in one line: "kader TPK: Bandar Lor RW 01, 02; penyelia: Kota Kediri". */
export type GrantsText = (grants: readonly PlacedRole[]) => string;

const POSYANDU = "posyandu:";

/** Prepares to say these grants: a posyandu is a record, whose name has to be looked up first. */
export const loadGrantsText = async (
  world: World,
  regency: string,
  grants: readonly PlacedRole[],
): Promise<GrantsText> => {
  const ids = grants.flatMap(({ area }) => (area.startsWith(POSYANDU) ? [area.slice(POSYANDU.length)] : []));
  const stored = ids.length === 0 ? [] : await world.store.read(regency, (tx) => tx.versions.ofRecords(ids));
  const versions = stored.map(({ text }) => JSON.parse(text) as Version);
  const names = new Map(
    [...groupBy(versions, ({ record }) => record)].map(([record, own]) => [
      record,
      String(mergeOfKind(own, NO_VERDICTS).body.name),
    ]),
  );
  return (said) => {
    const roles = [...groupBy(said, ({ role }) => role)].map(
      ([role, held]) =>
        `${roleLabels[role]}: ${areasText(
          held.map(({ area }) => area),
          names,
        )}`,
    );
    return roles.length === 0 ? "tanpa wilayah" : roles.join("; ");
  };
};

const areasText = (areas: readonly string[], names: ReadonlyMap<string, string>): string => {
  const rws = areas.flatMap((area) => streamPlace(area) ?? []);
  const withRws = [...groupBy(rws, ({ area }) => area)].map(
    ([area, places]) => `${areaName(area)} RW ${places.map(({ rw }) => rw).join(", ")}`,
  );
  const others = areas
    .filter((area) => !streamPlace(area))
    .map((area) =>
      area.startsWith(POSYANDU)
        ? (names.get(area.slice(POSYANDU.length)) ?? "posyandu yang belum terdaftar")
        : areaName(area),
    );
  return [...withRws, ...others].join(", ");
};
