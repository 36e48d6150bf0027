import { DAYS_PER_MONTH, FIRST_STANDING_DAY } from "#domain/growth/age.ts";
import type { DayAssessment } from "#domain/measurements/day-assessment.ts";
import type { MeasuredChild } from "#domain/measurements/measurement-draft.ts";
import type { ChartBand, ChartGuide, ChartLine } from "#ui/chart/chart-parts.ts";
import type { Range } from "#ui/chart/scale.ts";
import { childText } from "../text.ts";
import { type ChartId, type ChartSpec, chartIds, chartSpecs } from "./chart-specs.ts";
import { type GrowthPoint, pointsOf, positionAt } from "./growth-points.ts";
import { standardPicture } from "./standard-picture.ts";

/** What a growth chart shows of one child by one index. */
export interface GrowthChart {
  readonly id: ChartId;
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** Zones and lines of WHO's standard. */
  readonly bands: readonly ChartBand[];
  readonly lines: readonly ChartLine[];
  /** Where lying turns to standing. */
  readonly guides: readonly ChartGuide[];
  /** Oldest first; the corrected one of a day after its real one. */
  readonly points: readonly GrowthPoint[];
  readonly bounds: Range;
  /** The part shown first: around the child. */
  readonly start: Range;
  /** What needs a word beside the picture. */
  readonly notes: readonly string[];
}

/** The first standing day in months of age. */
const GAP_AT_MONTHS = FIRST_STANDING_DAY / DAYS_PER_MONTH;

/** The charts that say something of a child: of the two over length only those of ages it has reached or was measured at. */
export const chartIdsFor = (
  days: readonly DayAssessment[],
  ageDays: number | undefined,
): readonly ChartId[] => {
  const positions = new Set(
    [ageDays, ...days.map((day) => day.ageDays)].flatMap((age) => (age === undefined ? [] : positionAt(age))),
  );
  return chartIds.filter((id) => {
    const { position } = chartSpecs[id];
    return position === undefined || positions.size === 0 || positions.has(position);
  });
};

/** WHO's lines for the child's sex, and the child's own points on them. `days` in any order. */
export const growthChart = (
  id: ChartId,
  child: MeasuredChild,
  days: readonly DayAssessment[],
  ageDays: number | undefined,
): GrowthChart => {
  const spec = chartSpecs[id];
  const standard = standardPicture(spec, child.sex);
  const points = [...days]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .flatMap((day) => pointsOf(spec, day, child));
  const corrected = points.filter(({ isCorrected }) => isCorrected);
  const bounds: Range = spec.axis === "age" ? [0, 60] : spec.position === "lying" ? [45, 110] : [65, 120];
  return {
    id,
    title: spec.title,
    xLabel: xLabelOf(spec),
    yLabel: spec.yLabel,
    bands: standard.bands,
    lines: [
      ...standard.lines,
      ...ownLine(
        childText.ownLine,
        "thick",
        points.filter(({ isCorrected }) => !isCorrected),
        spec,
      ),
      ...ownLine(childText.correctedLine, "dashed", corrected, spec),
    ],
    guides: spec.hasPositionGap ? [{ x: GAP_AT_MONTHS, label: childText.standingFromHere }] : [],
    points,
    bounds,
    start: startWindow(spec.axis, bounds, points, ageDays),
    notes: [
      ...(spec.hasPositionGap ? [childText.gapNote] : []),
      ...(corrected.length > 0 ? [childText.correctedNote] : []),
    ],
  };
};

const xLabelOf = ({ axis, position }: ChartSpec): string => {
  if (axis === "age") return childText.ageAxis;
  return position === "lying" ? childText.lengthAxis : childText.heightAxis;
};

/** The points joined, except across the day on which the way of measuring changed. */
const ownLine = (
  label: string,
  look: NonNullable<ChartLine["look"]>,
  points: readonly GrowthPoint[],
  { hasPositionGap }: ChartSpec,
): readonly ChartLine[] => {
  if (points.length === 0) return [];
  const isAfter = ({ x }: { readonly x: number }) => x >= GAP_AT_MONTHS;
  const joined: ChartLine["points"] = points.flatMap((point, at) => {
    const before = points[at - 1];
    const crosses = hasPositionGap && before !== undefined && isAfter(point) && !isAfter(before);
    return crosses ? [{ x: GAP_AT_MONTHS, y: undefined }, point] : [point];
  });
  return [{ label, tone: "ink", look, points: joined }];
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
