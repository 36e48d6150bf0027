import { addMonths, type CivilDate, civilDate, daysBetween, monthOf } from "#domain/civil-date.ts";
import { FIRST_STANDING_DAY } from "#domain/growth/age.ts";
import { valueAtSd } from "#domain/growth/lms.ts";
import { lmsRow, lmsTable } from "#domain/growth/standards/lms-table.ts";
import type { Sex } from "#domain/people/sex.ts";
import type { PracticePen } from "./practice-pen.ts";

export interface PracticeChild {
  readonly id: string;
  readonly sex: Sex;
  readonly birthDate: CivilDate;
  /** How far from the median the child grows, in standard deviations. */
  readonly sd: number;
}

/** Weighings on the tenth of the months before this one, along the child's own line of WHO's standard. */
export const writeGrowth = (
  pen: PracticePen,
  { id, sex, birthDate, sd }: PracticeChild,
  today: CivilDate,
  months: number,
): void => {
  for (let back = months; back > 0; back -= 1) {
    const date = weighingDay(today, back);
    const day = daysBetween(birthDate, date);
    const weight = lmsRow(lmsTable("weightForAge", sex), day);
    const length = lmsRow(lmsTable("lengthForAge", sex), day);
    if (day < 28 || !weight || !length) continue;
    pen.write("measurement", `${id}-ukur-${back}`, id, {
      date,
      weightKg: Math.round(valueAtSd(weight, sd) * 10) / 10,
      lengthCm: Math.round(valueAtSd(length, sd) * 10) / 10,
      position: day < FIRST_STANDING_DAY ? "lying" : "standing",
      place: "posyandu",
    });
  }
};

/** The tenth of the calendar month so many months before. */
export const weighingDay = (today: CivilDate, monthsBack: number): CivilDate => {
  const [year, month] = addMonths(monthOf(today), -monthsBack).split("-");
  return civilDate(Number(year), Number(month), 10);
};
