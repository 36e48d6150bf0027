import { streamPlace } from "#domain/access/streams.ts";
import { areaName } from "#domain/areas/index.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { groupBy } from "#domain/group-by.ts";
import type { ChildFacts } from "#domain/people/child-facts.ts";
import { joinSame } from "#domain/people/join-same.ts";
import { type AreaSummary, addSummaries, summariseArea } from "#domain/summary/summarise-area.ts";

/** A part of an area with its figures: an RW of a kelurahan, or a kelurahan of a city. */
export interface AreaPart {
  /** Stream or area code; what the list is narrowed to. */
  readonly area: string;
  readonly name: string;
  readonly summary: AreaSummary;
}

export interface SummarisedArea {
  readonly total: AreaSummary;
  readonly parts: readonly AreaPart[];
  /** Whether the parts are RWs of one kelurahan or several kelurahan. */
  readonly partsAre: "rw" | "kelurahan";
}

/** Sums up what is on this phone: by RW within one kelurahan, by kelurahan where there are several. */
export const summariseOnPhone = (children: readonly ChildFacts[], asOf: CivilDate): SummarisedArea => {
  const everyone = joinSame(children);
  const kelurahan = new Set(everyone.map(({ stream }) => kelurahanOf(stream)));
  const partsAre = kelurahan.size > 1 ? "kelurahan" : "rw";
  const byPart = groupBy(everyone, ({ stream }) => (partsAre === "rw" ? stream : kelurahanOf(stream)));
  const parts = [...byPart]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([area, some]) => ({ area, name: partName(area), summary: summariseArea(some, asOf) }));
  return {
    total: parts.map(({ summary }) => summary).reduce(addSummaries, summariseArea([], asOf)),
    parts,
    partsAre,
  };
};

/** "RW 05" within its kelurahan; a kelurahan by its name. */
export const partName = (area: string): string => {
  const rw = streamPlace(area)?.rw;
  if (rw === undefined) return areaName(area);
  return Number(rw) === 0 ? "RW belum diketahui" : `RW ${rw}`;
};

const kelurahanOf = (stream: string): string => streamPlace(stream)?.area ?? stream;
