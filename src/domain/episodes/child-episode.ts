import { addDays, type CivilDate, civilDate, civilDateParts, completedMonths } from "../civil-date.ts";
import type { ChildEpisode } from "./episode.ts";
import type { PersonInCare } from "./person-in-care.ts";

/** Baduta is 0-23 completed months, balita of the family-planning board 24-59. */
const BADUTA_MONTHS = 24;
const BALITA_MONTHS = 60;

/** A child under five by its age on the day; nothing without a birth date, since then nobody knows the group. */
export const childEpisode = (child: PersonInCare, asOf: CivilDate): ChildEpisode | undefined => {
  const { id, birthDate } = child;
  if (child.group !== "child" || birthDate === undefined || birthDate > asOf) return undefined;
  const months = completedMonths(birthDate, asOf);
  if (months >= BALITA_MONTHS) return undefined;
  const isBaduta = months < BADUTA_MONTHS;
  return {
    group: isBaduta ? "baduta" : "balita",
    person: id,
    record: id,
    birthDate,
    since: isBaduta ? birthDate : monthsOn(birthDate, BADUTA_MONTHS),
    until: addDays(monthsOn(birthDate, isBaduta ? BADUTA_MONTHS : BALITA_MONTHS), -1),
  };
};

/** First day on which so many months are complete: born on 29 February, 24 months are complete on 1 March. */
const monthsOn = (birthDate: CivilDate, months: number): CivilDate => {
  const { year, month, day } = civilDateParts(birthDate);
  const index = year * 12 + (month - 1) + months;
  // Every month has the 28th: only then the day may run over.
  if (day <= 28) return civilDate(Math.floor(index / 12), (index % 12) + 1, day);
  const first = civilDate(Math.floor(index / 12), (index % 12) + 1, 1);
  const on = addDays(first, day - 1);
  const overflow = civilDateParts(on);
  return overflow.month === (index % 12) + 1 ? on : civilDate(overflow.year, overflow.month, 1);
};
