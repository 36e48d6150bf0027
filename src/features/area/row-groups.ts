import { areaName } from "#domain/areas/index.ts";
import { groupBy } from "#domain/group-by.ts";
import type { ChildRow } from "#domain/summary/child-row.ts";
import { partName } from "./area-parts.ts";
import { type RowWords, rowWords } from "./row-words.ts";

/** Rows of one RW. */
export interface RowGroup {
  readonly key: string;
  /** "RW 05"; with the kelurahan where there are several. */
  readonly title: string;
  readonly rows: readonly RowWords[];
}

/** Rows by RW, in the order they come. */
export const rowGroups = (rows: readonly ChildRow[]): readonly RowGroup[] => {
  const areas = new Set(rows.map(({ stream }) => stream.split("/")[0]));
  const title = areas.size > 1 ? areaName : partName;
  return [...groupBy(rows, ({ stream }) => stream)].map(([stream, some]) => ({
    key: stream,
    title: title(stream),
    rows: some.map(rowWords),
  }));
};
