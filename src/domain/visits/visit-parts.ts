import { type CivilDate, completedMonths, daysBetween, monthOf } from "../civil-date.ts";
import { type CareFacts, NO_CARE } from "../episodes/care-facts.ts";
import { careFactsOf, daysOf } from "../episodes/care-facts-of.ts";
import { type CareGroup, careGroupLabels } from "../episodes/care-group.ts";
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
  readonly members: readonly PersonInCare[];
  readonly fold: Fold;
  /** Day of the last move, when there was one. */
  readonly movedOn?: CivilDate | undefined;
}

/**
 * Whom a sitting goes through in one house, in the order in which one speaks with them: women, then children from the youngest, then what
 * the household has in common. Everybody accompanied is named; `isDue` marks those whose form was not filled in lately.
 */
export const visitParts = (
  family: FamilyAtHome,
  date: CivilDate,
  told: Told = new Map(),
): readonly VisitPart[] => {
  const { members, fold } = family;
  const known = members.map((member) => ({ ...member, care: careFactsOf(fold, member.id) }));
  const inCare = known.map((member) => ({ ...member, care: withTold(member.care, told.get(member.id)) }));
  const isAlive = aliveIn(inCare);
  const parts = inCare.flatMap((member) =>
    [...episodesOf(member, date, isAlive), ...undated(member)].flatMap((episode) =>
      personParts(episode, member, inCare, fold, date),
    ),
  );
  const once = [...new Map(parts.map((part) => [part.key, part])).values()];
  const news = known.flatMap((member) => newsParts(member, episodesOf(member, date, isAlive), date));
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
): readonly VisitPart[] =>
  isAccompanied(member)
    ? newsOf(member, episodes, date).map((news) => ({
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

const personParts = (
  episode: Episode | Pick<Episode, "group">,
  member: PersonInCare,
  members: readonly PersonInCare[],
  fold: Fold,
  date: CivilDate,
): readonly VisitPart[] => {
  const form = formOfKind(contactKindOf[episode.group]);
  if (!form) return [];
  const subjects = [member, ...groomOf(episode, members)];
  return subjects.map((subject) => {
    const days = daysOf(fold, subject.id, form.kind).filter((day) => day <= date);
    const [lastDate] = days;
    return {
      key: `${form.id}:${subject.id}`,
      form,
      subject: subject.id,
      name: subject.name,
      groupLabel: careGroupLabels[episode.group],
      facts: factsOf(episode, subject, lastDate === undefined, date),
      episode: "person" in episode ? episode : undefined,
      lastDate,
      isDue: isReminded(episode) && isDueSince(episode.group, lastDate, date),
    };
  });
};

const groomOf = (
  episode: Episode | Pick<Episode, "group">,
  members: readonly PersonInCare[],
): readonly PersonInCare[] =>
  "wedding" in episode ? members.filter(({ id }) => id === episode.wedding.groom) : [];

/** After a loss nobody is asked unless she said that visits are welcome. */
const isReminded = (episode: Episode | Pick<Episode, "group">): boolean =>
  !("isReminded" in episode) || episode.isReminded;

/** Mothers after birth are seen within days (KF1-KF4), everybody else once in a calendar month. */
const isDueSince = (group: CareGroup, last: CivilDate | undefined, date: CivilDate): boolean =>
  last === undefined || (group === "nifas" ? daysBetween(last, date) >= 3 : monthOf(last) < monthOf(date));

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
