import { addDays, type CivilDate, daysBetween } from "../civil-date.ts";
import type { PregnancyFacts } from "./care-facts.ts";
import { type DatingRuleSet, datingRulesOn } from "./dating-rules.ts";

/** How a pregnancy is dated. `startDate` is the first day of the last period, told or counted back from an ultrasound. */
export type Dating =
  | {
      readonly basis: "lastPeriod" | "ultrasound";
      readonly startDate: CivilDate;
      /** Expected birth (HPL). */
      readonly dueDate: CivilDate;
      /** Days by which the ultrasound makes the pregnancy older than the last period does; absent without both. */
      readonly differenceDays?: number | undefined;
    }
  | { readonly basis: "unknown" };

export type DatedPregnancy = Pick<
  PregnancyFacts,
  "registeredOn" | "lmpDate" | "lmpSure" | "ultrasoundDate" | "gestationDaysAtUltrasound"
>;

/**
 * By the last period; by the ultrasound where she does not know that day or is not sure of it, or where the two lie further
 * apart than the rule set allows at that age. Judged by the rules in force on the day she was registered.
 */
export const datingOf = (
  pregnancy: DatedPregnancy,
  rules: DatingRuleSet = datingRulesOn(pregnancy.registeredOn),
): Dating => {
  const { lmpDate, lmpSure, ultrasoundDate, gestationDaysAtUltrasound } = pregnancy;
  const byScan =
    ultrasoundDate === undefined || gestationDaysAtUltrasound === undefined
      ? undefined
      : addDays(ultrasoundDate, -gestationDaysAtUltrasound);
  const dated = (
    basis: "lastPeriod" | "ultrasound",
    startDate: CivilDate,
    differenceDays?: number,
  ): Dating => ({
    basis,
    startDate,
    dueDate: addDays(startDate, rules.termDays),
    ...(differenceDays === undefined ? {} : { differenceDays }),
  });
  if (lmpDate === undefined) return byScan ? dated("ultrasound", byScan) : { basis: "unknown" };
  if (byScan === undefined || ultrasoundDate === undefined) return dated("lastPeriod", lmpDate);
  const difference = daysBetween(byScan, lmpDate);
  const ageAtScan = daysBetween(lmpDate, ultrasoundDate);
  const step = rules.steps.find(({ upToDays }) => ageAtScan <= upToDays);
  const isApart = step !== undefined && Math.abs(difference) > step.moreThanDays;
  return lmpSure === false || isApart
    ? dated("ultrasound", byScan, difference)
    : dated("lastPeriod", lmpDate, difference);
};

/** Age of a pregnancy on a day. */
export interface Gestation {
  readonly days: number;
  /** Completed weeks. */
  readonly weeks: number;
  /** Days since the last completed week, 0-6. */
  readonly restDays: number;
}

/** Nothing where the pregnancy has no date, or the day lies before it. */
export const gestationOn = (dating: Dating, date: CivilDate): Gestation | undefined => {
  if (dating.basis === "unknown") return undefined;
  const days = daysBetween(dating.startDate, date);
  return days < 0 ? undefined : { days, weeks: Math.floor(days / 7), restDays: days % 7 };
};

/** "24 minggu 3 hari"; "umur kehamilan belum diketahui" without any date. */
export const gestationText = (gestation: Gestation | undefined): string => {
  if (!gestation) return "umur kehamilan belum diketahui";
  const { weeks, restDays } = gestation;
  return restDays === 0 ? `${weeks} minggu` : `${weeks} minggu ${restDays} hari`;
};

/** Trimester by Permenkes 21/2021: the first up to 12 weeks, the second up to 24, then the third. */
export const trimesterOf = ({ days }: Gestation): 1 | 2 | 3 => (days <= 12 * 7 ? 1 : days <= 24 * 7 ? 2 : 3);
