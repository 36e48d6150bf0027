import { type CivilDate, completedMonths, monthOf } from "../civil-date.ts";
import { childInMonth } from "../measurements/child-in-month.ts";
import { type ChildFacts, isCountedChild } from "../people/child-facts.ts";
import { joinSame } from "../people/join-same.ts";
import type { Sex } from "../people/sex.ts";
import { type RecapBand, recapBandOf, recapBands } from "./recap-bands.ts";
import { addRecapCounts, countsOfChild, NO_COUNTS, type RecapCounts } from "./recap-counts.ts";

/** The monthly report of a posyandu: all of it, and by age band and sex. */
export interface MonthRecap {
  /** `YYYY-MM`. */
  readonly month: string;
  /** The day on which ages are told: the weighing day. */
  readonly asOf: CivilDate;
  readonly total: RecapCounts;
  /** Every band with both sexes, in order, empty ones too. */
  readonly groups: readonly RecapGroup[];
  /** Children without a birth date: in no count, since nobody knows whether they are under five. */
  readonly withoutBirthDate: number;
}

export interface RecapGroup {
  readonly band: RecapBand;
  readonly sex: Sex;
  readonly counts: RecapCounts;
}

/**
 * Counts the calendar month of a day. `children` may be any; whoever is not counted here (over five, moved, on a visit) is left
 * out, and ids joined as one human being count once.
 */
export const monthRecap = (children: readonly ChildFacts[], asOf: CivilDate): MonthRecap => {
  const month = monthOf(asOf);
  const everyone = joinSame(children);
  const counted = everyone
    .filter((child) => isCountedChild(child, asOf))
    .map((child) => ({
      band: child.birthDate && recapBandOf(completedMonths(child.birthDate, asOf)),
      sex: child.sex,
      counts: countsOfChild(child, childInMonth(child, month)),
    }));
  const sumOf = (rows: typeof counted) =>
    rows.reduce((sum, { counts }) => addRecapCounts(sum, counts), NO_COUNTS);
  return {
    month,
    asOf,
    total: sumOf(counted),
    groups: recapBands.flatMap((band) =>
      (["L", "P"] as const).map((sex) => ({
        band,
        sex,
        counts: sumOf(counted.filter((row) => row.band === band && row.sex === sex)),
      })),
    ),
    withoutBirthDate: everyone.filter(
      (child) => child.birthDate === undefined && isCountedChild({ ...child, birthDate: asOf }, asOf),
    ).length,
  };
};
