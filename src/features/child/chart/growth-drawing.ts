import { numberToText } from "#domain/units.ts";
import type { LegendItem } from "#ui/chart/chart-legend.tsx";
import type { LinesChartProps } from "#ui/chart/lines-chart.tsx";
import { pointsInView } from "#ui/chart/points-in-view.ts";
import { fitRange, type Range } from "#ui/chart/scale.ts";
import { childText } from "../text.ts";
import { chartSpecs } from "./chart-specs.ts";
import type { GrowthChart } from "./growth-chart.ts";
import type { GrowthPoint } from "./growth-points.ts";

/** A growth chart as the drawing takes it, with the part of the x axis in `window` in view. On screen and on paper the same. */
export const pictureProps = (
  chart: GrowthChart,
  window: Range,
): Omit<LinesChartProps, "selected" | "onSelect" | "gestures"> => ({
  title: chart.title,
  description: childText.chartDescription(chart.title, chart.points.length),
  x: {
    label: chart.xLabel,
    range: window,
    format: numberToText,
    ...(chartSpecs[chart.id].axis === "age" ? { ticks: monthTicks(window) } : {}),
  },
  y: { label: chart.yLabel, range: yRange(chart, window), format: numberToText },
  bands: chart.bands,
  lines: chart.lines,
  guides: chart.guides,
  marks: chart.points.map((point) => ({
    x: point.x,
    y: point.y,
    tone: point.tone,
    isHollow: point.isCorrected,
    // Made for those in view only.
    get label() {
      return pointLabel(point);
    },
  })),
});

/** The zones from above to below, as they lie in the picture. */
export const legendOf = ({ bands }: GrowthChart): readonly LegendItem[] =>
  bands.map(({ label, tone }) => ({ label, tone, kind: "band" as const })).reverse();

const pointLabel = ({ dateText, ageText, figure, word }: GrowthPoint): string =>
  `${dateText}, ${ageText}: ${figure}, ${word}`;

/** From below the lowest line in view to above the highest, with the child's own points. */
const yRange = ({ lines, points }: GrowthChart, [low, high]: Range): Range => {
  const values: number[] = [];
  // Lines with a point beyond each edge, so that they leave the drawing at the side and not above or below.
  for (const line of lines)
    for (const { y } of pointsInView(line.points, [low, high])) if (y !== undefined) values.push(y);
  for (const { x, y } of points) if (x >= low && x <= high) values.push(y);
  return fitRange(values, 0.06) ?? [0, 1];
};

/** Whole months, thinner the more of them are in view; years stand out by being among them. */
const monthTicks = ([low, high]: Range): readonly number[] => {
  const step = high - low > 30 ? 6 : high - low > 12 ? 3 : 1;
  const first = Math.ceil(low / step) * step;
  return Array.from({ length: Math.floor((high - first) / step) + 1 }, (_, at) => first + at * step);
};
