import type { JSX } from "preact";
import { numberToText } from "#domain/units.ts";
import type { ChartLine } from "#ui/chart/chart-parts.ts";
import { LinesChart } from "#ui/chart/lines-chart.tsx";
import { fitRange } from "#ui/chart/scale.ts";
import { childText } from "./text.ts";

/** The child's own weight line, alone: nothing to be above or below, and no colour of praise or blame. */
export const MotherLine = ({ points }: { readonly points: ChartLine["points"] }): JSX.Element => {
  const known = points.flatMap(({ x, y }) => (y === undefined ? [] : [{ x, y }]));
  return (
    <LinesChart
      title={childText.motherChart}
      description={childText.motherChartDescription}
      heightPx={240}
      x={{
        label: childText.ageAxis,
        range: fitRange(
          known.map(({ x }) => x),
          0.08,
        ) ?? [0, 60],
        format: (months) => numberToText(Math.round(months)),
      }}
      y={{
        label: childText.motherWeightAxis,
        range: fitRange(
          known.map(({ y }) => y),
          0.15,
        ) ?? [0, 20],
        format: (kg) => numberToText(kg),
      }}
      lines={[{ label: childText.motherChart, tone: "ink", look: "thick", points }]}
      marks={known.map(({ x, y }) => ({ x, y, tone: "unknown", label: `${numberToText(y)} kg` }))}
    />
  );
};
