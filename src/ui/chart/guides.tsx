import type { JSX } from "preact";
import type { ChartAxis, ChartGuide } from "./chart-parts.ts";
import type { PlotArea } from "./plot-area.ts";

export type GuidesProps = {
  readonly guides: readonly ChartGuide[];
  readonly x: ChartAxis;
  readonly area: PlotArea;
};

/** Upright lines where something changes, those in view. */
export const Guides = ({ guides, x, area }: GuidesProps): JSX.Element => (
  <g>
    {guides.map(({ x: at, label }) => {
      if (at < x.range[0] || at > x.range[1]) return null;
      const left = area.x.toPixel(at);
      // Beside the right edge the word stands on the other side.
      const isRoomLeft = area.right - left > label.length * area.fontPx * 0.6;
      return (
        <g key={label}>
          <path class="chart__guide" d={`M${left} ${area.top}V${area.bottom}`} />
          <text
            class="chart__guide-label"
            x={left + (isRoomLeft ? 4 : -4)}
            y={area.bottom - area.fontPx * 0.4}
            text-anchor={isRoomLeft ? "start" : "end"}
          >
            {label}
          </text>
        </g>
      );
    })}
  </g>
);
