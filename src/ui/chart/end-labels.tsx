import type { JSX } from "preact";
import type { ChartAxis, ChartLine, ChartMark } from "./chart-parts.ts";
import { placeEndLabels } from "./place-end-labels.ts";
import type { PlotArea } from "./plot-area.ts";

export type EndLabelsProps = {
  readonly lines: readonly ChartLine[];
  readonly marks: readonly ChartMark[];
  readonly x: ChartAxis;
  readonly area: PlotArea;
};

/** Names of lines, written on them near the right edge of the view, where no mark lies over them. */
export const EndLabels = ({ lines, marks, x, area }: EndLabelsProps): JSX.Element => (
  <g>
    {placeEndLabels(lines, marks, x, area).map(({ line, right, baseline }) => (
      <text
        key={line.label}
        class={`chart__end-label chart-tone--${line.tone}`}
        x={right}
        y={baseline}
        text-anchor="end"
      >
        {line.endLabel}
      </text>
    ))}
  </g>
);
