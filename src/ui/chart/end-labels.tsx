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

/** Where a line leaves the view at the right, between two of its points; or where it ends before. */
const endOf = (
  points: ChartLine["points"],
  edge: number,
): { readonly x: number; readonly y: number } | undefined => {
  const at = points.findLastIndex((point) => point.y !== undefined && point.x <= edge);
  const [last, next] = [points[at], points[at + 1]];
  if (last?.y === undefined) return undefined;
  if (next?.y === undefined || next.x <= last.x) return { x: last.x, y: last.y };
  return { x: edge, y: last.y + ((edge - last.x) / (next.x - last.x)) * (next.y - last.y) };
};

type Placed = { readonly line: ChartLine; readonly left: number; readonly top: number };

const placed = (lines: readonly ChartLine[], x: ChartAxis, area: PlotArea): readonly Placed[] => {
  const wanted = lines
    .flatMap((line) => {
      const end = line.endLabel === undefined ? undefined : endOf(line.points, x.range[1]);
      if (end === undefined) return [];
      const top = area.y.toPixel(end.y) - area.fontPx * 0.4;
      const left = area.x.toPixel(end.x) - area.fontPx * 0.3;
      if (top < area.top || top > area.bottom) return [];
      // `top` is where letters stand on: a whole letter needs room below the edge of the drawing.
      return [{ line, left, top: Math.max(top, area.top + area.fontPx * 0.9) }];
    })
    .sort((a, b) => a.top - b.top);
  let free = Number.NEGATIVE_INFINITY;
  return wanted.map((label) => {
    const top = Math.max(label.top, free);
    free = top + area.fontPx * 1.05;
    return { ...label, top };
  });
};
