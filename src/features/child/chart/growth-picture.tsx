import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { BandMark } from "#ui/band-mark.tsx";
import { ChartControls } from "#ui/chart/chart-controls.tsx";
import { ChartLegend } from "#ui/chart/chart-legend.tsx";
import { LinesChart } from "#ui/chart/lines-chart.tsx";
import { useChartView } from "#ui/chart/use-chart-view.ts";
import { childText } from "../text.ts";
import type { GrowthChart } from "./growth-chart.ts";
import { legendOf, pictureProps } from "./growth-drawing.ts";

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
  return (
    <div class="growth-picture">
      <LinesChart
        {...pictureProps(chart, view.window)}
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
      <ChartLegend items={legendOf(chart)} />
      {chart.notes.map((note) => (
        <p key={note} class="growth-picture__note">
          {note}
        </p>
      ))}
    </div>
  );
};
