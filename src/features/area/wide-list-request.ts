import type { CivilDate } from "#domain/civil-date.ts";
import type { ChildrenAsked } from "#sync/lists-transport.ts";
import type { AreaFilter } from "./area-filter.ts";

/** What to ask of the server for a filter. A whole kelurahan is asked as the area itself, since lists narrow by RW only. */
export const wideListRequest = (
  area: string,
  { number, streams, ...rest }: AreaFilter,
  asOf: CivilDate,
): Omit<ChildrenAsked, "offset" | "limit"> => {
  const [only, ...others] = streams ?? [];
  const isWhole = only !== undefined && others.length === 0 && !only.includes("/");
  return {
    area: isWhole ? only : area,
    asOf,
    filter: {
      ...rest,
      behind: number,
      streams: isWhole || streams === undefined ? undefined : [...streams],
    },
  };
};
