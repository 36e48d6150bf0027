import { type CivilDate, civilDate, civilDateParts, daysInMonth } from "../../civil-date.ts";

/** First day of a calendar month (`YYYY-MM`); throws for text that is none (a bug). */
export const firstDay = (month: string): CivilDate =>
  civilDate(Number(month.slice(0, 4)), Number(month.slice(5)), 1);

/** Last day of a calendar month. */
export const lastDay = (month: string): CivilDate => {
  const { year, month: number } = civilDateParts(firstDay(month));
  return civilDate(year, number, daysInMonth(year, number));
};
