import { type CivilDate, completedMonths } from "../../civil-date.ts";
import type { PregnancyFacts } from "../../episodes/care-facts.ts";
import { datingOf, gestationOn } from "../../episodes/dating.ts";
import { type Answers, factsFrom, figureOf, wordOf } from "../answers.ts";
import type { Facts } from "../condition.ts";
import { bmiOf, mapOf } from "../measures.ts";
import type { BumilFact } from "./bumil-fact.ts";
import { usualFetalWeightG } from "./fetal-weight.ts";

export interface BumilInput {
  readonly person: { readonly birthDate?: CivilDate | undefined };
  /** Day of the visit. */
  readonly date: CivilDate;
  readonly pregnancy: PregnancyFacts;
  /** Of the visit. */
  readonly answers: Answers;
  /** Of the household. */
  readonly household?: Answers | undefined;
  /** A danger sign was seen that day; absent when nobody looked. */
  readonly hasDangerSign?: boolean | undefined;
}

/** What the rules for a pregnant woman read: her age, the pregnancy's and the last child's on the day of the visit. */
export const bumilFacts = (input: BumilInput): Facts => {
  const { person, date, pregnancy, answers, household = {}, hasDangerSign } = input;
  const weeks = gestationOn(datingOf(pregnancy), date)?.weeks;
  const figure = (id: string): number | undefined => figureOf(answers, id);
  const heightCm = figure("heightCm") ?? pregnancy.heightCm;
  const before = figure("prePregnancyWeightKg") ?? pregnancy.prePregnancyWeightKg;
  const usual = weeks === undefined ? undefined : usualFetalWeightG(weeks);
  const fetalWeight = figure("fetalWeightG");
  const fundal = figure("fundalHeightCm");
  const computed: Partial<Record<BumilFact, Facts[string]>> = {
    ageYears:
      person.birthDate === undefined ? undefined : Math.floor(completedMonths(person.birthDate, date) / 12),
    gravida: pregnancy.gravida,
    livingChildren: pregnancy.livingChildren,
    lastChildAgeMonths:
      pregnancy.lastChildBirthDate === undefined
        ? undefined
        : completedMonths(pregnancy.lastChildBirthDate, date),
    fetusCount: pregnancy.fetusCount,
    gestationWeeks: weeks,
    heightCm,
    prePregnancyBmi: bmiOf(before, heightCm),
    mapMmHg: mapOf(figure("systolicMmHg"), figure("diastolicMmHg")),
    hasDangerSign: wordOf(hasDangerSign),
    fundalHeightLessWeeks: fundal === undefined || weeks === undefined ? undefined : fundal - weeks,
    fetalWeightShare: fetalWeight === undefined || usual === undefined ? undefined : fetalWeight / usual,
  };
  return { ...factsFrom(household), ...factsFrom(answers), ...computed };
};
