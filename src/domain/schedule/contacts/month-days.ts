import { addDays, addMonths, type CivilDate, parseCivilDate } from "../../civil-date.ts";

/** First day of a calendar month (`YYYY-MM`). */
export const firstDay = (month: string): CivilDate => {
  const day = parseCivilDate(`${month}-01`);
  if (!day.ok) throw new Error(`no such month: ${month}`);
  return day.value;
};

/** Last day of a calendar month. */
export const lastDay = (month: string): CivilDate => addDays(firstDay(addMonths(month, 1)), -1);
