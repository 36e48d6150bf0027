import { addDays, addMonths, type CivilDate, daysBetween, monthOf } from "#domain/civil-date.ts";
import { type MeasureAgain, measureAgainText } from "#domain/growth/monthly/next-step.ts";

const TWO_WEEKS_DAYS = 14;

/**
 * When to measure again, told on `today` of a measurement of an earlier day: "bulan depan" of an October weighing is this
 * month in November. A sentence without its full stop.
 */
export const measureAgainOn = (again: MeasureAgain, measuredOn: CivilDate, today: CivilDate): string => {
  if (again === "afterTreatment" || today <= measuredOn) return measureAgainText[again];
  if (again === "nextMonth") {
    const due = addMonths(monthOf(measuredOn), 1);
    if (monthOf(today) < due) return measureAgainText.nextMonth;
    return monthOf(today) === due ? "Timbang lagi bulan ini" : OVERDUE;
  }
  const daysLeft = daysBetween(today, addDays(measuredOn, TWO_WEEKS_DAYS));
  return daysLeft > 0 ? `Timbang lagi ${daysLeft} hari lagi` : OVERDUE;
};

const OVERDUE = "Sudah waktunya ditimbang lagi";
