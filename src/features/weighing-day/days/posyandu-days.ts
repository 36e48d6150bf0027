import { type CivilDate, monthOf } from "#domain/civil-date.ts";
import { isMonthlyWeighing } from "#domain/measurements/child-in-month.ts";
import { whichCounts } from "#domain/measurements/which-counts.ts";
import type { ChildFacts } from "#domain/people/child-facts.ts";
import { registerChildren } from "../register/register-children.ts";
import type { PosyanduHere } from "./posyandu-here.ts";

/** A posyandu with the state of its month. */
export interface PosyanduDay {
  readonly posyandu: PosyanduHere;
  /** S */
  readonly children: number;
  /** D */
  readonly weighed: number;
}

export const posyanduDays = (
  all: readonly PosyanduHere[],
  people: readonly ChildFacts[],
  date: CivilDate,
): readonly PosyanduDay[] =>
  all.map((posyandu) => {
    const { own } = registerChildren(people, posyandu, date);
    const weighed = own.filter(
      ({ measurements, birthDate }) =>
        whichCounts(measurements, monthOf(date), (one) => isMonthlyWeighing(one, birthDate)) !== undefined,
    );
    return { posyandu, children: own.length, weighed: weighed.length };
  });
