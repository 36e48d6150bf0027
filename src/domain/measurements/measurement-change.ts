import { type CivilDate, daysBetween } from "../civil-date.ts";
import type { Position } from "../growth/length-position.ts";
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

/** The change from the last figures to a measurement. */
export const measurementChange = (now: EarlierMeasurement, last: LastFigures): MeasurementChange => {
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
            mm: lyingMm(now.lengthCm, now.position) - lyingMm(last.length.cm, last.length.position),
            ...span(last.length.date),
          },
        }),
  };
};

const lyingMm = (lengthCm: number, position: Position | undefined): number =>
  Math.round(lengthCm * 10) + (position === "standing" ? LYING_IS_LONGER_MM : 0);
