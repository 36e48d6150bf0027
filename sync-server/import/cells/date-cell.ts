import { type CivilDate, civilDateFromEpochDay, parseCivilDate } from "#domain/civil-date.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { type Cell, cellText, isEmptyCell } from "../table.ts";
import type { CellProblem } from "./cell-problem.ts";

/** Whether "03/04/2024" is the 3rd of April, as Indonesians write, or March the 4th, as an American Excel does. */
export type DateOrder = "dayFirst" | "monthFirst";

/** Indonesian and English, by the first three letters; both spellings of May, August, October and December. */
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  peb: 2,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  ags: 8,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  nop: 11,
  des: 12,
  dec: 12,
};

/** Day 25,569 of Excel's 1900 calendar is 1 January 1970. */
const EXCEL_EPOCH_DAY = 25_569;

/**
 * A day from a cell: a real date, Excel's day number, `yyyy-mm-dd`, `dd/mm/yyyy` with any of `/ - .`, "12 Mei 2023"; a time
 * of day behind it is ignored. Nothing for an empty cell.
 */
export const parseDateCell = (
  cell: Cell | undefined,
  order: DateOrder,
): Result<CivilDate | undefined, CellProblem> => {
  if (cell === undefined || isEmptyCell(cell)) return ok(undefined);
  if (typeof cell === "number") return serialToDate(cell);
  const text = cellText(cell).replace(/^['’]/, "");
  if (/^\d{5}$/.test(text)) return serialToDate(Number(text));
  const parts = readParts(withoutTime(text), order);
  if (parts === "twoDigitYear") return fail({ type: "TwoDigitYear", text });
  const date = parts === undefined ? undefined : parseCivilDate(parts);
  return date?.ok ? date : fail({ type: "NotADate", text });
};

/**
 * The order in which a column's dates are written. A column holds month-first dates when some can be read only so
 * ("05/23/2024") and none only the other way; in doubt it is day first.
 */
export const dateOrderOf = (cells: readonly (Cell | undefined)[]): DateOrder => {
  const isReadable = (cell: Cell | undefined, order: DateOrder): boolean => parseDateCell(cell, order).ok;
  const monthFirst = cells.filter((cell) => !isReadable(cell, "dayFirst") && isReadable(cell, "monthFirst"));
  const dayFirst = cells.filter((cell) => isReadable(cell, "dayFirst") && !isReadable(cell, "monthFirst"));
  return monthFirst.length > 0 && dayFirst.length === 0 ? "monthFirst" : "dayFirst";
};

const serialToDate = (serial: number): Result<CivilDate, CellProblem> => {
  const text = String(serial);
  // Excel's 1900 has a 29 February that never was; days from March 1900 on are right.
  if (!(serial >= 61 && serial < 73_051)) return fail({ type: "NotADate", text });
  return ok(civilDateFromEpochDay(Math.floor(serial) - EXCEL_EPOCH_DAY));
};

const withoutTime = (text: string): string => text.replace(/[T ]\d{1,2}[:.]\d{2}([:.]\d{2}.*)?$/, "").trim();

const readParts = (text: string, order: DateOrder): string | "twoDigitYear" | undefined => {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return isoText(iso[1], iso[2], iso[3]);
  const named = /^(\d{1,2})[-/. ]*([a-z]{3,9})[-/. ]*(\d{2}|\d{4})$/i.exec(text);
  const month = MONTHS[(named?.[2] ?? "").slice(0, 3).toLowerCase()];
  if (named && month !== undefined)
    return named[3]?.length === 2 ? "twoDigitYear" : isoText(named[3], month, named[1]);
  const numeric = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})$/.exec(text);
  if (!numeric) return undefined;
  const [, first, second, year] = numeric;
  if (year?.length === 2) return "twoDigitYear";
  return order === "dayFirst" ? isoText(year, second, first) : isoText(year, first, second);
};

const isoText = (
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
): string => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
