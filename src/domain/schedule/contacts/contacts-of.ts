import { addDays, addMonths, type CivilDate, monthOf } from "../../civil-date.ts";
import { NO_CARE } from "../../episodes/care-facts.ts";
import type { Episode } from "../../episodes/episode.ts";
import { aliveIn, episodesOf } from "../../episodes/episodes-of.ts";
import type { FamilyInCare, PersonInCare } from "../../episodes/person-in-care.ts";
import type { Truth } from "../../risk/truth.ts";
import type { ImmunisationSets } from "../services/immunisation.ts";
import { rechecksOf } from "./bride-rechecks.ts";
import { childContacts } from "./child-contacts.ts";
import type { Contact } from "./contact.ts";
import { type ContactRuleSet, contactRulesOn } from "./contact-rules.ts";
import { brideContacts, nifasContacts, pregnancyContacts } from "./mother-contacts.ts";

export interface ContactOptions {
  /** What is known of a person's risk from elsewhere; else her last visit on the card decides. Only rechecks hang on it. */
  readonly risks?: ReadonlyMap<string, Truth> | undefined;
  readonly rules?: ContactRuleSet | undefined;
  /** Leaves out what is done along with another contact: a list of hundreds of houses asks only whom to see. */
  readonly withoutAlong?: boolean | undefined;
  /** The schedules in force where a city has its own. */
  readonly immunisation?: ImmunisationSets | undefined;
}

/** Everything the programme wants with a family on a day, done and upcoming among it. From facts alone, each time anew. */
export const contactsOfFamily = (
  family: FamilyInCare,
  asOf: CivilDate,
  options: ContactOptions = {},
): readonly Contact[] => {
  const alive = aliveIn(family.members);
  return [
    ...family.members.flatMap((member) =>
      episodesOf(member, asOf, alive).flatMap((episode) =>
        contactsOfEpisode(episode, member, family, asOf, options),
      ),
    ),
    ...appointment(family, asOf),
    ...(options.withoutAlong ? [] : familyScreen(family, asOf, options)),
  ];
};

const contactsOfEpisode = (
  episode: Episode,
  person: PersonInCare,
  family: FamilyInCare,
  asOf: CivilDate,
  { risks, withoutAlong = false, rules = contactRulesOn(asOf), immunisation }: ContactOptions,
): readonly Contact[] => {
  const woman = {
    care: person.care ?? NO_CARE,
    rules,
    asOf,
  };
  const known = risks?.get(person.id);
  switch (episode.group) {
    case "catin":
      return brideContacts(episode, woman, {
        ...rechecksOf(person, episode, person.care?.lastBrideVisit),
        ...(known === undefined ? {} : { isAtRisk: known }),
      });
    case "hamil":
      return pregnancyContacts(episode, woman);
    case "nifas":
      return nifasContacts(episode, woman);
    default:
      return childContacts(episode, {
        child: person,
        rules,
        asOf,
        region: family.stream.slice(0, 10),
        motherVisits: () => visitsOfMother(person, family),
        withoutAlong,
        immunisation,
      });
  }
};

const visitsOfMother = ({ id, mother }: PersonInCare, { members }: FamilyInCare): readonly CivilDate[] =>
  members
    .filter(
      (one) => one.id === mother || one.care?.deliveries.some(({ babies }) => babies.includes(id)) === true,
    )
    .flatMap(({ care }) => (care?.contacts ?? []).map(({ date }) => date));

/** "Rencana kunjungan berikutnya" of the last visit; any later visit has kept it. */
const appointment = ({ id, lastVisit }: FamilyInCare, asOf: CivilDate): readonly Contact[] => {
  const due = lastVisit?.nextVisitDate;
  if (!lastVisit || due === undefined || due <= lastVisit.date) return [];
  const to = addDays(due, 3);
  const state = asOf < due ? "upcoming" : asOf <= to ? "due" : "overdue";
  return [
    {
      key: `janji.${due}.${id}`,
      subject: id,
      group: "keluarga",
      type: "appointment",
      label: "Janji kunjungan",
      due,
      from: due,
      to,
      state,
    },
  ];
};

/** Once a year, along with another visit; nothing where nobody read whether it was filled in. */
const familyScreen = (
  { id, screenedOn }: FamilyInCare,
  asOf: CivilDate,
  { rules = contactRulesOn(asOf) }: ContactOptions,
): readonly Contact[] => {
  if (!screenedOn) return [];
  const [last] = screenedOn.filter((day) => day <= asOf);
  const isFresh = last !== undefined && monthOf(last) > addMonths(monthOf(asOf), -rules.screenEveryMonths);
  return [
    {
      key: `keluarga.${asOf.slice(0, 4)}.${id}`,
      subject: id,
      group: "keluarga",
      type: "visit",
      label: "Isi pendataan keluarga",
      due: asOf,
      from: asOf,
      to: asOf,
      ...(isFresh ? { state: "done", doneOn: last } : { state: "due" }),
      isAlong: true,
    },
  ];
};
