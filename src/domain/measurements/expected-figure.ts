import type { CivilDate } from "../civil-date.ts";
import { daysBetween } from "../civil-date.ts";
import { lmsRow, lmsTable } from "../growth/standards/lms-table.ts";
import type { TableId } from "../growth/standards/tables.ts";
import type { LastFigures } from "./last-figures.ts";
import type { FigureField, MeasuredChild } from "./measurement-draft.ts";

/**
 * About what a figure will be (kg or cm): the last one measured, else the median of the child's age and sex. `undefined`
 * when neither is known. Only for guessing what was meant by a slip; nothing is judged with it.
 */
export const expectedFigure = (
  field: FigureField,
  child: MeasuredChild,
  date: CivilDate | undefined,
  previous: LastFigures,
): number | undefined => {
  const last =
    field === "weight" ? previous.weight?.kg : field === "length" ? previous.length?.cm : undefined;
  if (last !== undefined) return last;
  const table = MEDIAN_TABLES[field];
  if (table === undefined || child.birthDate === undefined || date === undefined) return undefined;
  return lmsRow(lmsTable(table, child.sex), daysBetween(child.birthDate, date))?.m;
};

const MEDIAN_TABLES: Readonly<Partial<Record<FigureField, TableId>>> = {
  weight: "weightForAge",
  length: "lengthForAge",
  head: "headForAge",
};
