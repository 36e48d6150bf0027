import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { numberToText } from "#domain/units.ts";
import { BandMark } from "#ui/band-mark.tsx";
import { ChartControls } from "#ui/chart/chart-controls.tsx";
import { ChartLegend } from "#ui/chart/chart-legend.tsx";
import { LinesChart } from "#ui/chart/lines-chart.tsx";
import { fitRange, type Range } from "#ui/chart/scale.ts";
import { useChartView } from "#ui/chart/use-chart-view.ts";
import { childText } from "../text.ts";
import { chartSpecs } from "./chart-specs.ts";
import type { GrowthChart, GrowthPoint } from "./growth-chart.ts";

/** The picture with its legend; a point tapped says what it is. */
export const GrowthPicture = ({ chart }: { readonly chart: GrowthChart }): JSX.Element => {
  const view = useChartView(
    { bounds: chart.bounds, leastSpan: (chart.bounds[1] - chart.bounds[0]) / 10 },
    chart.start,
  );
  const [selected, setSelected] = useState<number | undefined>(
    chart.points.length === 0 ? undefined : chart.points.length - 1,
  );
  const shown = selected === undefined ? undefined : chart.points[selected];
  const isAge = chartSpecs[chart.id].axis === "age";
  return (
    <div class="growth-picture">
      <LinesChart
        title={chart.title}
        description={childText.chartDescription(chart.title, chart.points.length)}
        x={{
          label: chart.xLabel,
          range: view.window,
          format: (value) => numberToText(value),
          ...(isAge ? { ticks: monthTicks(view.window) } : {}),
        }}
        y={{ label: chart.yLabel, range: yRange(chart, view.window), format: (value) => numberToText(value) }}
        bands={chart.bands}
        lines={chart.lines}
        marks={chart.points.map((point) => ({
          x: point.x,
          y: point.y,
          tone: point.tone,
          label: pointLabel(point),
        }))}
        selected={selected}
        onSelect={setSelected}
        gestures={view.gestures}
      />
      <ChartControls view={view} />
      <div class="growth-picture__reading" aria-live="polite">
        {shown ? (
          <>
            <p>
              {shown.dateText} · {shown.ageText} · <strong>{shown.figure}</strong>
            </p>
            <BandMark tone={shown.tone}>{shown.word}</BandMark>
          </>
        ) : (
          <p>{childText.noPoints}</p>
        )}
      </div>
      <ChartLegend items={chart.bands.map(({ label, tone }) => ({ label, tone, kind: "band" as const }))} />
    </div>
  );
};

const pointLabel = ({ dateText, ageText, figure, word }: GrowthPoint): string =>
  `${dateText}, ${ageText}: ${figure}, ${word}`;

/** From below the lowest line in view to above the highest, with the child's own points. */
const yRange = ({ lines, points }: GrowthChart, [low, high]: Range): Range => {
  const inView = ({ x }: { readonly x: number }) => x >= low && x <= high;
  const values = [
    ...lines.flatMap((line) => line.points.filter(inView).flatMap(({ y }) => (y === undefined ? [] : [y]))),
    ...points.filter(inView).map(({ y }) => y),
  ];
  return fitRange(values, 0.06) ?? [0, 1];
};

/** Whole months, thinner the more of them are in view; years stand out by being among them. */
const monthTicks = ([low, high]: Range): readonly number[] => {
  const step = high - low > 30 ? 6 : high - low > 12 ? 3 : 1;
  const first = Math.ceil(low / step) * step;
  return Array.from({ length: Math.floor((high - first) / step) + 1 }, (_, at) => first + at * step);
};
