import type { CivilDate } from "../civil-date.ts";
import type { AidProgram } from "../records/aid.ts";
import type { AidFacts } from "./aid-facts.ts";

/** Days that help runs over; a single delivery is one day, free meals without an end go on. */
export interface AidDays {
  readonly date: CivilDate;
  readonly until?: CivilDate | undefined;
  readonly program?: AidProgram | undefined;
}

/** Two kinds of food on the same days: the earlier one, and the days both reach. */
export interface DoubleAid {
  readonly other: AidFacts;
  readonly from: CivilDate;
  /** Absent when both go on. */
  readonly until: CivilDate | undefined;
}

/**
 * Other food that the same person gets on days of this one: a question, not a fault, and answered by a note (domain 7: no double
 * nutrition aid on the same days without a note). `known` is the help of the person and of the household. Help of another kind than food is nobody's double.
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
    return until === undefined || from <= until ? [{ other, from, until }] : [];
  });
};

const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);

const earlier = (a: CivilDate | undefined, b: CivilDate | undefined): CivilDate | undefined => {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
};

/** Nothing for what goes on. Somebody is put on the list for meals once, and eats every day. */
const lastDay = ({ date, until, program }: AidDays): CivilDate | undefined =>
  until ?? (program === "MBG" ? undefined : date);
