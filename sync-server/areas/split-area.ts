import { streamOf } from "#domain/access/streams.ts";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { Merged } from "#domain/facts/merge.ts";
import { editedVersion } from "#domain/facts/next-version.ts";
import type { Version } from "#domain/facts/version.ts";
import { groupBy } from "#domain/group-by.ts";
import { family } from "#domain/records/family.ts";
import { posyandu } from "#domain/records/posyandu.ts";
import { team } from "#domain/records/team.ts";
import { recordAsServer } from "../accept/record-as-server.ts";
import { type PlacedRole, setGrants } from "../accounts/set-grants.ts";
import type { HeldGrant } from "../store/port/accounts.ts";
import type { ReadTx } from "../store/store.ts";
import type { World } from "../world.ts";

/** RWs of one kelurahan that another is to have: ten digits each, RWs as streams name them ("05"). */
export interface Split {
  readonly from: string;
  readonly rws: readonly string[];
  readonly to: string;
  /** Why, for those who read a family's history. */
  readonly reason: string;
  /** True when every phone has been here since: the grants of the old RWs end. */
  readonly isClosing: boolean;
}

export interface SplitDone {
  readonly families: number;
  /** Posyandu and teams all of whose RWs went along. */
  readonly places: number;
  /** Names of posyandu and teams that serve both sides now: somebody has to part them. */
  readonly torn: readonly string[];
  /** Families that are only proposed; they are decided on where they are. */
  readonly proposed: number;
  readonly workers: number;
}

/** Phones fetch what moved: a slice at a time leaves room for others' work between. */
const SLICE = 200;

/**
 * Gives RWs of a kelurahan to another one. Nobody loses sight of a family on the way: first whoever holds the RWs, or all
 * of the old kelurahan, gets the new side too, then the families move in slices, each by a version of its own (history,
 * people and all go along). The grants of the old RWs stay until the split is closed: a phone that was offline for months may
 * still bring a new family into the old RW. Run again it moves what has come since, or goes on where it was interrupted.
 */
export const splitArea = async (
  world: World,
  regency: string,
  { from, rws, to, reason, isClosing }: Split,
): Promise<SplitDone> => {
  const newStreams = newStreamsOf({ from, rws, to });
  const workers = await changeGrants(world, regency, grantsAfter({ from, rws, to }));
  const edit = (merged: readonly Merged[], stream: string): Promise<number> =>
    moveTo(world, regency, merged, stream, to, reason);

  const { whole, torn } = partPlaces(await inStreams(world, regency, [from]), { from, rws });
  const movedPlaces = await edit(whole, from);

  let families = 0;
  let proposed = 0;
  for (const stream of newStreams.keys()) {
    for (let moved = SLICE; moved > 0; families += moved) {
      const found = partFamilies(await inStreams(world, regency, [stream]), from);
      moved = await edit(found.here.slice(0, SLICE), stream);
      if (moved === 0) proposed += found.proposed;
    }
  }
  if (isClosing)
    await changeGrants(world, regency, ({ role, area }) => (newStreams.has(area) ? [] : [{ role, area }]));
  return {
    families,
    places: movedPlaces,
    torn: torn.map(({ body }) => String(body.name)),
    proposed,
    workers,
  };
};

/** What a split would do, counted; nothing is written. */
export const lookAtSplit = async (
  world: World,
  regency: string,
  { from, rws, to }: Pick<Split, "from" | "rws" | "to">,
): Promise<SplitDone & { readonly parts: readonly { readonly rw: string; readonly families: number }[] }> => {
  const { whole, torn } = partPlaces(await inStreams(world, regency, [from]), { from, rws });
  const parts = [];
  let proposed = 0;
  for (const rw of rws) {
    const found = partFamilies(await inStreams(world, regency, [streamOf(from, rw)]), from);
    parts.push({ rw, families: found.here.length });
    proposed += found.proposed;
  }
  const grants = await openGrants(world, regency);
  return {
    families: parts.reduce((sum, { families }) => sum + families, 0),
    parts,
    places: whole.length,
    torn: torn.map(({ body }) => String(body.name)),
    proposed,
    workers: regranted(grants, grantsAfter({ from, rws, to })).length,
  };
};

const newStreamsOf = ({ from, rws, to }: Pick<Split, "from" | "rws" | "to">): ReadonlyMap<string, string> =>
  new Map(rws.map((rw) => [streamOf(from, rw), streamOf(to, rw)]));

/** Whoever holds an RW that moves, or all of the old kelurahan, gets the new side too. */
const grantsAfter = (split: Pick<Split, "from" | "rws" | "to">): NextGrants => {
  const newStreams = newStreamsOf(split);
  return (held) => {
    const added = newStreams.get(held.area) ?? (held.area === split.from ? split.to : undefined);
    return added === undefined ? [held] : [held, { role: held.role, area: added }];
  };
};

/** Posyandu and teams of the old kelurahan: those that go along whole, and those that would serve both sides. */
const partPlaces = (records: readonly Merged[], { from, rws }: Pick<Split, "from" | "rws">) => {
  const served = records.filter(
    ({ kind, body }) => isPlace(kind) && body.area === from && rwsOf(body).length > 0,
  );
  const whole = served.filter(({ body }) => rwsOf(body).every((rw) => rws.includes(rw)));
  const torn = served.filter(
    (place) => !whole.includes(place) && rwsOf(place.body).some((rw) => rws.includes(rw)),
  );
  return { whole, torn };
};

/** Families of an RW that have not moved yet, and how many are only proposed. */
const partFamilies = (records: readonly Merged[], from: string) => {
  const families = records.filter(({ kind }) => kind === family.kind);
  return {
    here: families.filter(({ state, body }) => state === "active" && body.area === from),
    proposed: families.filter(({ state }) => state === "proposed").length,
  };
};

const isPlace = (kind: string): boolean => kind === posyandu.kind || kind === team.kind;

const rwsOf = ({ rws }: Readonly<Record<string, unknown>>): readonly string[] =>
  Array.isArray(rws) ? rws.map(String) : [];

const inStreams = (world: World, regency: string, streams: readonly string[]): Promise<readonly Merged[]> =>
  world.store.read(regency, async (tx: ReadTx) => {
    const stored = await tx.versions.neededOfStreams(streams);
    return [...foldSubjects(stored.map(({ text }) => JSON.parse(text) as Version)).records.values()];
  });

/** Answers how many were moved; what was edited meanwhile keeps that edit, since only the area is named. */
const moveTo = async (
  world: World,
  regency: string,
  merged: readonly Merged[],
  stream: string,
  to: string,
  reason: string,
): Promise<number> => {
  if (merged.length === 0) return 0;
  const outcomes = await world.store.write(regency, (tx) =>
    recordAsServer(
      tx,
      world,
      regency,
      merged.map((seen) => (origin) => {
        const version = editedVersion(seen, { area: to }, origin, reason);
        if (!version) throw new Error("what is there already is not moved");
        return { version, stream };
      }),
    ),
  );
  return outcomes.filter(({ outcome }) => outcome === "accepted").length;
};

type NextGrants = (grant: PlacedRole) => readonly PlacedRole[];

const openGrants = async (world: World, regency: string): Promise<readonly HeldGrant[]> =>
  (await world.store.read(regency, (tx) => tx.accounts.allGrants())).filter(({ to }) => to === null);

/** People whose grants `next` changes, with what they hold then. */
const regranted = (
  held: readonly HeldGrant[],
  next: NextGrants,
): readonly { readonly worker: string; readonly grants: readonly PlacedRole[] }[] =>
  [...groupBy(held, ({ worker }) => worker)].flatMap(([worker, own]) => {
    const placed = own.map(({ role, area }) => ({ role, area }));
    const wanted = new Map(placed.flatMap(next).map((grant) => [`${grant.role} ${grant.area}`, grant]));
    const isSame = wanted.size === own.length && own.every(({ role, area }) => wanted.has(`${role} ${area}`));
    return isSame ? [] : [{ worker, grants: [...wanted.values()] }];
  });

/** Gives everybody what `next` makes of each grant they hold; answers how many people it changed. */
const changeGrants = async (world: World, regency: string, next: NextGrants): Promise<number> => {
  const changed = regranted(await openGrants(world, regency), next);
  for (const { worker, grants } of changed) await setGrants(world, regency, worker, grants);
  return changed.length;
};
