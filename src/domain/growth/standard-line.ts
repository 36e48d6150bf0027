import { FIRST_STANDING_DAY } from "#domain/growth/age.ts";
import { type IndicatorId, indicators } from "#domain/growth/indicators/index.ts";
import type { Position } from "#domain/growth/length-position.ts";
import { valueAtSd } from "#domain/growth/lms.ts";
import { lmsRow, lmsTable } from "#domain/growth/standards/lms-table.ts";
import type { TableId } from "#domain/growth/standards/tables.ts";
import type { Sex } from "#domain/people/sex.ts";

/** `x` in days of age or in cm of length, `y` in the unit of the index. */
export type LinePoint = { readonly x: number; readonly y: number };

/** A stretch of a line that is drawn through; between two stretches the position, and with it the curve, changes. */
export type LineSegment = { readonly position: Position | undefined; readonly points: readonly LinePoint[] };

export type StandardLine = {
  readonly axis: "ageDays" | "lengthCm";
  readonly segments: readonly LineSegment[];
};

/**
 * Days between two points: the curves bend in the first weeks and months, and are nearly straight later. Joined by straight lines they stay
 * within a thousandth of WHO's values, far less than a pixel; a test holds it.
 */
const daysApart = (day: number): number => (day < 14 ? 1 : day < 182 ? 7 : day < 365 ? 14 : 28);
const MILLIMETRES_APART = 10;

/**
 * A line of WHO's standard for a chart: the values `sd` standard deviations from the median (-3 ... +3), closer together where
 * it bends, or every centimetre. `stepDays` and `stepMm` ask for even distances; the last point of a segment is always there.
 */
export const standardLine = (
  id: IndicatorId,
  sex: Sex,
  sd: number,
  { stepDays, stepMm = MILLIMETRES_APART }: { stepDays?: number; stepMm?: number } = {},
): StandardLine => {
  const indicator = indicators.find((one) => one.id === id);
  if (!indicator) throw new Error(`no index ${id}`);
  const { standard } = indicator;
  if (standard.axis === "length") {
    const line = (table: TableId) => points(table, sex, sd, { stepAt: () => stepMm, perUnit: 10 });
    return {
      axis: "lengthCm",
      segments: [
        { position: "lying", points: line(standard.lying) },
        { position: "standing", points: line(standard.standing) },
      ],
    };
  }
  const line = (from: number, to: number) =>
    points(standard.table, sex, sd, {
      stepAt: stepDays === undefined ? daysApart : () => stepDays,
      perUnit: 1,
      from,
      to,
    });
  const { first, last } = lmsTable(standard.table, sex);
  return {
    axis: "ageDays",
    segments: indicator.needs.some((need) => need === "length")
      ? [
          { position: "lying", points: line(first, FIRST_STANDING_DAY - 1) },
          { position: "standing", points: line(FIRST_STANDING_DAY, last) },
        ]
      : [{ position: undefined, points: line(first, last) }],
  };
};

type Stretch = {
  /** Days or millimetres to the next point. */
  readonly stepAt: (at: number) => number;
  readonly perUnit: number;
  readonly from?: number;
  readonly to?: number;
};

const points = (id: TableId, sex: Sex, sd: number, stretch: Stretch): LinePoint[] => {
  const table = lmsTable(id, sex);
  const { stepAt, perUnit, from = table.first, to = table.last } = stretch;
  const line: LinePoint[] = [];
  for (let at = from; ; at = Math.min(at + stepAt(at), to)) {
    const lms = lmsRow(table, at);
    if (!lms) throw new Error(`${id} has no row ${at}`);
    line.push({ x: at / perUnit, y: valueAtSd(lms, sd) });
    if (at >= to) return line;
  }
};
