import type { CivilDate } from "#domain/civil-date.ts";
import type { ChildFacts } from "#domain/people/child-facts.ts";
import type { ChildRow } from "#domain/summary/child-row.ts";
import { listChildren } from "#domain/summary/list-children.ts";
import type { AreaFilter } from "./area-filter.ts";
import type { NamedServing, Servings } from "./servings.ts";

/** The rows of the children on this phone that fit, by RW, then name. */
export const listOnPhone = (
  children: readonly ChildFacts[],
  { number, category, notWeighedThisMonth, toReview, sentBack, streams, posyandu, team }: AreaFilter,
  servings: Servings,
  asOf: CivilDate,
): readonly ChildRow[] =>
  listChildren(
    children.filter(({ stream }) => isInStreams(stream, streams)),
    {
      behind: number,
      category,
      notWeighedThisMonth,
      toReview,
      sentBack,
      posyandu: servingOf(servings.posyandu, posyandu),
      team: servingOf(servings.teams, team),
    },
    asOf,
  );

/** A stream by itself, or with its whole kelurahan. */
const isInStreams = (stream: string, streams: readonly string[] | undefined): boolean =>
  streams === undefined || streams.some((area) => stream === area || stream.startsWith(`${area}/`));

/** One that is not known here serves nobody: an empty list is told, never a list of all. */
const servingOf = (known: readonly NamedServing[], id: string | undefined): NamedServing | undefined =>
  id === undefined ? undefined : (known.find((one) => one.id === id) ?? { id, name: "", streams: [] });
