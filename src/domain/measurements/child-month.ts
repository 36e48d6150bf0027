import type { CivilDate } from "../civil-date.ts";
import { assessMonth, type MonthAssessment } from "../growth/monthly/assess-month.ts";
import { gramsFromKg } from "../growth/monthly/monthly-status.ts";
import { gestationOf } from "../growth/preterm.ts";
import type { ChildService } from "../schedule/services/child-service.ts";
import type { EarlierMeasurement } from "./last-figures.ts";
import type { MeasuredChild } from "./measurement-draft.ts";

/** Who is judged. Without days or weeks of gestation nobody is taken for preterm. */
export type MonitoredBirth = MeasuredChild & {
  /** What was marked at posyandu: among them the first weighing ever. */
  readonly services?: readonly ChildService[] | undefined;
};

/** The figures of the day that is judged. */
export type MonthFigures = EarlierMeasurement & {
  readonly armCm?: number | undefined;
  readonly headCm?: number | undefined;
  readonly oedema?: boolean | undefined;
};

/**
 * One day of a child in the frame of its months: naik or tidak naik, velocity, zone, step. `others` are its measurements of
 * other days that count, in any order; those of the day itself are left out. Nothing without a birth date, or before birth.
 */
export const childMonth = (
  { sex, birthDate, ...born }: MonitoredBirth,
  figures: MonthFigures,
  others: readonly EarlierMeasurement[],
): MonthAssessment | undefined => {
  if (birthDate === undefined || figures.date < birthDate) return undefined;
  const weighings = [...others.filter(({ date }) => date !== figures.date), figures].flatMap(
    ({ date, weightKg }: { date: CivilDate; weightKg?: number | undefined }) =>
      weightKg === undefined ? [] : [{ date, grams: gramsFromKg(weightKg) }],
  );
  const { date, weightKg, lengthCm, position, armCm, headCm, oedema } = figures;
  return assessMonth(
    // A phone never knows that it holds all weighings: the first one it holds is no "baru".
    { sex, birthDate, gestation: gestationOf(born), weighings, isComplete: false },
    { date, weightKg, lengthCm, position, armCm, headCm, oedema },
  );
};
