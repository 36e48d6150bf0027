import { setImmediate } from "node:timers/promises";
import type { CivilDate } from "#domain/civil-date.ts";
import { addQualityCounts, type QualityCounts } from "#domain/growth/quality/quality-counts.ts";
import { addKrsCounts, countKrs, type KrsCounts } from "#domain/krs/krs-list.ts";
import { byNeed, decideFamilies, type KrsFilter, type KrsRow, listKrs } from "#domain/krs/krs-rows.ts";
import { type QualityBy, type QualityPeriod, qualityCounts } from "#domain/measurements/quality-groups.ts";
import type { ChildRow } from "#domain/summary/child-row.ts";
import { addGroupRecaps, type GroupRecap, groupRecap, NO_GROUP_RECAP } from "#domain/summary/group-recap.ts";
import { type ChildFilter, listChildren } from "#domain/summary/list-children.ts";
import { type AreaSummary, addSummaries, summariseArea } from "#domain/summary/summarise-area.ts";
import type { StreamState } from "../store/port/streams.ts";
import type { World } from "../world.ts";
import { linkedGroups } from "./linked-groups.ts";
import { createNewestCache } from "./newest-cache.ts";
import { createProgrammeRules } from "./programme-rules.ts";
import { type StreamFacts, streamFacts } from "./stream-facts.ts";

/**
 * Figures and lists over many streams, computed by the domain stream by stream and kept until a stream moves on. Between
 * two streams others get their turn: a city's first list of the day must not hold up a phone.
 */
export interface Listings {
  factsOf(regency: string, streams: readonly StreamState[]): Promise<readonly StreamFacts[]>;
  summary(regency: string, streams: readonly StreamState[], asOf: CivilDate): Promise<AreaSummary>;
  /** By RW, then name. */
  children(
    regency: string,
    streams: readonly StreamState[],
    filter: ChildFilter,
    asOf: CivilDate,
  ): Promise<readonly ChildRow[]>;
  /** Sums of the quality of measuring, by group: a measurement belongs to one stream, so that of each can be kept and added. */
  quality(
    regency: string,
    streams: readonly StreamState[],
    by: QualityBy,
    period: QualityPeriod,
  ): Promise<ReadonlyMap<string, QualityCounts>>;
  /** Who is accompanied and which families are at risk, counted. */
  care(regency: string, streams: readonly StreamState[], asOf: CivilDate): Promise<CareFigures>;
  /** Families at risk that fit: those to accompany first, then by RW and name. */
  families(
    regency: string,
    streams: readonly StreamState[],
    filter: KrsFilter,
    asOf: CivilDate,
  ): Promise<readonly KrsRow[]>;
}

export interface CareFigures {
  readonly krs: KrsCounts;
  readonly groups: GroupRecap;
}

/** A city has about 500 RWs; a figure or list is kept per RW, day and filter. */
const STREAMS_KEPT = 2_000;
const FIGURES_KEPT = 8_000;

export const createListings = ({ store }: Pick<World, "store">): Listings => {
  const facts = createNewestCache<StreamFacts>(STREAMS_KEPT);
  const summaries = createNewestCache<AreaSummary>(FIGURES_KEPT);
  const lists = createNewestCache<readonly ChildRow[]>(FIGURES_KEPT);
  const qualities = createNewestCache<ReadonlyMap<string, QualityCounts>>(FIGURES_KEPT);
  const cares = createNewestCache<CareFigures>(FIGURES_KEPT);
  const rules = createProgrammeRules(store);

  const factsOf: Listings["factsOf"] = async (regency, streams) => {
    const found: StreamFacts[] = [];
    for (const { stream, serial } of streams) {
      const load = async (): Promise<StreamFacts> => {
        await setImmediate();
        return streamFacts(stream, await store.read(regency, (tx) => tx.versions.neededOfStreams([stream])));
      };
      found.push(await facts.get(`${regency} ${stream}`, serial, load));
    }
    return found;
  };

  /** What `compute` says of each group of streams; of a stream alone it is kept under `name`. */
  const perGroup = async <Value>(
    regency: string,
    streams: readonly StreamState[],
    cache: { get(key: string, serial: number, compute: () => Promise<Value>): Promise<Value> },
    name: string,
    compute: (children: StreamFacts["children"]) => Value,
  ): Promise<readonly Value[]> => {
    const serials = new Map(streams.map(({ stream, serial }) => [stream, serial]));
    const values: Value[] = [];
    for (const group of linkedGroups(await factsOf(regency, streams))) {
      const work = async (): Promise<Value> => {
        await setImmediate();
        return compute(group.flatMap(({ children }) => children));
      };
      const [only, second] = group;
      const serial = only && serials.get(only.stream);
      values.push(
        only && !second && serial !== undefined
          ? await cache.get(`${regency} ${only.stream} ${name}`, serial, work)
          : await work(),
      );
    }
    return values;
  };

  return {
    factsOf,
    summary: async (regency, streams, asOf) => {
      const parts = await perGroup(regency, streams, summaries, asOf, (children) =>
        summariseArea(children, asOf),
      );
      return parts.reduce(addSummaries, summariseArea([], asOf));
    },
    children: async (regency, streams, filter, asOf) => {
      const name = `${asOf} ${JSON.stringify(filter)}`;
      const parts = await perGroup(regency, streams, lists, name, (children) =>
        listChildren(children, filter, asOf),
      );
      // Sorting is stable: within an RW the domain's order stays.
      return parts.flat().sort((a, b) => (a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : 0));
    },
    quality: async (regency, streams, by, period) => {
      const serials = new Map(streams.map(({ stream, serial }) => [stream, serial]));
      const all = new Map<string, QualityCounts>();
      for (const { stream, children } of await factsOf(regency, streams)) {
        const name = `${regency} ${stream} ${by} ${period.from} ${period.to}`;
        const counts = await qualities.get(name, serials.get(stream) ?? 0, async () => {
          await setImmediate();
          return qualityCounts(children, by, period);
        });
        for (const [group, sums] of counts) {
          const known = all.get(group);
          all.set(group, known ? addQualityCounts(known, sums) : sums);
        }
      }
      return all;
    },
    care: async (regency, streams, asOf) => {
      const serials = new Map(streams.map(({ stream, serial }) => [stream, serial]));
      const rulesOf = await rules.on(regency, asOf);
      const parts: CareFigures[] = [];
      for (const { stream, families, referrals } of await factsOf(regency, streams)) {
        const inForce = await rulesOf(stream);
        const name = `${regency} ${stream} ${asOf} ${inForce.serial}`;
        const figures = await cares.get(name, serials.get(stream) ?? 0, async () => {
          await setImmediate();
          const decided = decideFamilies(families, asOf, () => inForce.rules.krs);
          return {
            krs: countKrs(decided.map(({ decision }) => decision)),
            groups: groupRecap(families, referrals, asOf),
          };
        });
        parts.push(figures);
      }
      return parts.reduce(addFigures, NO_FIGURES);
    },
    families: async (regency, streams, filter, asOf) => {
      const rulesOf = await rules.on(regency, asOf);
      const rows: KrsRow[] = [];
      for (const { stream, families } of await factsOf(regency, streams)) {
        const inForce = await rulesOf(stream);
        await setImmediate();
        rows.push(
          ...listKrs(
            decideFamilies(families, asOf, () => inForce.rules.krs),
            filter,
          ),
        );
      }
      return rows.sort(byNeed);
    },
  };
};

const NO_FIGURES: CareFigures = { krs: countKrs([]), groups: NO_GROUP_RECAP };

const addFigures = (a: CareFigures, b: CareFigures): CareFigures => ({
  krs: addKrsCounts(a.krs, b.krs),
  groups: addGroupRecaps(a.groups, b.groups),
});
