import type { CivilDate } from "#domain/civil-date.ts";
import type { ChildFacts } from "#domain/people/child-facts.ts";
import { type ChildRow, childRow } from "#domain/summary/child-row.ts";
import { listChildren } from "#domain/summary/list-children.ts";
import type { AreaFilter } from "./area-filter.ts";
import { areaNumber, childrenBehind } from "./area-numbers.ts";
import type { NamedServing } from "./servings.ts";

/** The rows of the children on this phone that fit, by RW, then name. */
export const listOnPhone = (
  children: readonly ChildFacts[],
  filter: AreaFilter,
  places: { readonly posyandu: readonly NamedServing[]; readonly teams: readonly NamedServing[] },
  asOf: CivilDate,
): readonly ChildRow[] => {
  const number = filter.number && areaNumber(filter.number);
  const behind = number ? childrenBehind(number, children, asOf) : children;
  const here = behind.filter(({ stream }) => isInStreams(stream, filter.streams));
  // Nobody knows whether they are under five, so no list of those counted holds them.
  if (number?.id === "withoutBirthDate")
    return here.map((child) => childRow(child, asOf)).sort(byPlaceAndName);
  return listChildren(
    here,
    {
      category: filter.category,
      notWeighedThisMonth: filter.notWeighedThisMonth,
      toReview: filter.toReview,
      sentBack: filter.sentBack,
      posyandu: servingOf(places.posyandu, filter.posyandu),
      team: servingOf(places.teams, filter.team),
    },
    asOf,
  );
};

/** A stream by itself, or with its whole kelurahan. */
const isInStreams = (stream: string, streams: readonly string[] | undefined): boolean =>
  streams === undefined || streams.some((area) => stream === area || stream.startsWith(`${area}/`));

/** One that is not known here serves nobody: an empty list is told, never a list of all. */
const servingOf = (known: readonly NamedServing[], id: string | undefined): NamedServing | undefined =>
  id === undefined ? undefined : (known.find((one) => one.id === id) ?? { id, name: "", streams: [] });

const byPlaceAndName = (a: ChildRow, b: ChildRow): number =>
  a.stream === b.stream ? a.name.localeCompare(b.name, "id") : a.stream < b.stream ? -1 : 1;
