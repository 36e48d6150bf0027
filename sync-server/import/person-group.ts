import { type CivilDate, completedMonths } from "#domain/civil-date.ts";
import type { Sex } from "#domain/people/sex.ts";
import type { PersonGroup } from "./source-row.ts";

const CHILD_UNTIL_YEARS = 15;
/** Women of 15-49 are the programme's "wanita usia subur". */
const WOMAN_UNTIL_YEARS = 50;

export interface GroupClues {
  readonly sex: Sex;
  readonly birthDate: CivilDate | undefined;
  readonly relation: string | undefined;
  /** The list is one of children (e-PPGBM). */
  readonly isChildList: boolean;
}

/** Which of the three groups a listed person belongs to; without a birth date, what the list itself tells. */
export const groupOf = (
  { sex, birthDate, relation, isChildList }: GroupClues,
  today: CivilDate,
): PersonGroup => {
  if (birthDate === undefined) {
    if (isChildList || /^anak\b/i.test(relation ?? "")) return "child";
    return sex === "P" ? "woman" : "adult";
  }
  const years = Math.floor(completedMonths(birthDate, today) / 12);
  if (years < CHILD_UNTIL_YEARS) return "child";
  return sex === "P" && years < WOMAN_UNTIL_YEARS ? "woman" : "adult";
};
