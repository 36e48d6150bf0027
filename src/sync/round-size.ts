import { LIMITS } from "#protocol/version.ts";
import type { RoundSize } from "./ports.ts";

/**
 * How much one round carries. Every page is a commit point, so a dropped link costs one page: halve after a timeout or
 * "too large", double after two quick answers. Bounds by the protocol's limits.
 */
export const FIRST_SIZE: RoundSize = { up: 100, down: 500 };
export const QUICK_MS = 3_000;

export const halved = ({ up, down }: RoundSize): RoundSize => ({
  up: Math.max(10, Math.floor(up / 2)),
  down: Math.max(50, Math.floor(down / 2)),
});

export const doubled = ({ up, down }: RoundSize): RoundSize => ({
  up: Math.min(LIMITS.versionsUp, up * 2),
  down: Math.min(LIMITS.versionsDown, down * 2),
});

/** True when nothing smaller can be asked for. */
export const isSmallest = (size: RoundSize): boolean => {
  const smaller = halved(size);
  return smaller.up === size.up && smaller.down === size.down;
};
