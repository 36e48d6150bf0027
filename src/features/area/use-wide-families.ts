import { useEffect, useState } from "preact/hooks";
import type { CivilDate } from "#domain/civil-date.ts";
import type { KrsFilter } from "#domain/krs/krs-rows.ts";
import { type Asked, useAsked } from "#features/shared/online/use-asked.ts";
import type { FamiliesAnswer } from "#protocol/care-lists.ts";
import type { CareLists } from "#sync/care-lists-transport.ts";

const ROWS_A_PAGE = 50;

type Rows = FamiliesAnswer["rows"];

/** The pages of the server's list of families that were read so far. */
export interface WideFamilies {
  readonly rows: Rows;
  /** Undefined until the first page is here. */
  readonly total: number | undefined;
  readonly asked: Asked<FamiliesAnswer>;
  readonly more: () => void;
}

/** Reads the list that a filter asks for, a page at a time; another filter starts anew. */
export const useWideFamilies = (
  lists: CareLists,
  area: string,
  filter: KrsFilter,
  asOf: CivilDate,
): WideFamilies => {
  const key = `${area} ${asOf} ${JSON.stringify(filter)}`;
  const [pages, setPages] = useState<{
    readonly key: string;
    readonly rows: Rows;
    readonly total: number | undefined;
  }>({ key, rows: [], total: undefined });
  const [asks, setAsks] = useState({ key, offset: 0 });
  const offset = asks.key === key ? asks.offset : 0;
  const asked = useAsked(`${key} ${offset}`, () =>
    lists.families({ area, asOf, filter: onWire(filter), offset, limit: ROWS_A_PAGE }),
  );
  const { answer } = asked;
  useEffect(() => {
    if (!answer) return;
    setPages((before) => ({
      key,
      rows: [...(before.key === key ? before.rows.slice(0, answer.offset) : []), ...answer.rows],
      total: answer.total,
    }));
  }, [key, answer]);
  const isCurrent = pages.key === key;
  const rows = isCurrent ? pages.rows : [];
  return {
    rows,
    total: isCurrent ? pages.total : undefined,
    asked,
    more: () => setAsks({ key, offset: rows.length }),
  };
};

const onWire = ({ state, cause, disagrees }: KrsFilter) => ({
  ...(state === undefined ? {} : { state }),
  ...(cause === undefined ? {} : { cause }),
  ...(disagrees ? { disagrees } : {}),
});
