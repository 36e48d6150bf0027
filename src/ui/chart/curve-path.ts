import type { ChartBand, ChartLine } from "./chart-parts.ts";
import type { Scale } from "./scale.ts";

// Far enough outside any drawing, and finite: SVG knows no infinity.
const EDGE_PX = 20_000;

/** SVG path of a line; starts anew after each unknown y. */
export const linePath = (points: ChartLine["points"], x: Scale, y: Scale): string => {
  let path = "";
  let isDown = false;
  for (const point of points) {
    if (point.y !== undefined) path += `${isDown ? "L" : "M"}${at(point.x, point.y, x, y)}`;
    isDown = point.y !== undefined;
  }
  return path;
};

/** SVG path around a band: along its upper curve, back along its lower one. */
export const bandPath = (points: ChartBand["points"], x: Scale, y: Scale): string => {
  if (points.length === 0) return "";
  const upper = points.map((point) => at(point.x, point.high, x, y));
  const lower = points.map((point) => at(point.x, point.low, x, y)).reverse();
  return `M${[...upper, ...lower].join("L")}Z`;
};

const at = (xValue: number, yValue: number, x: Scale, y: Scale): string =>
  `${pixel(x.toPixel(xValue))} ${pixel(y.toPixel(yValue))}`;

const pixel = (value: number): number => Math.round(Math.min(EDGE_PX, Math.max(-EDGE_PX, value)) * 10) / 10;
