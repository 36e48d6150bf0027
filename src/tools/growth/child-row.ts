import { ageDaysFromMonths } from "#domain/growth/age.ts";
import type { GrowthInput } from "#domain/growth/growth-input.ts";
import type { Position } from "#domain/growth/length-position.ts";
import type { Sex } from "#domain/people/sex.ts";
import type { ColumnPlan, InputColumn } from "./columns.ts";
import type { RowProblem } from "./row-problem.ts";

/** One child of a file. Sex may be missing, as everything else. */
export type ChildRow = Omit<GrowthInput, "sex"> & { readonly sex: Sex | undefined };

/**
 * Reads the known columns of one record. Every problem is collected, so that a row is named once with all that is
 * wrong with it. An empty field and `NA` (as R writes it) are missing values, which is no problem.
 */
export const readChildRow = (
  fields: readonly string[],
  plan: ColumnPlan,
): { readonly child: ChildRow; readonly problems: readonly RowProblem[] } => {
  const problems: RowProblem[] = [];
  const text = (column: InputColumn): string => {
    const at = plan.at[column];
    const value = at === undefined ? "" : (fields[at] ?? "").trim();
    return value === "NA" ? "" : value;
  };
  const number = (column: InputColumn): number | undefined => {
    const value = text(column);
    if (value === "") return undefined;
    const parsed = NUMBER.test(value) ? Number(value.replace(",", ".")) : Number.NaN;
    if (Number.isFinite(parsed)) return parsed;
    problems.push({ type: "NotANumber", column, text: value });
    return undefined;
  };
  const measure = (column: InputColumn): number | undefined => {
    const value = number(column);
    if (value !== undefined && value <= 0) problems.push({ type: "NotPositive", column, text: text(column) });
    return value;
  };
  const age = (column: InputColumn): number | undefined => {
    const value = number(column);
    if (value !== undefined && value < 0) problems.push({ type: "NegativeAge", column, text: text(column) });
    return value;
  };
  const code = <T>(column: InputColumn, codes: Readonly<Record<string, T>>): T | undefined => {
    const value = text(column);
    const known = codes[value];
    if (value !== "" && known === undefined)
      problems.push({ type: "UnknownCode", column, text: value, allowed: Object.keys(codes) });
    return known;
  };

  const months = age("age_months");
  const child = {
    sex: code("sex", SEX_CODES),
    ageDays: age("age_days") ?? (months === undefined ? undefined : ageDaysFromMonths(months)),
    weightKg: measure("weight_kg"),
    lengthCm: measure("lenhei_cm"),
    position: code("measure", POSITION_CODES),
    headCm: measure("headc_cm"),
    oedema: code("oedema", OEDEMA_CODES),
  };
  return { child, problems };
};

// Decimal point or decimal comma, never thousands: 1.234,5 is refused rather than guessed.
const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i;

// Codes of WHO's package (M/F, 1/2), and L/P as Indonesian files write them; they do not collide. Looked up by text
// from a file: without a prototype, or "constructor" would be a sex.
const codes = <T>(entries: Record<string, T>): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null), entries);

const SEX_CODES = codes<Sex>({
  M: "L",
  m: "L",
  1: "L",
  L: "L",
  l: "L",
  F: "P",
  f: "P",
  2: "P",
  P: "P",
  p: "P",
});
const POSITION_CODES = codes<Position>({ L: "lying", l: "lying", H: "standing", h: "standing" });
const OEDEMA_CODES = codes<boolean>({ y: true, Y: true, 1: true, n: false, N: false, 2: false });
