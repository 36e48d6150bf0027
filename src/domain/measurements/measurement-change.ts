import { type CivilDate, daysBetween } from "../civil-date.ts";
import { kgToGrams } from "../units.ts";
import type { EarlierMeasurement } from "./measurement-draft.ts";

/** What changed since the last time. */
export interface MeasurementChange {
  readonly since: CivilDate;
  readonly days: number;
  /** Whole grams, negative for a loss; absent when one of the two was not weighed. */
  readonly weightGrams: number | undefined;
  /** Whole millimetres between lying lengths: the 0.7 cm between the positions is no growth. */
  readonly lengthMm: number | undefined;
}

/** A child lying is 0.7 cm longer than standing (WHO 2006). */
const LYING_IS_LONGER_MM = 7;

/** The change from an earlier measurement; nothing when there is none before that day. */
export const measurementChange = (
  now: EarlierMeasurement,
  earlier: EarlierMeasurement | undefined,
): MeasurementChange | undefined => {
  if (earlier === undefined || earlier.date >= now.date) return undefined;
  return {
    since: earlier.date,
    days: daysBetween(earlier.date, now.date),
    weightGrams: difference(now.weightKg, earlier.weightKg, kgToGrams),
    lengthMm: difference(lyingMm(now), lyingMm(earlier), (mm) => mm),
  };
};

const lyingMm = ({ lengthCm, position }: EarlierMeasurement): number | undefined =>
  lengthCm === undefined
    ? undefined
    : Math.round(lengthCm * 10) + (position === "standing" ? LYING_IS_LONGER_MM : 0);

const difference = (
  now: number | undefined,
  then: number | undefined,
  whole: (value: number) => number,
): number | undefined => (now === undefined || then === undefined ? undefined : whole(now) - whole(then));
