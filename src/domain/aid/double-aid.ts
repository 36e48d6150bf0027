import type { CivilDate } from "../civil-date.ts";
import type { AidFacts } from "./aid-facts.ts";

/** Days that help runs over; a single delivery is one day. */
export interface AidDays {
  readonly date: CivilDate;
  readonly until?: CivilDate | undefined;
}

/** Two kinds of food on the same days: the earlier one, and the days both reach. */
export interface DoubleAid {
  readonly other: AidFacts;
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/**
 * Other food that the same person gets on days of this one: a question, not a fault, and answered by a note (domain 7: no double
 * nutrition aid on the same days without a note). `known` is the help of the person and of the household; a round without an
 * end goes on. Help of another kind than food is nobody's double.
 */
export const doubleAid = (
  planned: AidDays & { readonly type: string; readonly record?: string | undefined },
  known: readonly AidFacts[],
): readonly DoubleAid[] => {
  if (planned.type !== "nutrition") return [];
  return known.flatMap((other) => {
    if (other.type !== "nutrition" || other.record === planned.record) return [];
    const from = later(planned.date, other.date);
    const until = earlier(lastDay(planned), lastDay(other));
    return from <= until ? [{ other, from, until }] : [];
  });
};

const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);
const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);
const lastDay = ({ date, until }: AidDays): CivilDate => until ?? date;
