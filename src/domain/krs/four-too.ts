import { addDays, type CivilDate, completedMonths, isCivilDate } from "../civil-date.ts";
import type { PersonInCare } from "../episodes/person-in-care.ts";
import { figureAnswer, type KrsInput } from "./krs-input.ts";
import type { ItemValue } from "./krs-item.ts";
import type { KrsOptions } from "./krs-rules.ts";
import type { WhoIsThere } from "./who-is-there.ts";

/** The four "too" of a couple (4T), recomputed from birth dates. */
export interface FourToo {
  readonly tooYoung: ItemValue;
  readonly tooOld: ItemValue;
  readonly tooClose: ItemValue;
  readonly tooMany: ItemValue;
}

export const fourToo = (input: KrsInput, who: WhoIsThere, options: KrsOptions, asOf: CivilDate): FourToo => {
  if (who.fertileCouple === "no") return NOBODY;
  const years = who.wifeAgeYears;
  const births = birthsOf(input, who.wife, asOf);
  const children = childCount(input, who.wife);
  return {
    tooYoung: known(years, (age) => age < options.tooYoungBelowYears),
    tooOld: known(years, (age) => age >= options.tooOldFromYears && age <= options.tooOldToYears),
    tooClose: tooClose({ births, children, who, options, asOf }),
    tooMany: tooMany(children, options),
  };
};

const NOBODY: FourToo = {
  tooYoung: "notApplicable",
  tooOld: "notApplicable",
  tooClose: "notApplicable",
  tooMany: "notApplicable",
};

const known = (value: number | undefined, test: (value: number) => boolean): ItemValue =>
  value === undefined ? "unknown" : test(value) ? "yes" : "no";

interface ChildCount {
  /** Living children in the register: a lower bound, since grown ones live elsewhere. */
  readonly registered: number;
  readonly told: number | undefined;
}

export const childCount = ({ family, screen }: KrsInput, wife: PersonInCare | undefined): ChildCount => ({
  registered: childrenOf(family.members, wife).filter(({ life }) => life === "alive").length,
  told: figureAnswer(screen?.answers.livingChildren),
});

const tooMany = ({ registered, told }: ChildCount, { tooManyFrom }: KrsOptions): ItemValue => {
  if (Math.max(registered, told ?? 0) >= tooManyFrom) return "yes";
  return told === undefined ? "unknown" : "no";
};

/** Hers by record; where no mother is recorded, the children of the house. */
export const childrenOf = (
  members: readonly PersonInCare[],
  wife: PersonInCare | undefined,
): readonly PersonInCare[] =>
  members.filter(
    ({ mother, familyRole, listStatus }) =>
      listStatus !== "duplicate" &&
      listStatus !== "visitor" &&
      (mother === undefined ? familyRole === "child" : mother === wife?.id),
  );

/** Days on which she gave birth, newest first; twins are one birth. */
const birthsOf = (
  { family, screen }: KrsInput,
  wife: PersonInCare | undefined,
  asOf: CivilDate,
): readonly CivilDate[] => {
  const told = [screen?.answers.youngestBirthDate, screen?.answers.secondYoungestBirthDate].filter(
    (day): day is CivilDate => day !== undefined && isCivilDate(day),
  );
  const days = [...childrenOf(family.members, wife).flatMap(({ birthDate }) => birthDate ?? []), ...told]
    .filter((day) => day <= asOf)
    .sort()
    .reverse();
  const births: CivilDate[] = [];
  for (const day of days) {
    const later = births.at(-1);
    if (later === undefined || addDays(day, SAME_BIRTH_DAYS) < later) births.push(day);
  }
  return births;
};

/** Twins around midnight, or a date that two people remember a day apart. */
const SAME_BIRTH_DAYS = 2;

interface Spacing {
  readonly births: readonly CivilDate[];
  readonly children: ChildCount;
  readonly who: WhoIsThere;
  readonly options: KrsOptions;
  readonly asOf: CivilDate;
}

/** The youngest child's age when this pregnancy began, or the gap between the last two births while the youngest is small. */
const tooClose = ({ births, children, who, options, asOf }: Spacing): ItemValue => {
  const [youngest, before] = births;
  const { tooCloseBelowMonths, tooCloseStopsAtYears } = options;
  const isWifes = who.pregnancy !== undefined && who.pregnancy.person === who.wife?.id;
  const conceived = isWifes ? begunOn(who.pregnancy) : undefined;
  const most = children.told === undefined ? undefined : Math.max(children.told, children.registered);
  if (youngest === undefined) return most === 0 ? "no" : "unknown";
  if (conceived !== undefined && completedMonths(youngest, conceived) < tooCloseBelowMonths) return "yes";
  const isPast =
    tooCloseStopsAtYears !== undefined && completedMonths(youngest, asOf) >= tooCloseStopsAtYears * 12;
  if (isPast) return "no";
  if (before === undefined) return most === 1 ? "no" : "unknown";
  return completedMonths(before, youngest) < tooCloseBelowMonths ? "yes" : "no";
};

const begunOn = (pregnancy: WhoIsThere["pregnancy"]): CivilDate | undefined => {
  if (!pregnancy) return undefined;
  return pregnancy.dating.basis === "unknown" ? pregnancy.since : pregnancy.dating.startDate;
};
