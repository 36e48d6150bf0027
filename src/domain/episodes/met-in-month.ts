import { type CivilDate, monthOf } from "../civil-date.ts";
import type { CareGroup } from "./care-group.ts";
import { contactKindOf } from "./contact-kinds.ts";
import type { PersonInCare } from "./person-in-care.ts";

/** What the figure says, wherever it stands. */
export const MET_MEANS =
  "Ditemui: formulirnya diisi, ikut hadir saat keluarga dikunjungi, atau (anak) ditimbang atau diukur.";

/**
 * Whether somebody accompanied in a group was met in a month (`YYYY-MM`, until a day): the form of that group was filled in, they were
 * present when the family was visited, or a child was weighed or measured, which is the month's contact of a child. The figures of a
 * birth are nobody's visit.
 */
export const isMetInMonth = (
  { care, measurements, birthDate }: Pick<PersonInCare, "care" | "measurements" | "birthDate">,
  group: CareGroup,
  month: string,
  until: CivilDate,
): boolean => {
  const isThen = (date: CivilDate): boolean => date <= until && monthOf(date) === month;
  if (care?.contacts.some(({ kind, date }) => kind === contactKindOf[group] && isThen(date))) return true;
  if (care?.presentOn?.some(isThen)) return true;
  const isChild = group === "baduta" || group === "balita";
  return isChild && measurements.some(({ date }) => date !== birthDate && isThen(date));
};
