import type { FamilyInCare } from "#domain/episodes/person-in-care.ts";
import type { Session } from "#storage/session-types.ts";

/** The houses of these streams; who lives in none that is on this phone is a house of their own. */
export const housesHere = (
  { families, people }: Pick<Session, "families" | "people">,
  holds: (stream: string) => boolean,
): readonly FamilyInCare[] => {
  const houses = families().filter(({ stream }) => holds(stream));
  const housed = new Set(houses.flatMap(({ members }) => members.map(({ id }) => id)));
  const alone = people().filter(
    ({ id, stream, care }) => care !== undefined && holds(stream) && !housed.has(id),
  );
  return [...houses, ...alone.map((person) => ({ id: person.id, stream: person.stream, members: [person] }))];
};
