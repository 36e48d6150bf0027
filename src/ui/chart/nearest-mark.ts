import type { Scale } from "./scale.ts";

/** Half of a finger's 48 px target, and a little for a shaking hand. */
const REACH_PX = 30;

/** Index of the mark nearest to a tap, or undefined when none is within reach. */
export const nearestMark = (
  marks: readonly { readonly x: number; readonly y: number }[],
  tap: { readonly x: number; readonly y: number },
  x: Scale,
  y: Scale,
): number | undefined => {
  let best: number | undefined;
  let bestDistance = REACH_PX;
  marks.forEach((mark, index) => {
    const distance = Math.hypot(x.toPixel(mark.x) - tap.x, y.toPixel(mark.y) - tap.y);
    if (distance > bestDistance) return;
    best = index;
    bestDistance = distance;
  });
  return best;
};
