import { type CivilDate, daysBetween } from "../../civil-date.ts";
import type { DeliveryFacts, PregnancyFacts } from "../../episodes/care-facts.ts";
import { datingOf, gestationOn } from "../../episodes/dating.ts";
import { type Answers, factsFrom, wordOf } from "../answers.ts";
import type { Facts } from "../condition.ts";
import type { NifasFact } from "./rules.ts";

export interface NifasInput {
  /** Day of the visit. */
  readonly date: CivilDate;
  readonly delivery: DeliveryFacts;
  readonly pregnancy?: PregnancyFacts | undefined;
  /** One for each baby born alive. */
  readonly babies: readonly {
    readonly birthWeightKg?: number | undefined;
    readonly birthLengthCm?: number | undefined;
  }[];
  readonly isLoss: boolean;
  readonly answers: Answers;
  readonly hasDangerSign?: boolean | undefined;
}

/** What the rules for a birth and the weeks after it read. */
export const nifasFacts = (input: NifasInput): Facts => {
  const { date, delivery, pregnancy, babies, isLoss, answers, hasDangerSign } = input;
  const weights = babies.map(({ birthWeightKg }) => birthWeightKg);
  const lengths = babies.map(({ birthLengthCm }) => birthLengthCm);
  const computed: Partial<Record<NifasFact, Facts[string]>> = {
    daysSinceDelivery: daysBetween(delivery.date, date),
    isLoss: wordOf(isLoss),
    gestationWeeksAtBirth:
      delivery.gestationWeeks ?? (pregnancy && gestationOn(datingOf(pregnancy), delivery.date)?.weeks),
    babyCount: delivery.babies.length + delivery.stillbornCount,
    lowestBirthWeightKg: lowest(weights, 2.5),
    highestBirthWeightKg: highest(weights, 3.9),
    lowestBirthLengthCm: lowest(lengths, 48),
    highestBirthLengthCm: highest(lengths, 53),
    hasDangerSign: wordOf(hasDangerSign),
  };
  return { ...conditionAtBirth(delivery), ...factsFrom(answers), ...computed };
};

/** As told of the birth, until a visit says something newer. */
const conditionAtBirth = ({ motherCondition }: DeliveryFacts): Facts =>
  motherCondition === undefined ? {} : { motherCondition };

/** Of twins one of whom nobody weighed, the known one speaks only where it decides by itself. */
const lowest = (values: readonly (number | undefined)[], limit: number): number | undefined => {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return undefined;
  const least = Math.min(...known);
  return known.length === values.length || least < limit ? least : undefined;
};

const highest = (values: readonly (number | undefined)[], limit: number): number | undefined => {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return undefined;
  const most = Math.max(...known);
  return known.length === values.length || most > limit ? most : undefined;
};
