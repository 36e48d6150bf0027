import { addDays, type CivilDate, civilDate, civilDateParts } from "../civil-date.ts";

/** An age as somebody told it. Without months the years are all that is known. */
export interface ToldAge {
  readonly years: number;
  readonly months?: number | undefined;
}

/**
 * The middle of the days on which somebody of that age can have been born: "16 bulan" may be anything from 16 to just under 17
 * months, so half a month is added; years alone leave half a year. Whoever stores it marks it as estimated. (Demographic
 * surveys impute within the possible range too; the middle errs least.)
 */
export const estimatedBirthDate = ({ years, months }: ToldAge, today: CivilDate): CivilDate => {
  const wholeMonths = years * 12 + (months ?? 0);
  return months === undefined
    ? monthsBefore(today, wholeMonths + 6)
    : addDays(monthsBefore(today, wholeMonths), -15);
};

/** The same day `months` earlier; the last of the month where it has no such day. */
const monthsBefore = (date: CivilDate, months: number): CivilDate => {
  const { year, month, day } = civilDateParts(date);
  const index = year * 12 + month - 1 - months;
  const first = civilDate(Math.floor(index / 12), (index % 12) + 1, 1);
  const next = index + 1;
  const last = addDays(civilDate(Math.floor(next / 12), (next % 12) + 1, 1), -1);
  return addDays(first, Math.min(day, civilDateParts(last).day) - 1);
};
