import { addDays, type CivilDate } from "../civil-date.ts";
import { isAccompanied } from "../people/child-facts.ts";
import type { DeliveryFacts, PregnancyFacts, WeddingFacts } from "./care-facts.ts";
import { childEpisode } from "./child-episode.ts";
import { datingOf } from "./dating.ts";
import {
  type CatinEpisode,
  type Episode,
  type HamilEpisode,
  NIFAS_DAYS,
  type NifasEpisode,
} from "./episode.ts";
import type { FamilyInCare, PersonInCare } from "./person-in-care.ts";

/**
 * What a person is accompanied for on a day, from what is recorded and from age alone: nobody is moved from one group to the
 * next by retyping. Nothing for the dead and for those who live elsewhere: their reminders stop.
 *
 * `isAlive` says whether a baby of hers lives; a baby nobody here knows is taken to live.
 */
export const episodesOf = (
  person: PersonInCare,
  asOf: CivilDate,
  isAlive: (baby: string) => boolean = () => true,
): readonly Episode[] => {
  if (!isAccompanied(person)) return [];
  const child = childEpisode(person, asOf);
  if (!person.care) return child ? [child] : [];
  const { weddings, pregnancies, deliveries } = person.care;
  return [
    ...weddings.flatMap((wedding) => catinEpisode(person.id, wedding, asOf) ?? []),
    ...pregnancies.flatMap((pregnancy) => hamilEpisode(person.id, pregnancy, deliveries, asOf) ?? []),
    ...deliveries.flatMap((birth) => afterBirth(person.id, birth, pregnancies, isAlive, asOf) ?? []),
    ...pregnancies.flatMap((pregnancy) => afterLoss(person.id, pregnancy, deliveries, asOf) ?? []),
    ...(child ? [child] : []),
  ];
};

/** The same for everybody in a house. */
export const episodesOfFamily = (family: FamilyInCare, asOf: CivilDate): readonly Episode[] => {
  const alive = aliveIn(family.members);
  return family.members.flatMap((member) => episodesOf(member, asOf, alive));
};

/** Whether a baby lives, as far as these people know. */
export const aliveIn =
  (people: readonly PersonInCare[]): ((baby: string) => boolean) =>
  (baby) =>
    !people.some(({ id, life }) => id === baby && life === "dead");

/** Ended by `asOf`. An end without its day counts from the day it was written, which is past. */
const hasEnded = (
  { end, endDate }: Pick<WeddingFacts, "endDate"> & { readonly end?: string | undefined },
  asOf: CivilDate,
) => end !== undefined && (endDate === undefined || endDate <= asOf);

const catinEpisode = (person: string, wedding: WeddingFacts, asOf: CivilDate): CatinEpisode | undefined =>
  wedding.registeredOn > asOf || hasEnded(wedding, asOf)
    ? undefined
    : { group: "catin", person, record: wedding.record, since: wedding.registeredOn, wedding };

const hamilEpisode = (
  person: string,
  pregnancy: PregnancyFacts,
  deliveries: readonly DeliveryFacts[],
  asOf: CivilDate,
): HamilEpisode | undefined =>
  pregnancy.registeredOn > asOf ||
  hasEnded(pregnancy, asOf) ||
  deliveries.some((birth) => birth.date <= asOf && isBirthOf(birth, pregnancy))
    ? undefined
    : {
        group: "hamil",
        person,
        record: pregnancy.record,
        since: pregnancy.registeredOn,
        pregnancy,
        dating: datingOf(pregnancy),
      };

/** A birth that names no pregnancy ends the one that was under way. */
const isBirthOf = (birth: DeliveryFacts, pregnancy: PregnancyFacts): boolean => {
  if (birth.pregnancy !== undefined) return birth.pregnancy === pregnancy.record;
  const dating = datingOf(pregnancy);
  return birth.date >= (dating.basis === "unknown" ? pregnancy.registeredOn : dating.startDate);
};

const afterBirth = (
  person: string,
  birth: DeliveryFacts,
  pregnancies: readonly PregnancyFacts[],
  isAlive: (baby: string) => boolean,
  asOf: CivilDate,
): NifasEpisode | undefined => {
  if (birth.motherCondition === "died") return undefined;
  const pregnancy = pregnancies.findLast((one) => isBirthOf(birth, one));
  if (pregnancy !== undefined && AWAY.has(pregnancy.end ?? "") && hasEnded(pregnancy, asOf)) return undefined;
  const babies = birth.babies.filter(isAlive);
  const isLoss = babies.length === 0 && (birth.babies.length > 0 || birth.stillbornCount > 0);
  return nifas(
    { person, record: birth.record, since: birth.date, delivery: birth, pregnancy, babies, isLoss },
    asOf,
  );
};

/** The mother herself is not here any more. */
const AWAY: ReadonlySet<string> = new Set(["moved", "died"]);

/** After a pregnancy that was lost and has no birth record: only for her who wants to be looked in on. */
const afterLoss = (
  person: string,
  pregnancy: PregnancyFacts,
  deliveries: readonly DeliveryFacts[],
  asOf: CivilDate,
): NifasEpisode | undefined => {
  const { end, endDate, record } = pregnancy;
  const isLost = (end === "miscarriage" || end === "stillbirth") && pregnancy.visitsWelcome === true;
  if (!isLost || endDate === undefined || deliveries.some((birth) => isBirthOf(birth, pregnancy)))
    return undefined;
  return nifas(
    { person, record, since: endDate, delivery: undefined, pregnancy, babies: [], isLoss: true },
    asOf,
  );
};

const nifas = (
  parts: Omit<NifasEpisode, "group" | "until" | "isReminded">,
  asOf: CivilDate,
): NifasEpisode | undefined => {
  const until = addDays(parts.since, NIFAS_DAYS);
  const isReminded = !parts.isLoss || parts.pregnancy?.visitsWelcome === true;
  return asOf < parts.since || asOf > until ? undefined : { group: "nifas", ...parts, until, isReminded };
};
