import { type CivilDate, completedMonths, daysBetween, monthOf } from "../civil-date.ts";
import { type CareFacts, NO_CARE } from "../episodes/care-facts.ts";
import { careFactsOf, daysOf } from "../episodes/care-facts-of.ts";
import { careGroupLabels } from "../episodes/care-group.ts";
import { contactKindOf } from "../episodes/contact-kinds.ts";
import { gestationOn } from "../episodes/dating.ts";
import type { Episode } from "../episodes/episode.ts";
import { aliveIn, episodesOf } from "../episodes/episodes-of.ts";
import type { PersonInCare } from "../episodes/person-in-care.ts";
import type { Fold } from "../facts/fold.ts";
import type { FormFacts } from "../forms/condition.ts";
import { HOUSEHOLD_MONTHS, householdForm } from "../forms/files/household.ts";
import { keluargaForm } from "../forms/files/keluarga.ts";
import type { Form } from "../forms/form.ts";
import { formOfKind } from "../forms/index.ts";
import { isAccompanied } from "../people/child-facts.ts";
import { type Contact, isOpen } from "../schedule/contacts/contact.ts";
import { contactsOfFamily } from "../schedule/contacts/contacts-of.ts";
import { type News, newsOf, type Told } from "./visit-news.ts";

/** One form about one person, or about the household, that a sitting may go through. */
export interface VisitPart {
  /** `form:subject`, the same at every opening. */
  readonly key: string;
  readonly form: Form;
  readonly subject: string;
  /** The person's name; absent for the household. */
  readonly name?: string | undefined;
  /** "ibu hamil"; absent for the household. */
  readonly groupLabel?: string | undefined;
  readonly facts: FormFacts;
  /** Whom it is about, as far as was known or told; absent for the household. */
  readonly person?: PersonInCare | undefined;
  /** What the person is accompanied for; absent for the household and for a child of unknown age. */
  readonly episode?: Episode | undefined;
  /** When the form was last filled in before the visit, or on its day. */
  readonly lastDate?: CivilDate | undefined;
  /** To be gone through now; the others may be added. */
  readonly isDue: boolean;
  /** Present where the part tells something new of the person. */
  readonly news?: News | undefined;
}

export interface FamilyAtHome {
  readonly id: string;
  /** Its RW's stream ("3571011001/05"). */
  readonly stream: string;
  readonly members: readonly PersonInCare[];
  readonly fold: Fold;
  /** Day of the last move, when there was one. */
  readonly movedOn?: CivilDate | undefined;
}

/**
 * Whom a sitting goes through in one house, in the order in which one speaks with them: women, then children from the youngest, then what
 * the household has in common. Everybody accompanied is named; `isDue` marks those whom the schedule wants to be seen now.
 */
export const visitParts = (
  family: FamilyAtHome,
  date: CivilDate,
  told: Told = new Map(),
  newcomers: readonly PersonInCare[] = [],
): readonly VisitPart[] => {
  const { members, fold } = family;
  const known = members.map((member) => ({ ...member, care: careFactsOf(fold, member.id) }));
  const inCare = [...known, ...newcomers].map((member) => ({
    ...member,
    care: withTold(member.care, told.get(member.id)),
  }));
  const isAlive = aliveIn(inCare);
  const contacts = contactsOfFamily({ id: family.id, stream: family.stream, members: inCare }, date);
  const around = { members: inCare, fold, contacts };
  const parts = inCare.flatMap((member) =>
    [...episodesOf(member, date, isAlive), ...undated(member)].flatMap((episode) =>
      personParts(episode, member, around, date),
    ),
  );
  const once = [...new Map(parts.map((part) => [part.key, part])).values()];
  const news = known.flatMap((member) => newsParts(member, episodesOf(member, date, isAlive), date, members));
  return [...news, ...once.sort(byTurn), ...householdParts(family, date)];
};

/** What was told counts beside what stands; of one record the told one. */
const withTold = (
  care: CareFacts | undefined,
  told: Partial<CareFacts> | undefined,
): CareFacts | undefined => {
  if (!told) return care;
  const { weddings, pregnancies, deliveries, ...rest } = care ?? NO_CARE;
  const changed = <Fact extends { readonly record: string }>(
    old: readonly Fact[],
    now: readonly Fact[] = [],
  ): readonly Fact[] => [
    ...old.map((one) => ({ ...one, ...now.find(({ record }) => record === one.record) })),
    ...now.filter(({ record }) => old.every((one) => one.record !== record)),
  ];
  return {
    ...rest,
    weddings: changed(weddings, told.weddings),
    pregnancies: changed(pregnancies, told.pregnancies),
    deliveries: changed(deliveries, told.deliveries),
  };
};

const newsParts = (
  member: PersonInCare,
  episodes: readonly Episode[],
  date: CivilDate,
  members: readonly PersonInCare[],
): readonly VisitPart[] =>
  isAccompanied(member)
    ? newsOf(member, episodes, date, members).map((news) => ({
        key: `${news.form.id}:${member.id}`,
        form: news.form,
        subject: member.id,
        name: member.name,
        groupLabel: news.label,
        facts: { sex: member.sex },
        isDue: false,
        news,
      }))
    : [];

/** A child of unknown age is visited all the same; only the questions for an age are all asked. */
const undated = (member: PersonInCare): readonly Pick<Episode, "group">[] =>
  member.group === "child" && member.birthDate === undefined && member.life === "alive"
    ? [{ group: "baduta" }]
    : [];

/** What surrounds one person of the house. */
interface Around {
  readonly members: readonly PersonInCare[];
  readonly fold: Fold;
  readonly contacts: readonly Contact[];
}

const personParts = (
  episode: Episode | Pick<Episode, "group">,
  member: PersonInCare,
  { members, fold, contacts }: Around,
  date: CivilDate,
): readonly VisitPart[] => {
  const form = formOfKind(contactKindOf[episode.group]);
  if (!form) return [];
  const isWanted = contacts.some(
    (contact) =>
      contact.subject === member.id &&
      contact.group === episode.group &&
      BRINGS.has(contact.type) &&
      isOpen(contact),
  );
  return [member, ...groomOf(episode, members)].map((subject) => {
    const [lastDate] = daysOf(fold, subject.id, form.kind).filter((day) => day <= date);
    return {
      key: `${form.id}:${subject.id}`,
      form,
      subject: subject.id,
      name: subject.name,
      groupLabel: careGroupLabels[episode.group],
      facts: factsOf(episode, subject, lastDate === undefined, date),
      person: subject,
      episode: "person" in episode ? episode : undefined,
      lastDate,
      isDue: lastDate !== date && ("person" in episode ? isWanted : isOfEarlierMonth(lastDate, date)),
    };
  });
};

/** Contacts at which the form is filled in; a capsule or a dose alone asks for none. */
const BRINGS: ReadonlySet<Contact["type"]> = new Set(["visit", "weighing"]);

/** A child of unknown age has no schedule: once a month. */
const isOfEarlierMonth = (last: CivilDate | undefined, date: CivilDate): boolean =>
  last === undefined || monthOf(last) < monthOf(date);

const groomOf = (
  episode: Episode | Pick<Episode, "group">,
  members: readonly PersonInCare[],
): readonly PersonInCare[] =>
  "wedding" in episode ? members.filter(({ id }) => id === episode.wedding.groom) : [];

const factsOf = (
  episode: Episode | Pick<Episode, "group">,
  { sex, birthDate }: PersonInCare,
  isFirstTime: boolean,
  date: CivilDate,
): FormFacts => {
  const months = birthDate === undefined ? undefined : completedMonths(birthDate, date);
  return {
    sex,
    isFirstTime,
    ageMonths: months,
    ageYears: months === undefined ? undefined : Math.floor(months / 12),
    ...("dating" in episode ? { gestationWeeks: gestationOn(episode.dating, date)?.weeks } : {}),
    ...("isLoss" in episode
      ? { daysSinceDelivery: daysBetween(episode.since, date), hasLivingBaby: !episode.isLoss }
      : {}),
  };
};

const TURN: readonly string[] = ["bumil", "nifas", "catin", "baduta", "balita"];

/** The order of forms; among children the youngest first. */
const byTurn = (a: VisitPart, b: VisitPart): number =>
  TURN.indexOf(a.form.id) - TURN.indexOf(b.form.id) ||
  (a.facts.ageMonths ?? 0) - (b.facts.ageMonths ?? 0) ||
  (a.name ?? "").localeCompare(b.name ?? "", "id");

const householdParts = ({ id, fold, movedOn }: FamilyAtHome, date: CivilDate): readonly VisitPart[] =>
  [householdForm, keluargaForm].map((form: Form) => {
    const [lastDate] = daysOf(fold, id, form.kind).filter((day) => day <= date);
    const isStale =
      lastDate === undefined ||
      completedMonths(lastDate, date) >= HOUSEHOLD_MONTHS ||
      (movedOn !== undefined && lastDate < movedOn);
    return {
      key: `${form.id}:${id}`,
      form,
      subject: id,
      facts: { isFirstTime: lastDate === undefined },
      lastDate,
      // The family screen is a campaign of its own; it is offered, never pushed into a visit.
      isDue: form.id === householdForm.id && isStale,
    };
  });
