import { type CivilDate, monthOf } from "#domain/civil-date.ts";
import { isUnderFive } from "#domain/people/age-text.ts";
import type { PersonCard } from "#storage/session-types.ts";

/** List statuses of those who are not visited here any more. */
const GONE: ReadonlySet<string> = new Set(["moved", "notFound", "duplicate"]);

/** True for a living child under five who is still to be visited here. */
export const isChildHere = (person: PersonCard, today: CivilDate): boolean =>
  person.group === "child" &&
  person.life === "alive" &&
  !GONE.has(person.listStatus ?? "") &&
  isUnderFive(person, today);

/** Each child once: of several ids of one child (sameAs) the smallest stands for all. */
export const childrenHere = (
  people: readonly PersonCard[],
  today: CivilDate,
  holds: (stream: string) => boolean,
): readonly PersonCard[] => {
  const here = people.filter((person) => isChildHere(person, today) && holds(person.stream));
  const known = new Set(here.map(({ id }) => id));
  return here.filter(({ id, sameAs }) => !sameAs.some((other) => other < id && known.has(other)));
};

/** True when the child was weighed in the calendar month of `today`. Length alone is no weighing. */
export const isWeighedThisMonth = ({ measurements }: PersonCard, today: CivilDate): boolean =>
  measurements.some(({ date, weightKg }) => weightKg !== undefined && monthOf(date) === monthOf(today));
