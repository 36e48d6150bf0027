import type { JSX } from "preact";
import type { ChartAxis, ChartLine } from "./chart-parts.ts";
import type { PlotArea } from "./plot-area.ts";

export type EndLabelsProps = {
  readonly lines: readonly ChartLine[];
  readonly x: ChartAxis;
  readonly area: PlotArea;
};

/** Names of lines, written on them at the right edge of the view. */
export const EndLabels = ({ lines, x, area }: EndLabelsProps): JSX.Element => (
  <g>
    {lines.map((line) => {
      const last = line.points.findLast((point) => point.y !== undefined && point.x <= x.range[1]);
      if (!line.endLabel || last?.y === undefined) return null;
      const y = area.y.toPixel(last.y) - area.fontPx * 0.4;
      if (y < area.top || y > area.bottom) return null;
      return (
        <text
          key={line.label}
          class={`chart__end-label chart-tone--${line.tone}`}
          x={area.x.toPixel(last.x) - area.fontPx * 0.3}
          y={y}
          text-anchor="end"
        >
          {line.endLabel}
        </text>
      );
    })}
  </g>
);
