import { type CivilDate, daysBetween } from "#domain/civil-date.ts";
import { checkNik, datesInNik } from "#domain/people/nik.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { type Cell, cellText, isEmptyCell, type Table } from "../table.ts";
import type { CellProblem } from "./cell-problem.ts";
import { parseDigitsCell } from "./digits-cell.ts";

export interface NikContext {
  readonly source: Table["source"];
  /** The column as a whole was rounded by a spreadsheet. */
  readonly digitsLost: boolean;
  /** The person's birth date, when the row has one. */
  readonly birthDate: CivilDate | undefined;
  readonly parentNik: Cell | undefined;
}

/**
 * A NIK that can be this person's, as sixteen digits; nothing for an empty cell. Refused: rounded figures, placeholders, days
 * no calendar has, and a parent's NIK in the child's place, which is known by the parent's own column or by a birth date
 * 12 to 55 years before the child's. A small difference between NIK and birth date is kept: old cards hold old errors.
 */
export const parseNikCell = (
  cell: Cell | undefined,
  { source, digitsLost, birthDate, parentNik }: NikContext,
): Result<string | undefined, CellProblem> => {
  const digits = parseDigitsCell(cell, source);
  if (!digits.ok || digits.value === undefined) return digits;
  if (digitsLost) return fail({ type: "DigitsLost" });
  const parent = parseDigitsCell(parentNik, source);
  if (parent.ok && parent.value === digits.value) return fail({ type: "NikOfParent" });
  const nik = digits.value;
  if (checkNik(nik).some(({ level }) => level === "error")) return fail({ type: "NikImpossible" });
  return birthDate !== undefined && isOfParent(nik, birthDate) ? fail({ type: "NikOfParent" }) : ok(nik);
};

const DAYS_A_YEAR = 365.25;

/** True when the NIK's own birth date is a parent's age away from the person's, in whichever century it is read. */
const isOfParent = (nik: string, birthDate: CivilDate): boolean => {
  const yearsOlder = datesInNik(nik).map((date) => daysBetween(date, birthDate) / DAYS_A_YEAR);
  return (
    yearsOlder.some((years) => years >= 12 && years <= 55) &&
    !yearsOlder.some((years) => Math.abs(years) < 10)
  );
};

/** A No KK as sixteen digits; nothing for an empty cell. */
export const parseKkCell = (
  cell: Cell | undefined,
  source: Table["source"],
  digitsLost: boolean,
): Result<string | undefined, CellProblem> => {
  const digits = parseDigitsCell(cell, source);
  return digits.ok && digits.value !== undefined && digitsLost ? fail({ type: "DigitsLost" }) : digits;
};

/** A phone number as digits with an optional plus; a leading 8, whose 0 a spreadsheet dropped, gets it back. */
export const parsePhoneCell = (cell: Cell | undefined): Result<string | undefined, CellProblem> => {
  if (isEmptyCell(cell)) return ok(undefined);
  const text = cellText(cell).replaceAll(/['’\s().-]/g, "");
  const phone = text.startsWith("8") ? `0${text}` : text;
  const isPhone = /^\+?\d{8,15}$/.test(phone) && !/^\+?(\d)\1*$/.test(phone);
  return isPhone ? ok(phone) : fail({ type: "NotAPhone" });
};
