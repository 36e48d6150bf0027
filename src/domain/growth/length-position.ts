import { ageMonths, FIRST_STANDING_DAY, wholeDays } from "#domain/growth/age.ts";

/** How a child was measured: length lying down (telentang), height standing up (berdiri). */
export type Position = "lying" | "standing";

/** What a figure taken so is called: "panjang" lying or when nobody noted how, "tinggi" standing. */
export const lengthWord = (position: Position | undefined): "panjang" | "tinggi" =>
  position === "standing" ? "tinggi" : "panjang";

/** A child lying is 0.7 cm longer than standing (WHO 2006). */
const LYING_IS_LONGER_CM = 0.7;

/** Under this age a standing height is taken for a slip of the pen: the position is dropped and flagged. */
const FIRST_STANDING_MONTHS = 9;

/** The position the standard expects at an age, and the default of the measuring form. */
export const expectedPosition = (ageDays: number): Position =>
  wholeDays(ageDays) < FIRST_STANDING_DAY ? "lying" : "standing";

/** True when a height was taken standing at an age at which children do not stand. False when either is unknown. */
export const isStandingTooEarly = (ageDays: number | undefined, position: Position | undefined): boolean =>
  position === "standing" && ageDays !== undefined && ageMonths(ageDays) < FIRST_STANDING_MONTHS;

/** The position that is left when an implausible one was dropped: nothing is added for a height taken too early. */
export const believedPosition = (
  ageDays: number | undefined,
  position: Position | undefined,
): Position | undefined => (isStandingTooEarly(ageDays, position) ? undefined : position);

/**
 * The length in cm in the position that the standard uses at this age. Unknown position or unknown age: as measured.
 * `position` must be the one that remains after `isStandingTooEarly` has dropped an implausible one.
 */
export const adjustedLength = (
  lengthCm: number,
  ageDays: number | undefined,
  position: Position | undefined,
): number => {
  if (ageDays === undefined || position === undefined || position === expectedPosition(ageDays))
    return lengthCm;
  return position === "standing" ? lengthCm + LYING_IS_LONGER_CM : lengthCm - LYING_IS_LONGER_CM;
};
