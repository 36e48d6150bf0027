import { rwGrants } from "#domain/access/grant.ts";
import { addWorker } from "../../accounts/add-worker.ts";
import { setGrants } from "../../accounts/set-grants.ts";
import { createContentIds } from "../../import/content-ids.ts";
import { nameKey } from "../../import/name-key.ts";
import type { World } from "../../world.ts";
import type { WantedGrant } from "./parse-grant.ts";
import { addPlace, findPlace, type Place, placeKey, placesOf } from "./places.ts";
import type { AccountRow } from "./read-account-list.ts";

/** Somebody of the list with everything they are to hold. */
export interface LoadedAccount {
  readonly worker: string;
  readonly name: string;
  readonly grants: readonly WantedGrant[];
  readonly isNew: boolean;
}

export interface LoadedAccounts {
  readonly accounts: readonly LoadedAccount[];
  readonly newPlaces: readonly Place[];
}

/**
 * Makes the list's accounts so: who is new gets one, everybody the grants the list says, teams and posyandu it names are
 * registered if they are missing. Rows of one name in one area are one person with several roles. Running it again changes
 * nothing; a dry run answers the same and writes nothing.
 */
export const loadAccounts = async (
  world: World,
  regency: string,
  rows: readonly AccountRow[],
  isDryRun: boolean,
): Promise<LoadedAccounts> => {
  const ids = createContentIds(world.pepper, regency);
  const { places, newPlaces } = await wantedPlaces(world, regency, rows, ids);
  if (!isDryRun) for (const place of newPlaces) await addPlace(world, regency, place);

  const known = new Set(
    (await world.store.read(regency, (tx) => tx.accounts.all())).map(({ worker }) => worker),
  );
  const accounts: LoadedAccount[] = [];
  for (const own of rowsByPerson(rows).values()) {
    const [first] = own;
    if (!first) continue;
    const { name, area } = first;
    const worker = ids("worker", nameKey(name), area);
    const grants = own.flatMap((row) => grantsOf(row, places));
    accounts.push({ worker, name, grants, isNew: !known.has(worker) });
    if (isDryRun) continue;
    const team = own.map((row) => placeOf(row, "team", places)?.id).find((id) => id !== undefined);
    const phone = own.find((row) => row.phone !== undefined)?.phone;
    await addWorker(world, regency, {
      id: worker,
      name,
      area,
      roles: [...new Set(own.map(({ role }) => role))],
      ...(team === undefined ? {} : { team }),
      ...(phone === undefined ? {} : { phone }),
    });
    await setGrants(world, regency, worker, grants);
  }
  return { accounts, newPlaces };
};

const rowsByPerson = (rows: readonly AccountRow[]): ReadonlyMap<string, readonly AccountRow[]> => {
  const byPerson = new Map<string, AccountRow[]>();
  for (const row of rows) {
    const key = `${nameKey(row.name)}|${row.area}`;
    byPerson.set(key, [...(byPerson.get(key) ?? []), row]);
  }
  return byPerson;
};

const placeOf = (row: AccountRow, kind: Place["kind"], places: readonly Place[]): Place | undefined => {
  const name = kind === "team" ? row.team : row.posyandu;
  const near = places.filter(({ area }) => area === row.area);
  return name === undefined ? undefined : findPlace(near, kind, name);
};

const grantsOf = (row: AccountRow, places: readonly Place[]): readonly WantedGrant[] => {
  const { role, area, rws } = row;
  const posyandu = placeOf(row, "posyandu", places);
  if (role === "posyanduCadre" && posyandu) return [{ role, area: `posyandu:${posyandu.id}` }];
  return rws.length === 0 ? [{ role, area }] : rwGrants(role, area, rws);
};

/** Teams and posyandu there are, with those that the list adds and the RWs of their people. */
const wantedPlaces = async (
  world: World,
  regency: string,
  rows: readonly AccountRow[],
  ids: ReturnType<typeof createContentIds>,
): Promise<{ places: readonly Place[]; newPlaces: readonly Place[] }> => {
  const areas = [...new Set(rows.map(({ area }) => area))].filter((area) => area.length === 10);
  const there = (await Promise.all(areas.map((area) => placesOf(world, regency, area)))).flat();
  const added = new Map<string, Place>();
  for (const row of rows) {
    for (const kind of ["team", "posyandu"] as const) {
      const name = kind === "team" ? row.team : row.posyandu;
      if (name === undefined || placeOf(row, kind, there)) continue;
      const { area } = row;
      const id = ids(kind, placeKey(name), area);
      const rws = [...new Set([...(added.get(id)?.rws ?? []), ...row.rws])].sort();
      added.set(id, { id, kind, name: added.get(id)?.name ?? name, area, rws });
    }
  }
  const newPlaces = [...added.values()];
  return { places: [...there, ...newPlaces], newPlaces };
};
