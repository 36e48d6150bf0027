import type { Range } from "./scale.ts";

/** The points between the edges of the view with one beyond each edge, so that a curve still leaves the drawing. Sorted by x. */
export const pointsInView = <Point extends { readonly x: number }>(
  points: readonly Point[],
  [low, high]: Range,
): readonly Point[] => {
  const first = points.findIndex(({ x }) => x >= low);
  const last = points.findLastIndex(({ x }) => x <= high);
  // None inside: the two around the view, where a long stretch crosses it.
  if (first === -1) return points.slice(-1);
  return points.slice(Math.max(0, first - 1), last + 2);
};
