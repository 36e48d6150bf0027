import { isWithin, type Limits } from "../units.ts";

/** Powers of ten that people slip by: a lost comma (130), grams for kilograms (12600), metres for centimetres (0,82). */
const SLIPS = [10, 0.1, 100, 0.01, 1000, 0.001] as const;

/** A figure is believed meant when it lies within this factor of what was expected. */
const NEAR = 2;

/**
 * The figure that was probably meant when `value` is a power of ten away from it, in the same unit; nothing when no such
 * figure fits. `expected` is the last figure or the median of the age. It is offered, never put in place of what was typed.
 */
export const meantFigure = (
  value: number,
  limits: Limits,
  expected: number | undefined,
): number | undefined => {
  if (value <= 0) return undefined;
  const candidates = SLIPS.map((slip) => Math.round((value / slip) * 1000) / 1000).filter((candidate) =>
    isWithin(candidate, limits),
  );
  if (expected === undefined) return candidates[0];
  const near = candidates.filter((candidate) => isNear(candidate, expected));
  return near.sort((a, b) => distance(a, expected) - distance(b, expected))[0];
};

/** True within a factor of two of what was expected, and when nothing is known to expect. */
export const isNear = (value: number, expected: number | undefined): boolean =>
  expected === undefined || distance(value, expected) <= Math.log(NEAR);

const distance = (value: number, expected: number): number => Math.abs(Math.log(value / expected));
