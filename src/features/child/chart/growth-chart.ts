import type { CivilDate } from "#domain/civil-date.ts";
import { DAYS_PER_MONTH, FIRST_STANDING_DAY } from "#domain/growth/age.ts";
import { figureText } from "#domain/growth/figure-text.ts";
import type { Position } from "#domain/growth/length-position.ts";
import type { DayAssessment } from "#domain/measurements/day-assessment.ts";
import type { MeasuredChild } from "#domain/measurements/measurement-draft.ts";
import { ageText } from "#domain/people/age-text.ts";
import type { ChartBand, ChartLine, ChartMark } from "#ui/chart/chart-parts.ts";
import type { Range } from "#ui/chart/scale.ts";
import { formatDate } from "#ui/format.ts";
import { childText } from "../text.ts";
import { type ChartId, chartSpecs } from "./chart-specs.ts";
import { standardPicture } from "./standard-picture.ts";

/** A measured point, for the picture and for the table that says the same. */
export interface GrowthPoint {
  readonly date: CivilDate;
  readonly dateText: string;
  readonly ageText: string;
  /** Months of age, or cm of length. */
  readonly x: number;
  readonly y: number;
  /** "10,9 kg" */
  readonly figure: string;
  readonly tone: ChartMark["tone"];
  readonly word: string;
}

/** What a growth chart shows of one child by one index. */
export interface GrowthChart {
  readonly id: ChartId;
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** Zones and lines of WHO's standard. */
  readonly bands: readonly ChartBand[];
  readonly lines: readonly ChartLine[];
  /** Oldest first. */
  readonly points: readonly GrowthPoint[];
  readonly bounds: Range;
  /** The part shown first: around the child. */
  readonly start: Range;
}

/** WHO's lines for the child's sex, and the child's own points on them. `days` in any order. */
export const growthChart = (
  id: ChartId,
  child: MeasuredChild,
  days: readonly DayAssessment[],
  ageDays: number | undefined,
): GrowthChart => {
  const spec = chartSpecs[id];
  const position = positionOf(newestMeasured(days)?.ageDays ?? ageDays);
  const standard = standardPicture(spec, child.sex, position);
  const points = days
    .flatMap((day) => pointOf(id, day, child, position) ?? [])
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const bounds: Range = spec.axis === "age" ? [0, 60] : position === "lying" ? [45, 110] : [65, 120];
  return {
    id,
    title: spec.title,
    xLabel:
      spec.axis === "age"
        ? childText.ageAxis
        : position === "lying"
          ? childText.lengthAxis
          : childText.heightAxis,
    yLabel: spec.yLabel,
    bands: standard.bands,
    lines: [...standard.lines, { label: childText.ownLine, tone: "ink", look: "thick", points }],
    points,
    bounds,
    start: startWindow(spec.axis, bounds, points, ageDays),
  };
};

/** The table a length is judged by at that age. */
const positionOf = (ageDays: number | undefined): Position =>
  ageDays !== undefined && ageDays < FIRST_STANDING_DAY ? "lying" : "standing";

const newestMeasured = (days: readonly DayAssessment[]): DayAssessment | undefined =>
  days
    .filter(({ figures }) => figures.lengthCm !== undefined)
    .reduce<DayAssessment | undefined>((best, day) => (best && best.date > day.date ? best : day), undefined);

const pointOf = (
  id: ChartId,
  { date, ageDays, figures, growth }: DayAssessment,
  child: MeasuredChild,
  position: Position,
): GrowthPoint | undefined => {
  const spec = chartSpecs[id];
  if (ageDays === undefined) return undefined;
  const judgedAs = positionOf(ageDays);
  const y = spec.value === "weight" ? figures.weightKg : growth.adjustedLengthCm;
  const x = spec.axis === "age" ? ageDays / DAYS_PER_MONTH : growth.adjustedLengthCm;
  // Two tables, one for lengths and one for heights: a point of the other table would stand on the wrong lines.
  if (x === undefined || y === undefined || (spec.axis === "length" && judgedAs !== position))
    return undefined;
  const reading = growth.readings[spec.indicator];
  const isClear = reading.kind === "z";
  return {
    date,
    dateText: formatDate(date),
    ageText: ageText(child, date),
    x,
    y,
    figure: `${figureText(y)} ${spec.unit}`,
    tone: isClear ? reading.band.tone : "unknown",
    word: isClear ? reading.band.label : reading.kind === "none" ? childText.noResult : childText.checkFigure,
  };
};

const WINDOW_MONTHS = 18;
const WINDOW_CM = 20;

/** The window that ends a little after the child, so that the newest point stands at the right. */
const startWindow = (
  axis: "age" | "length",
  [low, high]: Range,
  points: readonly GrowthPoint[],
  ageDays: number | undefined,
): Range => {
  const span = axis === "age" ? WINDOW_MONTHS : WINDOW_CM;
  const now = axis === "age" ? (ageDays ?? 0) / DAYS_PER_MONTH : (points.at(-1)?.x ?? low);
  const end = Math.min(high, Math.max(low + span, Math.ceil(now + span / 6)));
  return [Math.max(low, end - span), end];
};
