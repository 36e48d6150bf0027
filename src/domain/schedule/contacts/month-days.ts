import { addDays, addMonths, type CivilDate, civilDate } from "../../civil-date.ts";

/** First day of a calendar month (`YYYY-MM`); throws for text that is none (a bug). */
export const firstDay = (month: string): CivilDate =>
  civilDate(Number(month.slice(0, 4)), Number(month.slice(5)), 1);

/** Last day of a calendar month. */
export const lastDay = (month: string): CivilDate => addDays(firstDay(addMonths(month, 1)), -1);
