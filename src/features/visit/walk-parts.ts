import type { CivilDate } from "#domain/civil-date.ts";
import { consentOf } from "#domain/consent/consent-facts.ts";
import { mayKeep } from "#domain/consent/may-keep.ts";
import { groupsIn } from "#domain/counselling/groups-in.ts";
import { topicsFor } from "#domain/counselling/index.ts";
import { isLossOf } from "#domain/episodes/birth/read-baby.ts";
import { householdForm } from "#domain/forms/files/household.ts";
import { type FormSection, questionsOf } from "#domain/forms/form.ts";
import { type LastAnswer, lastAnswers } from "#domain/forms/last-answers.ts";
import { type FormReading, readForm } from "#domain/forms/read-form.ts";
import { type ProgrammeDecision, programmeRulesOn } from "#domain/programme/programme-rules.ts";
import { counselling } from "#domain/records/counselling.ts";
import { delivery } from "#domain/records/delivery.ts";
import type { ImmunisationSets } from "#domain/schedule/services/immunisation.ts";
import {
  type AskedService,
  type ChildServices,
  childServices,
  type FoundService,
} from "#domain/visits/child-services.ts";
import { type GivenDay, readGivenDay } from "#domain/visits/given-day.ts";
import { movedOn } from "#domain/visits/moved-on.ts";
import { type VisitPart, visitParts } from "#domain/visits/visit-parts.ts";
import type { FamilyCard, OpenedSubjects, PersonCard } from "#storage/session-types.ts";
import { typedIn, type WalkDraft } from "./walk-draft.ts";
import { newPeopleIn, toldIn } from "./walk-news.ts";

/** A part as it stands in the draft. */
export interface WalkPart extends VisitPart {
  readonly reading: FormReading;
  /** Sections with at least one question that is asked, in order. */
  readonly sections: readonly FormSection[];
  readonly last: ReadonlyMap<string, LastAnswer>;
  /** Of a child: what is written down and what the book is looked at for. */
  readonly services?: ChildServices | undefined;
  /** Found in the book in this sitting, each with its day as typed and as read. */
  readonly foundServices: readonly TickedService[];
}

/** A dose or capsule that was ticked. */
export interface TickedService extends FoundService {
  /** What was typed for its day: "" while nothing was, "unknown" where the book does not say. */
  readonly typedDay: string;
  readonly reading: GivenDay;
}

/** Everything around a sitting that does not change while it goes on. */
export interface HouseAround {
  readonly card: FamilyCard;
  readonly opened: OpenedSubjects;
  readonly isHealthWorker: boolean;
  /** What the kelurahan decided about the rules; those in force on the day of the sitting hold. */
  readonly decisions?: readonly ProgrammeDecision[] | undefined;
}

/** Those of a family who are here. */
export const peopleAtHome = ({ members }: FamilyCard): readonly PersonCard[] =>
  members.filter(({ life, listStatus }) => life === "alive" && listStatus !== "moved");

/** All parts that a sitting on a day may have; with a draft also those that follow from what it has told. */
export const partsAround = (
  { card, opened, isHealthWorker }: HouseAround,
  date: CivilDate,
  draft?: WalkDraft,
): readonly VisitPart[] => {
  // A family that does not want to be written down is visited and helped all the same; only that somebody came is kept.
  if (!mayKeep(consentOf(opened.fold, card.id), householdForm.kind).may) return [];
  const family = {
    id: card.id,
    stream: card.stream,
    members: card.members,
    fold: opened.fold,
    movedOn: movedOn(opened.versions, card.id),
  };
  const parts = visitParts(family, date);
  const told = draft && toldIn(draft, parts, isHealthWorker, date);
  if (!told || told.size === 0) return parts;
  return visitParts(family, date, told, newPeopleIn(draft, parts, isHealthWorker, date));
};

/** What may be talked about, the fitting first; nothing where the family did not want it kept. */
export const topicsAround = (
  { card, opened }: Pick<HouseAround, "card" | "opened">,
  date: CivilDate,
): ReturnType<typeof topicsFor> | undefined =>
  mayKeep(consentOf(opened.fold, card.id), counselling.kind).may
    ? topicsFor(groupsIn(card.members, date))
    : undefined;

/** True when the sitting tells something new; only then does who is asked hang on what is typed. */
export const tellsNews = ({ parts }: Pick<WalkDraft, "parts">, base: readonly VisitPart[]): boolean =>
  base.some(({ key, news }) => news !== undefined && parts.includes(key));

/** Parts that only follow from what was just told join the sitting by themselves. `base`: those without anything told. */
export const withNewParts = (
  next: WalkDraft,
  base: readonly VisitPart[],
  around: HouseAround,
  date: CivilDate,
): WalkDraft => {
  if (!tellsNews(next, base)) return next;
  const known = new Set(base.map(({ key }) => key));
  const offered = partsAround(around, date, next)
    .filter(({ key, isDue }) => isDue && !known.has(key))
    .map(({ key }) => key)
    .filter((key) => !next.parts.includes(key) && !next.offered.includes(key));
  return offered.length === 0
    ? next
    : { ...next, parts: [...next.parts, ...offered], offered: [...next.offered, ...offered] };
};

/** The chosen parts of a sitting with what they say now. */
export const walkParts = (
  draft: WalkDraft,
  all: readonly VisitPart[],
  { card, opened, isHealthWorker, decisions = [] }: HouseAround,
  date: CivilDate,
): readonly WalkPart[] => {
  const rules = programmeRulesOn(decisions, date);
  const openedRules = rules.risk.enabledForCadres;
  const moved = movedOn(opened.versions, card.id);
  return all
    .filter(({ key }) => draft.parts.includes(key))
    .map((part) => {
      const { form, subject } = part;
      const services = servicesOf(part, card, date, rules.immunisation);
      const foundServices = tickedIn(draft, part, services, card, date);
      const facts = { ...factsNow(part, draft), ...doseFacts(services, foundServices) };
      const { notBefore, people } = part.news ?? {};
      const by = { facts, date, isHealthWorker, openedRules, notBefore, people };
      const reading = readForm(form, typedIn(draft, part.key), by);
      const asked = new Set(reading.asked);
      return {
        ...part,
        services,
        foundServices,
        reading,
        sections: form.sections.filter(({ questions }) => questions.some((one) => asked.has(one))),
        last: lastAnswers(form, opened.fold, subject, date, form.id === householdForm.id ? moved : undefined),
      };
    });
};

const servicesOf = (
  { form, subject }: VisitPart,
  { members, area }: FamilyCard,
  date: CivilDate,
  immunisation: ImmunisationSets,
): ChildServices | undefined => {
  const child = members.find(({ id }) => id === subject);
  const isAsked = questionsOf(form).some((one) => one.kind === "record" && one.record === "services");
  return isAsked && child ? childServices(child, date, area, immunisation) : undefined;
};

const tickedIn = (
  draft: WalkDraft,
  { key: part, subject }: VisitPart,
  services: ChildServices | undefined,
  { members }: FamilyCard,
  date: CivilDate,
): readonly TickedService[] => {
  const birthDate = members.find(({ id }) => id === subject)?.birthDate;
  return (services?.asked ?? [])
    .filter(({ key }) => draft.services?.[part]?.includes(key))
    .map((one) => {
      const typedDay = draft.givenDays?.[part]?.[one.key] ?? "";
      const reading = readGivenDay(typedDay, one, { birthDate, date });
      return { ...one, typedDay, reading, givenOn: reading.day };
    });
};

const doseFacts = (
  services: ChildServices | undefined,
  found: readonly AskedService[],
): Pick<VisitPart["facts"], "hasKnownDoses"> =>
  services ? { hasKnownDoses: [...services.known, ...found].some(({ type }) => type === "vaccine") } : {};

/** Of a birth that is being told it shows only now whether a baby lives; what she welcomes stands with her pregnancy. */
const factsNow = ({ key, form, facts, news }: VisitPart, draft: WalkDraft): VisitPart["facts"] =>
  form.kind === delivery.kind
    ? { ...facts, hasLivingBaby: news?.pregnancy === undefined || !isLossOf(draft.babies?.[key] ?? []) }
    : facts;
