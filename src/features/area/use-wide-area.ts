import { useMemo } from "preact/hooks";
import type { ScreenProps } from "#features/screen-props.ts";
import { type Asked, useAsked } from "#features/shared/online/use-asked.ts";
import type { Lists } from "#sync/lists-transport.ts";
import { type AreaFilter, filterToQuery, readFilter } from "./area-filter.ts";
import type { SummarisedArea } from "./area-parts.ts";
import { areaFromWire, servingsFromWire } from "./from-wire.ts";
import type { OnlineChildPaneProps } from "./online-child-pane.tsx";
import type { Servings } from "./servings.ts";
import { useWideList, type WideList } from "./use-wide-list.ts";

export type WideAreaProps = ScreenProps & {
  /** Code of a city, kecamatan or kelurahan. */
  readonly area: string;
  readonly query: string;
  readonly replace: (path: string) => void;
  readonly lists: Lists;
  /** What may be done about a household that was opened. */
  readonly about?: OnlineChildPaneProps["about"];
};

export interface WideArea {
  readonly figures: Asked<unknown>;
  readonly summary: SummarisedArea | undefined;
  readonly servings: Servings;
  readonly filter: AreaFilter;
  readonly setFilter: (filter: AreaFilter) => void;
  /** Path under another filter; with `child`, of that child beside the list. */
  readonly pathOf: (filter: AreaFilter, child?: string) => string;
  /** The child that is opened, from the address. */
  readonly child: string | undefined;
  readonly list: WideList;
}

const NO_SERVINGS: Servings = { posyandu: [], teams: [] };

/** The figures and lists of an area that this phone does not hold, from the server. Nothing of it is kept. */
export const useWideArea = ({ area, query, replace, lists, today }: WideAreaProps): WideArea => {
  const filter = useMemo(() => readFilter(query), [query]);
  const child = new URLSearchParams(query).get("anak") ?? undefined;
  const figures = useAsked(`${area} ${today}`, () => lists.summary(area, today));
  const places = useAsked(area, () => lists.places(area));
  const list = useWideList(lists, area, filter, today);
  const pathOf = (next: AreaFilter, opened?: string) => widePath(area, next, opened);
  return {
    figures,
    summary: useMemo(() => figures.answer && areaFromWire(figures.answer), [figures.answer]),
    servings: useMemo(() => (places.answer ? servingsFromWire(places.answer) : NO_SERVINGS), [places.answer]),
    filter,
    setFilter: (next) => replace(pathOf(next)),
    pathOf,
    child,
    list,
  };
};

/** Where a wide list stands under a filter, with a child opened or not. */
export const widePath = (area: string, filter: AreaFilter, child?: string): string => {
  const query = filterToQuery(filter);
  if (child === undefined) return `/wilayah/${area}${query}`;
  return `/wilayah/${area}${query === "" ? "?" : `${query}&`}anak=${child}`;
};
