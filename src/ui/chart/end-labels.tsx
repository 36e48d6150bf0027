import type { JSX } from "preact";
import type { ChartAxis, ChartLine } from "./chart-parts.ts";
import type { PlotArea } from "./plot-area.ts";

export type EndLabelsProps = {
  readonly lines: readonly ChartLine[];
  readonly x: ChartAxis;
  readonly area: PlotArea;
};

/** Names of lines, written on them at the right edge of the view; where two would touch the lower one gives way. */
export const EndLabels = ({ lines, x, area }: EndLabelsProps): JSX.Element => (
  <g>
    {placed(lines, x, area).map(({ line, left, top }) => (
      <text
        key={line.label}
        class={`chart__end-label chart-tone--${line.tone}`}
        x={left}
        y={top}
        text-anchor="end"
      >
        {line.endLabel}
      </text>
    ))}
  </g>
);

type Placed = { readonly line: ChartLine; readonly left: number; readonly top: number };

const placed = (lines: readonly ChartLine[], x: ChartAxis, area: PlotArea): readonly Placed[] => {
  const wanted = lines
    .flatMap((line) => {
      const last = line.points.findLast((point) => point.y !== undefined && point.x <= x.range[1]);
      if (!line.endLabel || last?.y === undefined) return [];
      const top = area.y.toPixel(last.y) - area.fontPx * 0.4;
      const left = area.x.toPixel(last.x) - area.fontPx * 0.3;
      return top < area.top || top > area.bottom ? [] : [{ line, left, top }];
    })
    .sort((a, b) => a.top - b.top);
  let free = Number.NEGATIVE_INFINITY;
  return wanted.map((label) => {
    const top = Math.max(label.top, free);
    free = top + area.fontPx * 1.05;
    return { ...label, top };
  });
};
