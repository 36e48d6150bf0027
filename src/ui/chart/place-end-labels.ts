import type { ChartAxis, ChartLine, ChartMark } from "./chart-parts.ts";
import { GLYPH_SHARE, type PlotArea } from "./plot-area.ts";

/** Where a line's name is written, in pixels: its last letter ends at `right`, its letters stand on `baseline`. */
export type EndLabel = { readonly line: ChartLine; readonly right: number; readonly baseline: number };

/** Half a mark and a little air. */
const MARK_PX = 10;

/**
 * Names of lines, each at the line's end in the view, or as far before it as a mark needs room; where two names would touch,
 * the lower one gives way. A line that marks cover all along keeps its name at the end.
 */
export const placeEndLabels = (
  lines: readonly ChartLine[],
  marks: readonly Pick<ChartMark, "x" | "y">[],
  x: ChartAxis,
  area: PlotArea,
): readonly EndLabel[] => {
  const dots = marks.map((mark) => ({ x: area.x.toPixel(mark.x), y: area.y.toPixel(mark.y) }));
  const wanted = lines
    .flatMap((line) => {
      const places = placesOn(line, x, area);
      return places.find((place) => dots.every((dot) => !isOver(dot, place, area))) ?? places[0] ?? [];
    })
    .sort((a, b) => a.baseline - b.baseline);
  let free = Number.NEGATIVE_INFINITY;
  return wanted.map((label) => {
    const baseline = Math.max(label.baseline, free);
    free = baseline + area.fontPx * 1.05;
    return { ...label, baseline };
  });
};

/** From the line's end leftwards, a letter's height each, as long as the whole name is inside; none for an end out of sight. */
const placesOn = (line: ChartLine, { range }: ChartAxis, area: PlotArea): readonly EndLabel[] => {
  const { points, endLabel } = line;
  const end = points.findLast((point) => point.y !== undefined && point.x <= range[1]);
  if (endLabel === undefined || end === undefined) return [];
  const step = ((range[1] - range[0]) * area.fontPx) / (area.right - area.left);
  const places: EndLabel[] = [];
  for (let x = yAt(points, range[1]) === undefined ? end.x : range[1]; ; x -= step) {
    const right = area.x.toPixel(x) - area.fontPx * 0.3;
    const y = yAt(points, x);
    if (y === undefined || (places.length > 0 && right - widthPx(line, area) < area.left)) return places;
    const baseline = area.y.toPixel(y) - area.fontPx * 0.4;
    if (baseline < area.top || baseline > area.bottom) return places;
    // A whole letter needs room below the edge of the drawing.
    places.push({ line, right, baseline: Math.max(baseline, area.top + area.fontPx * 0.9) });
  }
};

/** Height of a line at an x between two of its points, or at one; nothing beside it and in a gap. */
const yAt = (points: ChartLine["points"], x: number): number | undefined => {
  const at = points.findLastIndex((point) => point.x <= x);
  const [before, after] = [points[at], points[at + 1]];
  if (before?.y === undefined || before.x === x) return before?.y;
  if (after?.y === undefined) return undefined;
  return before.y + ((x - before.x) / (after.x - before.x)) * (after.y - before.y);
};

/** Bold letters are a little wider. */
const widthPx = ({ endLabel = "" }: ChartLine, { fontPx }: PlotArea): number =>
  endLabel.length * fontPx * GLYPH_SHARE * 1.05;

const isOver = (
  dot: { readonly x: number; readonly y: number },
  { line, right, baseline }: EndLabel,
  area: PlotArea,
): boolean =>
  dot.x > right - widthPx(line, area) - MARK_PX &&
  dot.x < right + MARK_PX &&
  dot.y > baseline - area.fontPx * 0.8 - MARK_PX &&
  dot.y < baseline + area.fontPx * 0.2 + MARK_PX;
