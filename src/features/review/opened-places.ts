import type { OpenedSubjects, PersonCard, Session } from "#storage/session-types.ts";

/** A sealed body to open: a family with its members; or one subject, whose family is not here or who is only proposed. */
export interface Place {
  readonly type: "family" | "person";
  readonly id: string;
}

/** Where the cards say that something waits for a decision, or was decided here and is not handed over yet. */
export const placesToOpen = (
  { families, people, proposed }: Pick<Session, "families" | "people" | "proposed">,
  mayReviewIn: (stream: string) => boolean,
  flagged: ReadonlySet<string>,
): readonly Place[] => {
  const known = new Set(families().map(({ id }) => id));
  const wanted = new Map<string, Place>();
  const want = (type: Place["type"], id: string) => wanted.set(id, { type, id });
  for (const { id, stream, marks } of families())
    if (mayReviewIn(stream) && marks.conflicts + marks.proposals > 0) want("family", id);
  for (const person of people()) {
    const { id, stream, family, marks } = person;
    const isWanted = marks.conflicts + marks.proposals > 0 || flagged.has(id);
    if (!isWanted || !mayReviewIn(stream)) continue;
    if (family !== undefined && known.has(family)) want("family", family);
    else want("person", id);
  }
  for (const { id, stream } of proposed()) if (mayReviewIn(stream)) want("person", id);
  return [...wanted.values()];
};

/** Opens one; nothing for what has left this phone meanwhile. */
export const openPlace = (
  session: Pick<Session, "family" | "openPerson">,
  { type, id }: Place,
): Promise<OpenedSubjects | undefined> => (type === "family" ? session.family(id) : session.openPerson(id));

/** The place in which a person's records are. */
export const placeOf = (person: PersonCard, session: Pick<Session, "familyCard">): string =>
  person.family !== undefined && session.familyCard(person.family) ? person.family : person.id;
