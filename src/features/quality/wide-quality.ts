import { useEffect, useState } from "preact/hooks";
import { grantSize, syncsRows } from "#domain/access/grant.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { QualityBy } from "#domain/measurements/quality-groups.ts";
import { gradedGroup } from "#domain/measurements/quality-page.ts";
import type { NotDelivered } from "#features/shared/online/delivery-words.ts";
import { useAsked } from "#features/shared/online/use-asked.ts";
import { type QualityAnswer, qualityReportFromWire } from "#protocol/quality-list.ts";
import type { Session } from "#storage/session-types.ts";
import type { Lists } from "#sync/lists-transport.ts";
import { type QualityPageRow, qualityPageRow } from "./quality-page-row.ts";
import { daysOf, type Period } from "./quality-rows.ts";

/** The kecamatan and cities whose rows no phone holds and that this person looks after, each once. */
export const wideQualityAreas = ({ grants }: Pick<Session, "grants">): readonly string[] => [
  ...new Set(
    grants()
      .list.filter(
        (grant) =>
          ["supervisor", "admin", "healthWorker"].includes(grant.role) &&
          !syncsRows(grant) &&
          grantSize(grant) !== undefined,
      )
      .map(({ area }) => area)
      .sort(),
  ),
];

/** Pages read so far of the server's list. */
export interface WideQuality {
  readonly rows: readonly QualityPageRow[];
  /** Groups in all; undefined until the first page is here. */
  readonly total: number | undefined;
  readonly isAsking: boolean;
  readonly failed: NotDelivered | undefined;
  readonly more: () => void;
  readonly again: () => void;
}

/** Rows of one page. */
const ROWS_A_PAGE = 50;

/** How well was measured in an area that this phone does not hold; another question starts anew. Nothing of it is kept. */
export const useWideQuality = (
  lists: Pick<Lists, "quality">,
  area: string | undefined,
  by: QualityBy,
  period: Period,
  today: CivilDate,
): WideQuality => {
  const key = `${area} ${by} ${period} ${today}`;
  const [pages, setPages] = useState<Pages>({ key, rows: [], total: undefined });
  const [asks, setAsks] = useState({ key, offset: 0 });
  const offset = asks.key === key ? asks.offset : 0;
  const { answer, failed, isAsking, again } = useAsked(
    area === undefined ? undefined : `${key} ${offset}`,
    () => lists.quality({ area: area ?? "", by, ...daysOf(period, today), offset, limit: ROWS_A_PAGE }),
  );
  useEffect(() => {
    if (!answer) return;
    setPages((before) => ({
      key,
      rows: [...(before.key === key ? before.rows.slice(0, answer.offset) : []), ...rowsOf(by, answer)],
      total: answer.total,
    }));
  }, [key, answer]);
  const { rows, total } = pages.key === key ? pages : NOTHING;
  return { rows, total, isAsking, failed, more: () => setAsks({ key, offset: rows.length }), again };
};

interface Pages {
  readonly key: string;
  readonly rows: readonly QualityPageRow[];
  readonly total: number | undefined;
}

const NOTHING: Pick<Pages, "rows" | "total"> = { rows: [], total: undefined };

/** The server tells figures; grades and words are made here, by the same rules. */
export const rowsOf = (by: QualityBy, { rows }: QualityAnswer): readonly QualityPageRow[] =>
  rows.map(({ id, name, area, report }) =>
    qualityPageRow(by, gradedGroup(by, id, qualityReportFromWire(report)), { name, area }),
  );
