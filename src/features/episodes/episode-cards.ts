import { type CivilDate, completedMonths, daysBetween } from "#domain/civil-date.ts";
import { NO_CARE } from "#domain/episodes/care-facts.ts";
import { gestationOn, gestationText } from "#domain/episodes/dating.ts";
import type { CatinEpisode, Episode, HamilEpisode, NifasEpisode } from "#domain/episodes/episode.ts";
import { aliveIn, episodesOf } from "#domain/episodes/episodes-of.ts";
import type { FamilyInCare, PersonInCare } from "#domain/episodes/person-in-care.ts";
import { type Contact, contactStateLabels, isOpen } from "#domain/schedule/contacts/contact.ts";
import { contactsOfFamily } from "#domain/schedule/contacts/contacts-of.ts";
import { formatDate } from "#ui/format.ts";
import {
  birthPath,
  pregnancyEndPath,
  pregnancyPath,
  skipPath,
  weddingEndPath,
  weddingPath,
} from "./episode-paths.ts";
import { episodesText } from "./text.ts";

/** One thing a woman is accompanied for, as her page shows it. */
export interface EpisodeCard {
  readonly key: string;
  readonly title: string;
  readonly facts: readonly {
    readonly term: string;
    readonly value: string;
    readonly note?: string | undefined;
  }[];
  /** What can be done with it; the first is the usual one. */
  readonly actions: readonly { readonly label: string; readonly href: string }[];
}

/** Something that is over, as her page lists it. */
export interface PastRow {
  readonly key: string;
  readonly label: string;
  readonly href: string;
}

/** A contact as her page shows it. */
export interface ContactRow {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly isOpen: boolean;
  /** Where it is skipped with a reason; absent for what belongs to the house. */
  readonly skipHref: string | undefined;
}

/** Years between which a beginning is offered: wide, since a girl of thirteen needs help most. Unknown ages are offered too. */
const YOUNGEST_YEARS = 10;
const OLDEST_YEARS = 55;

/** Whether it makes sense to offer her a pregnancy or a plan to marry; of a small child nobody asks. */
export const mayBearChild = (
  { group, birthDate }: Pick<PersonInCare, "group" | "birthDate">,
  today: CivilDate,
): boolean => {
  if (birthDate === undefined) return group !== "child";
  const years = Math.floor(completedMonths(birthDate, today) / 12);
  return years >= YOUNGEST_YEARS && years <= OLDEST_YEARS;
};

export const episodeCards = (
  person: PersonInCare,
  family: FamilyInCare | undefined,
  today: CivilDate,
): readonly EpisodeCard[] =>
  episodesOf(person, today, aliveIn(family?.members ?? [])).flatMap(
    (episode) => cardOf(episode, family, today) ?? [],
  );

const cardOf = (
  episode: Episode,
  family: FamilyInCare | undefined,
  today: CivilDate,
): EpisodeCard | undefined => {
  switch (episode.group) {
    case "hamil":
      return pregnancyCard(episode, today);
    case "nifas":
      return nifasCard(episode, today);
    case "catin":
      return brideCard(episode, family);
    default:
      return undefined;
  }
};

const pregnancyCard = ({ person, record, dating }: HamilEpisode, today: CivilDate): EpisodeCard => ({
  key: record,
  title: episodesText.pregnant,
  facts: [
    { term: episodesText.gestation, value: gestationText(gestationOn(dating, today)) },
    dating.basis === "unknown"
      ? { term: episodesText.dueDate, value: episodesText.dueDateUnknown }
      : {
          term: episodesText.dueDate,
          value: formatDate(dating.dueDate),
          note: dating.basis === "ultrasound" ? episodesText.byUltrasound : episodesText.byLastPeriod,
        },
  ],
  actions: [
    { label: episodesText.recordBirth, href: birthPath(person) },
    { label: episodesText.editDates, href: pregnancyPath(person, record) },
    { label: episodesText.endPregnancy, href: pregnancyEndPath(person, record) },
  ],
});

const nifasCard = (
  { person, delivery, record, since, until }: NifasEpisode,
  today: CivilDate,
): EpisodeCard => ({
  key: record,
  title: episodesText.nifas,
  facts: [
    { term: episodesText.nifas, value: episodesText.nifasDay(daysBetween(since, today)) },
    { term: episodesText.nifasUntil, value: formatDate(until) },
  ],
  actions: delivery ? [{ label: episodesText.editDates, href: birthPath(person, record) }] : [],
});

const brideCard = (
  { person, record, wedding }: CatinEpisode,
  family: FamilyInCare | undefined,
): EpisodeCard => {
  // Of the house, or told by name only.
  const groom = family?.members.find(({ id }) => id === wedding.groom)?.name ?? wedding.groomName;
  return {
    key: record,
    title: episodesText.bride,
    facts: [
      {
        term: episodesText.weddingDay,
        value:
          wedding.plannedDate === undefined ? episodesText.weddingUnknown : formatDate(wedding.plannedDate),
      },
      ...(groom === undefined ? [] : [{ term: episodesText.groom, value: groom }]),
    ],
    actions: [
      { label: episodesText.endWedding, href: weddingEndPath(person, record) },
      { label: episodesText.editDates, href: weddingPath(person, record) },
    ],
  };
};

/** What is over and can still be put right, newest first. */
export const pastRows = (
  { id, care }: Pick<PersonInCare, "id" | "care">,
  shown: readonly EpisodeCard[],
): readonly PastRow[] => {
  const { deliveries, pregnancies, weddings } = care ?? NO_CARE;
  const rows = [
    ...deliveries.map(({ record, date }) => ({
      key: record,
      label: episodesText.pastBirth(formatDate(date)),
      on: date as string,
      href: birthPath(id, record),
    })),
    ...pregnancies
      .filter(({ end }) => end !== undefined && end !== "delivered")
      .map(({ record, endDate = "" }) => ({
        key: record,
        label: episodesText.pastPregnancy,
        on: endDate as string,
        href: pregnancyEndPath(id, record),
      })),
    ...weddings
      .filter(({ end }) => end !== undefined)
      .map(({ record, endDate = "" }) => ({
        key: record,
        label: episodesText.pastWedding,
        on: endDate as string,
        href: weddingEndPath(id, record),
      })),
  ];
  return rows
    .filter(({ key }) => shown.every((card) => card.key !== key))
    .sort((a, b) => (a.on < b.on ? 1 : -1));
};

/** Coming contacts shown; those after them are of no use yet. */
const MOST_COMING = 2;

/** What is open, then the next that come. */
export const contactRows = (
  person: string,
  family: FamilyInCare,
  today: CivilDate,
): readonly ContactRow[] => {
  const own = contactsOfFamily(family, today, { withoutAlong: true })
    .filter(({ subject, type }) => subject === person && type !== "weighing")
    .sort((a, b) => (a.due === b.due ? 0 : a.due < b.due ? -1 : 1));
  const open = own.filter(isOpen);
  return [...open, ...own.filter(({ state }) => state === "upcoming").slice(0, MOST_COMING)].map((contact) =>
    rowOf(person, contact),
  );
};

const rowOf = (person: string, contact: Contact): ContactRow => ({
  key: contact.key,
  label: contact.label,
  detail: isOpen(contact)
    ? `${contactStateLabels[contact.state]} · ${formatDate(contact.due)}`
    : episodesText.nextOn(formatDate(contact.from)),
  isOpen: isOpen(contact),
  skipHref: isOpen(contact) ? skipPath(person, contact.key) : undefined,
});
