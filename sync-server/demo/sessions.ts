import { addMonths, type CivilDate, civilDateParts, monthOf, parseCivilDate } from "#domain/civil-date.ts";
import type { DemoPosyandu } from "./layout.ts";

/** How many months of weighing days lie behind the demonstration. */
export const MONTHS_BACK = 6;

/**
 * The weighing days of a posyandu up to today, latest first. Most have met this month already, however early in the month
 * today is; those late in the list have not, unless their day is over.
 */
export const sessionsOf = (place: DemoPosyandu, isEarly: boolean, today: CivilDate): readonly CivilDate[] => {
  const month = monthOf(today);
  const { day: dayToday } = civilDateParts(today);
  const days = Array.from({ length: MONTHS_BACK }, (_, back) => {
    const day = back === 0 && isEarly ? Math.min(place.day, dayToday) : place.day;
    const date = parseCivilDate(`${addMonths(month, -back)}-${String(day).padStart(2, "0")}`);
    if (!date.ok) throw new Error(`posyandu day ${place.day} is not in every month`);
    return date.value;
  });
  return days.filter((date) => date <= today);
};
