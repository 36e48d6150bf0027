import type { CivilDate } from "#domain/civil-date.ts";
import { singletonRecord } from "#domain/facts/version.ts";
import { ageText } from "#domain/people/age-text.ts";
import {
  type KnownPerson,
  type LikelyPerson,
  type Likeness,
  likelySame,
  likenessLabels,
} from "#domain/people/duplicates.ts";
import { nikEnd } from "#domain/people/nik.ts";
import { identity } from "#domain/records/identity.ts";
import { readBody } from "#domain/records/read-body.ts";
import type { FamilyCard, PersonCard, Session } from "#storage/session-types.ts";
import type { MemberForm } from "./member-form.ts";
import type { MemberValues } from "./read-member.ts";

/** Somebody who may be the one that is being registered. */
export interface LikelyMatch {
  readonly id: string;
  /** "Alya, ibu Siti, RW 05". */
  readonly words: string;
  /** Why the question is asked. */
  readonly reasons: string;
  /** Typed a moment ago in this same form, not yet saved. */
  readonly isInForm: boolean;
}

/** A member of the same form as somebody known. */
export interface FormMember {
  readonly form: MemberForm;
  readonly values: MemberValues;
}

/** The candidate as the comparison takes it; nothing while the sex or the name is open. */
export const asLikely = (values: MemberValues): LikelyPerson | undefined =>
  values.sex === undefined || values.name === "" ? undefined : { ...values, sex: values.sex };

/**
 * Who on this phone, or in the form itself, may be the candidate; those the cadre already told apart are left out. Cards hold
 * the end of a NIK only, so where it is the same the whole number is read from the person's own records.
 */
export const likelyMatches = async (
  session: Pick<Session, "people" | "familyCard" | "openPerson">,
  form: MemberForm,
  values: MemberValues,
  others: readonly FormMember[],
  today: CivilDate,
): Promise<readonly LikelyMatch[]> => {
  const candidate = asLikely(values);
  if (!candidate) return [];
  const told = new Set([form.id, ...form.notSame]);
  const cards = session.people().filter(({ id }) => !told.has(id));
  const niks = await sameEndNiks(session, cards, values.nik);
  const known: KnownPerson[] = cards.map((card) => ({ ...card, nik: niks.get(card.id) }));
  const inForm = others.flatMap(({ form: { id }, values: other }) => {
    const person = told.has(id) ? undefined : asLikely(other);
    return person ? [{ ...person, id }] : [];
  });
  const formIds = new Set(inForm.map(({ id }) => id));
  const cardsById = new Map(cards.map((card) => [card.id, card]));
  return likelySame({ ...candidate, id: form.id }, [...known, ...inForm]).map((likeness) => {
    const card = cardsById.get(likeness.person.id);
    return {
      id: likeness.person.id,
      words: card ? cardWords(card, session.familyCard(card.family ?? ""), today) : likeness.person.name,
      reasons: reasonsText(likeness),
      isInForm: formIds.has(likeness.person.id),
    };
  });
};

const sameEndNiks = async (
  session: Pick<Session, "openPerson">,
  cards: readonly PersonCard[],
  nik: string | undefined,
): Promise<ReadonlyMap<string, string>> => {
  const niks = new Map<string, string>();
  if (nik === undefined) return niks;
  for (const { id } of cards.filter((card) => card.nikEnd === nikEnd(nik))) {
    const opened = await session.openPerson(id, "notShown");
    const record = opened?.records.find((one) => one.record === singletonRecord(id, identity.kind));
    const known = record?.state === "active" ? readBody(identity, record.body).nik : undefined;
    if (known !== undefined) niks.set(id, known);
  }
  return niks;
};

const cardWords = (card: PersonCard, family: FamilyCard | undefined, today: CivilDate): string =>
  [
    card.name,
    card.motherName && `Ibu ${card.motherName}`,
    ageText(card, today),
    family && Number(family.rw) !== 0 && `RW ${family.rw}`,
  ]
    .filter(Boolean)
    .join(", ");

const reasonsText = ({ reasons }: Likeness): string =>
  reasons.map((reason) => likenessLabels[reason]).join("; ");
