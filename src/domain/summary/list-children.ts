import type { CivilDate } from "../civil-date.ts";
import type { IndicatorId } from "../growth/indicators/index.ts";
import { type ChildFacts, isCountedChild } from "../people/child-facts.ts";
import { joinSame } from "../people/join-same.ts";
import { isBehind, type NumberId } from "./area-numbers.ts";
import { type ChildRow, childRow } from "./child-row.ts";

/** Which children to list; what is absent does not narrow. */
export interface ChildFilter {
  /** The children whom the summary of the month counts in that number. */
  readonly behind?: NumberId | undefined;
  /** Newest category of an index, as it is counted; a flagged one is in none. */
  readonly category?: { readonly index: IndicatorId; readonly band: string } | undefined;
  readonly notWeighedThisMonth?: boolean | undefined;
  /** Something speaks against the latest measurement. */
  readonly toReview?: boolean | undefined;
  readonly sentBack?: boolean | undefined;
  /** RW streams ("3571011001/05"). */
  readonly streams?: readonly string[] | undefined;
  readonly posyandu?: Serving | undefined;
  readonly team?: Serving | undefined;
}

/** A posyandu or team with the RW streams it serves: a child that names none belongs to the one of its RW. */
export interface Serving {
  readonly id: string;
  readonly streams: readonly string[];
}

/** The children under five that fit, by RW, then name. The order is the same everywhere, so that pages fit together. */
export const listChildren = (
  children: readonly ChildFacts[],
  filter: ChildFilter,
  asOf: CivilDate,
): readonly ChildRow[] =>
  joinSame(children)
    .filter((child) => isIn(child, filter) && isListed(child, filter, asOf))
    .map((child) => childRow(child, asOf))
    .filter((row) => fits(row, filter))
    .sort(byPlaceAndName);

/** Children without a birth date are in no list but their own. */
const isListed = (child: ChildFacts, { behind }: ChildFilter, asOf: CivilDate): boolean =>
  behind === undefined ? isCountedChild(child, asOf) : isBehind(behind, child, asOf);

/** Where the child belongs: cheap, so it goes first. */
const isIn = (child: ChildFacts, { streams, posyandu, team }: ChildFilter): boolean =>
  (streams === undefined || streams.includes(child.stream)) &&
  isServedBy(posyandu, child.posyandu, child.stream) &&
  isServedBy(team, child.team, child.stream);

const isServedBy = (serving: Serving | undefined, named: string | undefined, stream: string): boolean =>
  serving === undefined || (named === undefined ? serving.streams.includes(stream) : named === serving.id);

const fits = (row: ChildRow, { category, notWeighedThisMonth, toReview, sentBack }: ChildFilter): boolean =>
  (category === undefined ||
    row.categories.some(
      ({ index, countedIn, isFlagged }) =>
        index === category.index && countedIn === category.band && !isFlagged,
    )) &&
  (notWeighedThisMonth === undefined || row.isWeighedThisMonth !== notWeighedThisMonth) &&
  (toReview === undefined || row.reviewReasons.length > 0 === toReview) &&
  (sentBack === undefined || row.isSentBack === sentBack);

const byPlaceAndName = (a: ChildRow, b: ChildRow): number =>
  compare(a.stream, b.stream) || compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
