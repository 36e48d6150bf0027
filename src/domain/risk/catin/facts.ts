import { type CivilDate, completedMonths, daysBetween } from "../../civil-date.ts";
import type { WeddingFacts } from "../../episodes/care-facts.ts";
import type { Sex } from "../../people/sex.ts";
import { type Answers, factsFrom, figureOf } from "../answers.ts";
import type { Facts } from "../condition.ts";
import { bmiOf } from "../measures.ts";
import type { CatinFact } from "./rules.ts";

export interface CatinInput {
  readonly person: { readonly sex: Sex; readonly birthDate?: CivilDate | undefined };
  /** Day of the visit. */
  readonly date: CivilDate;
  readonly wedding: Pick<WeddingFacts, "plannedDate" | "registeredOn"> | undefined;
  /** Of her or his own visit. */
  readonly answers: Answers;
}

/** What the rules for a bride or groom read: the age on the planned day, never today's. */
export const catinFacts = ({ person, date, wedding, answers }: CatinInput): Facts => {
  const marriesOn = wedding?.plannedDate ?? date;
  const computed: Partial<Record<CatinFact, Facts[string]>> = {
    sex: person.sex,
    ageYearsAtWedding:
      person.birthDate === undefined
        ? undefined
        : Math.floor(completedMonths(person.birthDate, marriesOn) / 12),
    daysToWeddingAtStart:
      wedding?.plannedDate === undefined ? undefined : daysBetween(wedding.registeredOn, wedding.plannedDate),
    bmi: bmiOf(figureOf(answers, "weightKg"), figureOf(answers, "heightCm")),
  };
  return { ...factsFrom(answers), ...computed };
};
