import { type CivilDate, monthOf } from "#domain/civil-date.ts";
import { type ChildFacts, isCountedChild } from "#domain/people/child-facts.ts";
import { joinSame } from "#domain/people/join-same.ts";

/** Who stands in the register of a posyandu on a day. */
export interface RegisterChildren {
  /** S: those who belong here. */
  readonly own: readonly ChildFacts[];
  /** Weighed or marked here this month, but of another place. */
  readonly visitors: readonly ChildFacts[];
  /** Belong here, but nobody knows their birth date: weighed too, counted nowhere. */
  readonly withoutBirthDate: readonly ChildFacts[];
}

export interface Served {
  readonly id: string;
  readonly streams: readonly string[];
}

/**
 * A child belongs to the posyandu named on it, else to the one that serves its RW. `added` are ids picked by hand today (a child on
 * a visit who is known on this phone).
 */
export const registerChildren = (
  people: readonly ChildFacts[],
  posyandu: Served,
  date: CivilDate,
  added: ReadonlySet<string> = new Set(),
): RegisterChildren => {
  const own: ChildFacts[] = [];
  const visitors: ChildFacts[] = [];
  const withoutBirthDate: ChildFacts[] = [];
  for (const child of joinSame(people.filter(({ group, life }) => group === "child" && life === "alive"))) {
    const isHere =
      child.posyandu === undefined ? posyandu.streams.includes(child.stream) : child.posyandu === posyandu.id;
    if (isHere && isCountedChild(child, date)) own.push(child);
    else if (isHere && child.birthDate === undefined && isCountedChild({ ...child, birthDate: date }, date))
      withoutBirthDate.push(child);
    else if (added.has(child.id) || wasHere(child, posyandu.id, monthOf(date))) visitors.push(child);
  }
  return { own, visitors, withoutBirthDate };
};

const wasHere = ({ measurements, services = [] }: ChildFacts, posyandu: string, month: string): boolean =>
  [...measurements, ...services].some((one) => one.posyandu === posyandu && monthOf(one.date) === month);
