import { type CivilDate, completedMonths } from "../civil-date.ts";
import type { HamilEpisode } from "../episodes/episode.ts";
import { episodesOfFamily } from "../episodes/episodes-of.ts";
import { isMarried } from "../episodes/marriage.ts";
import type { PersonInCare } from "../episodes/person-in-care.ts";
import { isAccompanied } from "../people/child-facts.ts";
import { anyOf, type Truth } from "../risk/truth.ts";
import type { KrsInput } from "./krs-input.ts";
import type { KrsOptions } from "./krs-rules.ts";

/** Who lives in a house on a day, as far as it is recorded. */
export interface WhoIsThere {
  readonly childUnder2: Truth;
  readonly child2To4: Truth;
  readonly fertileCouple: Truth;
  readonly pregnant: Truth;
  readonly wife: PersonInCare | undefined;
  /** Completed years. */
  readonly wifeAgeYears: number | undefined;
  /** The wife's pregnancy, or the only one in the house. */
  readonly pregnancy: HamilEpisode | undefined;
}

export const whoIsThere = (family: KrsInput["family"], options: KrsOptions, asOf: CivilDate): WhoIsThere => {
  const here = family.members.filter(isAccompanied);
  const wife = wifeIn(family.members, asOf);
  const pregnancies = episodesOfFamily({ ...family, id: "", stream: "" }, asOf).filter(
    (episode): episode is HamilEpisode => episode.group === "hamil",
  );
  const wifeAgeYears = ageYears(wife, asOf);
  return {
    childUnder2: anyOf(here.map((one) => isChildOf(one, asOf, 0, 24))),
    child2To4: anyOf(here.map((one) => isChildOf(one, asOf, 24, 60))),
    fertileCouple: isFertileCouple(wife, wifeAgeYears, options),
    pregnant: pregnancies.length > 0 ? "yes" : "no",
    wife,
    wifeAgeYears,
    pregnancy: pregnancies.find(({ person }) => person === wife?.id) ?? pregnancies[0],
  };
};

/** A child without a birth date may be of any age. */
const isChildOf = (
  { group, birthDate }: PersonInCare,
  asOf: CivilDate,
  from: number,
  below: number,
): Truth => {
  if (group !== "child") return "no";
  if (birthDate === undefined) return "unknown";
  const months = completedMonths(birthDate, asOf);
  return birthDate <= asOf && months >= from && months < below ? "yes" : "no";
};

/** Wife of the house, or a woman in it whose wedding is recorded; a widow is nobody's wife. */
const wifeIn = (members: readonly PersonInCare[], asOf: CivilDate): PersonInCare | undefined => {
  const wives = members.filter(
    (one) => one.sex === "P" && isAccompanied(one) && isMarried(one, members, asOf),
  );
  return wives.find(({ familyRole }) => familyRole === "wife") ?? wives[0];
};

const isFertileCouple = (
  wife: PersonInCare | undefined,
  years: number | undefined,
  { pusFromYears, pusToYears }: KrsOptions,
): Truth => {
  if (!wife) return "no";
  if (years === undefined) return "unknown";
  return years >= pusFromYears && years <= pusToYears ? "yes" : "no";
};

const ageYears = (person: PersonInCare | undefined, asOf: CivilDate): number | undefined =>
  person?.birthDate === undefined ? undefined : Math.floor(completedMonths(person.birthDate, asOf) / 12);
