import { AGE_LIMIT_MONTHS, FIRST_STANDING_DAY } from "#domain/growth/age.ts";
import type { PreparedMeasurement } from "#domain/growth/growth-input.ts";
import type { Lms } from "#domain/growth/lms.ts";
import { type LmsTable, lmsRow, lmsTable } from "#domain/growth/standards/lms-table.ts";
import type { TableId } from "#domain/growth/standards/tables.ts";
import type { WhyNone } from "#domain/growth/why-none.ts";
import type { Sex } from "#domain/people/sex.ts";

/** Where an index finds its L, M, S: by day of age, or by length in the table of the child's age. */
export type Standard =
  | { readonly axis: "age"; readonly table: TableId }
  | { readonly axis: "length"; readonly lying: TableId; readonly standing: TableId };

/** L, M, S for a prepared measurement, or why the standard has none. */
export const lmsFor = (standard: Standard, sex: Sex, measured: PreparedMeasurement): Lms | WhyNone => {
  if (measured.ageDays !== undefined && measured.ageDays < 0) return "negativeAge";
  if (measured.ageMonths !== undefined && measured.ageMonths >= AGE_LIMIT_MONTHS) return "tooOld";
  if (standard.axis === "length") return lmsByLength(standard, sex, measured);
  if (measured.wholeDays === undefined) return "noAge";
  return lmsRow(lmsTable(standard.table, sex), measured.wholeDays) ?? "tooOld";
};

/** Below this length a child of unknown age and position is taken to lie (WHO Anthro). */
const LYING_BELOW_CM = 87;

const lmsByLength = (
  standard: { readonly lying: TableId; readonly standing: TableId },
  sex: Sex,
  measured: PreparedMeasurement,
): Lms | WhyNone => {
  const { lengthCm } = measured;
  if (lengthCm === undefined) return "noLength";
  const table = lmsTable(takesLengthTable(measured, lengthCm) ? standard.lying : standard.standing, sex);
  return lengthCm < table.first / 10 || lengthCm > table.last / 10
    ? "outsideTable"
    : lmsBetweenRows(table, lengthCm);
};

// The unrounded age decides here, while length-position.ts asks the rounded one: at 730.5 days, which only files for
// analysis contain, WHO's package adjusts for standing and still takes the length table. We agree with it.
const takesLengthTable = (measured: PreparedMeasurement, lengthCm: number): boolean => {
  if (measured.ageDays !== undefined) return measured.ageDays < FIRST_STANDING_DAY;
  if (measured.position !== undefined) return measured.position === "lying";
  return lengthCm < LYING_BELOW_CM;
};

// Rows are 0.1 cm apart: the length is truncated to a row and L, M, S go linearly to the next one. Each step is taken
// in floating point exactly as WHO's package does: 102.39999 + 1 mm may well skip a row, and z must not differ.
const lmsBetweenRows = (table: LmsTable, lengthCm: number): Lms | WhyNone => {
  const lower = lmsRow(table, Math.trunc(lengthCm * 10));
  if (!lower) return "outsideTable";
  const share = (lengthCm - Math.trunc(lengthCm * 10) / 10) / 0.1;
  if (share <= 0) return lower;
  const upper = lmsRow(table, Math.trunc(lengthCm * 10 + 1));
  if (!upper) return "outsideTable";
  return {
    l: lower.l + share * (upper.l - lower.l),
    m: lower.m + share * (upper.m - lower.m),
    s: lower.s + share * (upper.s - lower.s),
  };
};
