import { type CivilDate, daysBetween } from "../civil-date.ts";
import { believedPosition, type Position } from "../growth/length-position.ts";
import { kgToGrams } from "../units.ts";
import type { EarlierMeasurement, LastFigures } from "./last-figures.ts";

/** What changed since the last time; a part is absent when one of the two figures is. */
export interface MeasurementChange {
  readonly weight?: {
    /** Whole grams, negative for a loss. */
    readonly grams: number;
    readonly since: CivilDate;
    readonly days: number;
  };
  readonly length?: {
    /** Whole millimetres between lying lengths: the 0.7 cm between the positions is no growth. */
    readonly mm: number;
    readonly since: CivilDate;
    readonly days: number;
  };
}

/** A child lying is 0.7 cm longer than standing (WHO 2006). */
const LYING_IS_LONGER_MM = 7;

/** The change from the last figures to a measurement; by the birth date a height taken too early is told apart. */
export const measurementChange = (
  now: EarlierMeasurement,
  last: LastFigures,
  birthDate: CivilDate | undefined,
): MeasurementChange => {
  const lyingMm = (lengthCm: number, date: CivilDate, position: Position | undefined): number => {
    const ageDays = birthDate === undefined ? undefined : daysBetween(birthDate, date);
    const isLonger = believedPosition(ageDays, position) === "standing";
    return Math.round(lengthCm * 10) + (isLonger ? LYING_IS_LONGER_MM : 0);
  };
  const span = (since: CivilDate) => ({ since, days: daysBetween(since, now.date) });
  return {
    ...(now.weightKg === undefined || last.weight === undefined
      ? {}
      : {
          weight: {
            grams: kgToGrams(now.weightKg) - kgToGrams(last.weight.kg),
            ...span(last.weight.date),
          },
        }),
    ...(now.lengthCm === undefined || last.length === undefined
      ? {}
      : {
          length: {
            mm:
              lyingMm(now.lengthCm, now.date, now.position) -
              lyingMm(last.length.cm, last.length.date, last.length.position),
            ...span(last.length.date),
          },
        }),
  };
};
