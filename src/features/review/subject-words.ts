import { streamPlace } from "#domain/access/streams.ts";
import type { Fold } from "#domain/facts/fold.ts";
import { family as familyKind } from "#domain/records/family.ts";
import { membership } from "#domain/records/membership.ts";
import { person as personKind } from "#domain/records/person.ts";
import { readBody } from "#domain/records/read-body.ts";
import type { FamilyCard, Session } from "#storage/session-types.ts";
import { reviewText } from "./text.ts";

/** A subject as a card's head shows it. */
export interface SubjectWords {
  /** "Alya", "Keluarga Slamet". */
  readonly name: string;
  /** "RW 05 · RT 02". */
  readonly place: string;
  /** Its page; undefined for what has none yet. */
  readonly href: string | undefined;
}

type Cards = Pick<Session, "personCard" | "familyCard" | "proposed">;

/** Names a person or household by its card; somebody who is only proposed so far by what the proposal says. */
export const subjectWords = (subject: string, cards: Cards, fold?: Fold): SubjectWords => {
  const person = cards.personCard(subject);
  const family = cards.familyCard(person?.family ?? subject);
  if (person)
    return { name: person.name, place: placeText(person.stream, family), href: `/orang/${subject}` };
  if (family)
    return {
      name: reviewText.familyOf(family.headName),
      place: placeText(family.stream, family),
      href: `/keluarga/${subject}`,
    };
  return proposedWords(subject, cards, fold);
};

const proposedWords = (subject: string, cards: Cards, fold: Fold | undefined): SubjectWords => {
  const proposal = fold?.records.get(subject)?.proposals.at(-1);
  const body = proposal?.content.type === "body" ? proposal.content.body : {};
  const { headName } = readBody(familyKind, body);
  const name =
    proposal?.kind === familyKind.kind
      ? headName && reviewText.familyOf(headName)
      : readBody(personKind, body).name;
  const moving = fold
    ?.of(subject, membership.kind)
    .flatMap(({ proposals }) => proposals)
    .at(-1);
  const household =
    moving?.content.type === "body" ? readBody(membership, moving.content.body).family : undefined;
  const family = household === undefined ? undefined : cards.familyCard(household);
  const stream = family?.stream ?? cards.proposed().find(({ id }) => id === subject)?.stream;
  return {
    name: name ?? reviewText.outside,
    place: stream === undefined ? "" : placeText(stream, family),
    href: undefined,
  };
};

const placeText = (stream: string, family: FamilyCard | undefined): string => {
  const rw = streamPlace(stream)?.rw;
  const isKnown = rw !== undefined && Number(rw) !== 0;
  return [isKnown ? reviewText.rw(rw) : reviewText.rwUnknown, family?.rt && reviewText.rt(family.rt)]
    .filter(Boolean)
    .join(" · ");
};
