import type { Range } from "./scale.ts";

/**
 * The part of an axis that is in view. A window never leaves `bounds` and never gets narrower than `leastSpan`;
 * positions are shares of the drawn width, 0 at the left and 1 at the right.
 */
export type WindowLimits = { readonly bounds: Range; readonly leastSpan: number };

/** Zooms by `factor` (2 shows half as much) while the value under `share` stays where it is. */
export const zoomWindow = (window: Range, factor: number, share: number, limits: WindowLimits): Range => {
  const fixed = valueAt(window, share);
  const span = allowedSpan(spanOf(window) / factor, limits);
  return insideBounds(fixed - share * span, span, limits);
};

/** Moves the picture by a share of the drawn width; to the right shows what lies left. */
export const moveWindow = (window: Range, byShare: number, limits: WindowLimits): Range =>
  insideBounds(window[0] - byShare * spanOf(window), spanOf(window), limits);

/** Two fingers: the values first under them stay under them. */
export const pinchWindow = (
  window: Range,
  from: readonly [number, number],
  to: readonly [number, number],
  limits: WindowLimits,
): Range => {
  const fingers = to[1] - to[0];
  // Fingers that meet or cross say nothing about a scale.
  if (fingers * (from[1] - from[0]) <= 0) return window;
  const first = valueAt(window, from[0]);
  const span = allowedSpan((valueAt(window, from[1]) - first) / fingers, limits);
  return insideBounds(first - to[0] * span, span, limits);
};

const spanOf = ([low, high]: Range): number => high - low;
const valueAt = (window: Range, share: number): number => window[0] + share * spanOf(window);

const allowedSpan = (span: number, { bounds, leastSpan }: WindowLimits): number =>
  Math.min(spanOf(bounds), Math.max(leastSpan, span));

const insideBounds = (low: number, span: number, { bounds }: WindowLimits): Range => {
  const start = Math.min(Math.max(low, bounds[0]), bounds[1] - span);
  return [start, start + span];
};
