import { useMemo, useState } from "preact/hooks";
import type { ScreenProps } from "#features/screen-props.ts";
import { useLive } from "#ui/use-live.ts";
import { type AreaFilter, filterToQuery, readFilter } from "./area-filter.ts";
import { type SummarisedArea, summariseOnPhone } from "./area-parts.ts";
import { childrenOnPhone } from "./children-on-phone.ts";
import { listOnPhone } from "./list-on-phone.ts";
import { type RowGroup, rowGroups } from "./row-groups.ts";
import { type Servings, servingsOnPhone } from "./servings.ts";

/** Rows drawn at first and with every "more": a kelurahan has some 400 children. */
const ROWS_A_TIME = 60;

export interface AreaOnPhone {
  readonly area: SummarisedArea;
  readonly servings: Servings;
  readonly filter: AreaFilter;
  readonly setFilter: (filter: AreaFilter) => void;
  /** Path of the list under another filter. */
  readonly pathOf: (filter: AreaFilter) => string;
  readonly groups: readonly RowGroup[];
  /** How many fit, and how many of them are drawn. */
  readonly found: number;
  readonly shown: number;
  readonly showMore: () => void;
}

export type AreaProps = ScreenProps & {
  /** The address's query, "?" included or not; empty for the whole list. */
  readonly query: string;
  /** Goes to another path in place of this one, so that "back" leaves the screen. */
  readonly replace: (path: string) => void;
};

/** Counts and lists the children on this phone; all of it works without signal. */
export const useArea = ({ session, today, query, replace }: AreaProps): AreaOnPhone => {
  const revision = useLive(session);
  // `revision` stands for what the session holds.
  const children = useMemo(() => childrenOnPhone(session), [session, revision]);
  const servings = useMemo(() => servingsOnPhone(session), [session, revision]);
  const area = useMemo(() => summariseOnPhone(children, today), [children, today]);
  const filter = useMemo(() => readFilter(query), [query]);
  const rows = useMemo(
    () => listOnPhone(children, filter, servings, today),
    [children, filter, servings, today],
  );
  const [limit, setLimit] = useState(ROWS_A_TIME);
  const pathOf = (next: AreaFilter) => `/wilayah${filterToQuery(next)}`;
  return {
    area,
    servings,
    filter,
    setFilter: (next) => {
      setLimit(ROWS_A_TIME);
      replace(pathOf(next));
    },
    pathOf,
    groups: useMemo(() => rowGroups(rows.slice(0, limit)), [rows, limit]),
    found: rows.length,
    shown: Math.min(rows.length, limit),
    showMore: () => setLimit(limit + ROWS_A_TIME),
  };
};
