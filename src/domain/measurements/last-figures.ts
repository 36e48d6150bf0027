import type { CivilDate } from "../civil-date.ts";
import type { Position } from "../growth/length-position.ts";

/** What a measurement of another day says, as far as comparing needs it. */
export interface EarlierMeasurement {
  readonly date: CivilDate;
  readonly weightKg?: number | undefined;
  readonly lengthCm?: number | undefined;
  readonly position?: Position | undefined;
}

/** The last known figures before a day. Each has a day of its own: most months a child is weighed, not measured. */
export interface LastFigures {
  readonly weight?: { readonly kg: number; readonly date: CivilDate };
  readonly length?: {
    readonly cm: number;
    readonly position: Position | undefined;
    readonly date: CivilDate;
  };
}

/** Finds them among measurements in any order; those of the day itself and later ones do not count. */
export const lastFigures = (
  measurements: readonly EarlierMeasurement[],
  before: CivilDate | undefined,
): LastFigures => {
  const newestFirst = measurements
    .filter(({ date }) => before === undefined || date < before)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const weighed = newestFirst.find(({ weightKg }) => weightKg !== undefined);
  const measured = newestFirst.find(({ lengthCm }) => lengthCm !== undefined);
  return {
    ...(weighed?.weightKg === undefined ? {} : { weight: { kg: weighed.weightKg, date: weighed.date } }),
    ...(measured?.lengthCm === undefined
      ? {}
      : { length: { cm: measured.lengthCm, position: measured.position, date: measured.date } }),
  };
};
