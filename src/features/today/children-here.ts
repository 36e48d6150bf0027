import { type CivilDate, monthOf } from "#domain/civil-date.ts";
import { isMonthlyWeighing } from "#domain/measurements/child-in-month.ts";
import { whichCounts } from "#domain/measurements/which-counts.ts";
import { type ChildFacts, isCountedChild } from "#domain/people/child-facts.ts";
import { joinSame } from "#domain/people/join-same.ts";
import type { PersonCard } from "#storage/session-types.ts";

/** Each child who is to be accompanied in these streams, once. */
export const childrenHere = (
  people: readonly PersonCard[],
  today: CivilDate,
  holds: (stream: string) => boolean,
): readonly ChildFacts[] =>
  joinSame(people.filter((person) => isCountedChild(person, today) && holds(person.stream)));

/** True when a weight that counts was taken in the calendar month of `today`. Length alone is no weighing. */
export const isWeighedThisMonth = ({ measurements, birthDate }: ChildFacts, today: CivilDate): boolean =>
  whichCounts(measurements, monthOf(today), (one) => isMonthlyWeighing(one, birthDate)) !== undefined;
