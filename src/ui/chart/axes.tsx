import type { JSX } from "preact";
import type { ChartAxis } from "./chart-parts.ts";
import { type PlotArea, xTicks, yTicks } from "./plot-area.ts";

export type AxesProps = { readonly x: ChartAxis; readonly y: ChartAxis; readonly area: PlotArea };

/** Grid, tick labels and axis names. */
export const Axes = ({ x, y, area }: AxesProps): JSX.Element => {
  const { left, right, top, bottom, fontPx } = area;
  const [across, up] = [xTicks(x, area), yTicks(y, area)];
  return (
    <g class="chart__axes">
      <path
        class="chart__grid"
        d={[
          ...across.lines.map((tick) => `M${crisp(area.x.toPixel(tick))} ${top}V${bottom}`),
          ...up.lines.map((tick) => `M${left} ${crisp(area.y.toPixel(tick))}H${right}`),
        ].join("")}
      />
      {across.labelled.map((tick) => (
        <text
          key={tick}
          class="chart__tick"
          x={area.x.toPixel(tick)}
          y={bottom + fontPx * 1.15}
          text-anchor="middle"
        >
          {x.format(tick)}
        </text>
      ))}
      {up.labelled.map((tick) => (
        <text
          key={tick}
          class="chart__tick"
          x={left - fontPx * 0.4}
          y={area.y.toPixel(tick) + fontPx * 0.35}
          text-anchor="end"
        >
          {y.format(tick)}
        </text>
      ))}
      <text class="chart__axis-name" x={2} y={fontPx}>
        {y.label}
      </text>
      <text class="chart__axis-name" x={right} y={bottom + fontPx * 2.6} text-anchor="end">
        {x.label}
      </text>
      <path class="chart__frame" d={`M${crisp(left)} ${top}V${crisp(bottom)}H${right}`} />
    </g>
  );
};

/** A 1 px line is sharp when its middle lies between two pixels. */
const crisp = (pixel: number): number => Math.floor(pixel) + 0.5;
