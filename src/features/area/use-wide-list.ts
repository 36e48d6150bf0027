import { useEffect, useMemo, useState } from "preact/hooks";
import type { CivilDate } from "#domain/civil-date.ts";
import type { ChildRow } from "#domain/summary/child-row.ts";
import type { NotDelivered } from "#features/shared/online/delivery-words.ts";
import { useAsked } from "#features/shared/online/use-asked.ts";
import type { Lists } from "#sync/lists-transport.ts";
import { type AreaFilter, filterToQuery } from "./area-filter.ts";
import { rowFromWire } from "./from-wire.ts";
import { type RowGroup, rowGroups } from "./row-groups.ts";
import { wideListRequest } from "./wide-list-request.ts";

/** Rows of one page: two screens of a laptop, some 20 kB before compression. */
const ROWS_A_PAGE = 50;

/** The pages of a list of the server that were read so far. */
export interface WideList {
  readonly groups: readonly RowGroup[];
  /** Undefined until the first page is here. */
  readonly found: number | undefined;
  readonly shown: number;
  readonly isAsking: boolean;
  readonly failed: NotDelivered | undefined;
  readonly more: () => void;
  readonly again: () => void;
}

/** Reads the list that a filter asks for, a page at a time; another filter starts anew. */
export const useWideList = (
  lists: Pick<Lists, "children">,
  area: string,
  filter: AreaFilter,
  asOf: CivilDate,
): WideList => {
  const key = `${area} ${asOf} ${filterToQuery(filter)}`;
  const [pages, setPages] = useState<Pages>({ key, rows: [], total: undefined });
  const [asks, setAsks] = useState({ key, offset: 0 });
  const offset = asks.key === key ? asks.offset : 0;
  const { answer, failed, isAsking, again } = useAsked(`${key} ${offset}`, () =>
    lists.children({ ...wideListRequest(area, filter, asOf), offset, limit: ROWS_A_PAGE }),
  );
  useEffect(() => {
    if (!answer) return;
    const read = answer.rows.map(rowFromWire);
    setPages((before) => ({
      key,
      rows: [...(before.key === key ? before.rows.slice(0, answer.offset) : []), ...read],
      total: answer.total,
    }));
  }, [key, answer]);
  const { rows, total } = pages.key === key ? pages : NOTHING;
  return {
    groups: useMemo(() => rowGroups(rows), [rows]),
    found: total,
    shown: rows.length,
    isAsking,
    failed,
    more: () => setAsks({ key, offset: rows.length }),
    again,
  };
};

interface Pages {
  readonly key: string;
  readonly rows: readonly ChildRow[];
  readonly total: number | undefined;
}

const NOTHING: Pick<Pages, "rows" | "total"> = { rows: [], total: undefined };
