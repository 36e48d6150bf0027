import type { ChartAxis } from "./chart-parts.ts";
import { linearScale, roundTicks, type Scale, thinTicks } from "./scale.ts";

/** Where things are drawn, in pixels. */
export type PlotArea = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
  readonly fontPx: number;
  readonly x: Scale;
  readonly y: Scale;
};

export type AxisTicks = { readonly lines: readonly number[]; readonly labelled: readonly number[] };

/** Average width of a digit or letter as a share of the text size; a little generous. */
export const GLYPH_SHARE = 0.58;

/** Room for the labels at the sides grows with the text, so that 200 % text cuts nothing off. */
export const plotArea = (
  xAxis: ChartAxis,
  yAxis: ChartAxis,
  size: { readonly widthPx: number; readonly heightPx: number; readonly fontPx: number },
): PlotArea => {
  const { widthPx: width, heightPx: height, fontPx } = size;
  const right = width - Math.ceil(fontPx * 0.75);
  const top = Math.ceil(fontPx * 1.75);
  const bottom = height - Math.ceil(fontPx * 3.1);
  const yLabels = yTicks(yAxis, { top, bottom, fontPx }).labelled.map((tick) => yAxis.format(tick).length);
  const left = Math.ceil(Math.max(1, ...yLabels) * fontPx * GLYPH_SHARE + fontPx * 0.75);
  return {
    left,
    top,
    right,
    bottom,
    width,
    height,
    fontPx,
    x: linearScale(xAxis.range, left, right),
    y: linearScale(yAxis.range, bottom, top),
  };
};

/** Grid lines of the x axis and those of them that have room for words. */
export const xTicks = (axis: ChartAxis, { left, right, fontPx }: PlotArea): AxisTicks => {
  const longest = Math.max(...axis.range.map((value) => axis.format(Math.round(value)).length));
  return ticksFor(axis, Math.floor((right - left) / (fontPx * (longest * GLYPH_SHARE + 1))));
};

/** The same for the y axis, where only the text's height counts. */
export const yTicks = (
  axis: ChartAxis,
  { top, bottom, fontPx }: Pick<PlotArea, "top" | "bottom" | "fontPx">,
): AxisTicks => ticksFor(axis, Math.floor((bottom - top) / (fontPx * 1.75)));

const ticksFor = (axis: ChartAxis, mostLabels: number): AxisTicks => {
  const [low, high] = axis.range;
  const lines =
    axis.ticks?.filter((tick) => tick >= low && tick <= high) ?? roundTicks(axis.range, mostLabels);
  return { lines, labelled: thinTicks(lines, mostLabels) };
};
