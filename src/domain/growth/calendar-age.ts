import {
  type CivilDate,
  civilDate,
  civilDateParts,
  completedMonths,
  daysBetween,
} from "#domain/civil-date.ts";
import { fail, ok, type Result } from "#domain/result.ts";

/** Age as people say it, by the calendar. For z-scores count days; see age.ts. */
export type CalendarAge = {
  /** Completed months ("umur dalam bulan penuh"). */
  readonly months: number;
  /** Days since the last completed month. */
  readonly days: number;
  /** Days since birth. */
  readonly ageDays: number;
};

export type AgeProblem = { readonly type: "BeforeBirth" };

/**
 * Age on a day. A month is complete on the day of birth's number; where the month has no such day, on the next one that
 * exists: born 31 January, the first month is complete on 1 March; born 29 February, the first year on 1 March, in a
 * leap year on 29 February.
 */
export const calendarAge = (birth: CivilDate, on: CivilDate): Result<CalendarAge, AgeProblem> => {
  const ageDays = daysBetween(birth, on);
  if (ageDays < 0) return fail({ type: "BeforeBirth" });
  const months = completedMonths(birth, on);
  return ok({ months, days: daysBetween(monthCompletedOn(birth, months), on), ageDays });
};

/** "12 hari", "5 bulan", "23 bulan 30 hari", from five years on "5 tahun 2 bulan". Months as on the KMS. */
export const ageText = ({ months, days }: CalendarAge): string => {
  if (months === 0) return `${days} hari`;
  if (months < MONTHS_ON_KMS) return days === 0 ? `${months} bulan` : `${months} bulan ${days} hari`;
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return rest === 0 ? `${years} tahun` : `${years} tahun ${rest} bulan`;
};

/** The KMS counts months up to the fifth birthday. */
const MONTHS_ON_KMS = 60;

const monthCompletedOn = (birth: CivilDate, months: number): CivilDate => {
  const { year, month, day } = civilDateParts(birth);
  const index = year * 12 + (month - 1) + months;
  const inYear = Math.floor(index / 12);
  const inMonth = (index % 12) + 1;
  return day <= daysInMonth(inYear, inMonth) ? civilDate(inYear, inMonth, day) : firstOfNext(inYear, inMonth);
};

const daysInMonth = (year: number, month: number): number =>
  daysBetween(civilDate(year, month, 1), firstOfNext(year, month));

const firstOfNext = (year: number, month: number): CivilDate =>
  month === 12 ? civilDate(year + 1, 1, 1) : civilDate(year, month + 1, 1);
