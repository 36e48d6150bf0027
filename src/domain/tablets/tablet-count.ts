import type { CivilDate } from "../civil-date.ts";
import type { Fold } from "../facts/fold.ts";
import { readBody } from "../records/read-body.ts";
import { type TabletType, tablets } from "../records/tablets.ts";

/** One count. */
export interface TabletFacts {
  readonly record: string;
  readonly date: CivilDate;
  readonly type: TabletType;
  readonly givenCount?: number | undefined;
  readonly takenCount?: number | undefined;
}

/** Goals of a pregnancy. MMS is replacing TTD; both count alike towards the least number (domain 15.10). */
export const tabletGoals = {
  id: "tablet-tambah-darah",
  version: 1,
  validFrom: "2026-01-01",
  source: "Permenkes 88/2014 (TTD >= 90); program MMS 180 tablet; domain 15.10",
  leastTaken: 90,
  mmsCourse: 180,
} as const;

/** What is known of a woman's tablets in a pregnancy. */
export interface TabletCount {
  readonly given: number;
  /** Undefined when nobody asked: never zero. */
  readonly taken: number | undefined;
  /** Given and not yet taken, as far as both are known. */
  readonly left: number | undefined;
  readonly hasLeastTaken: boolean | "unknown";
  /** Tablets still to be given until 180 of MMS or 90 of TTD. */
  readonly toGive: number;
}

/** The counts of a person that are not withdrawn, newest first. */
export const tabletsOf = (fold: Fold, person: string): readonly TabletFacts[] =>
  fold
    .of(person, tablets.kind)
    .filter(({ state }) => state === "active")
    .flatMap(({ record, body }) => {
      const { date, type, givenCount, takenCount } = readBody(tablets, body);
      return date === undefined || type === undefined ? [] : [{ record, date, type, givenCount, takenCount }];
    })
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));

/** Adds up the counts between two days, both included. */
export const tabletCount = (
  facts: readonly TabletFacts[],
  days: { readonly from: CivilDate; readonly to: CivilDate },
): TabletCount => {
  const inside = facts.filter(({ date }) => date >= days.from && date <= days.to);
  const given = inside.reduce((sum, { givenCount = 0 }) => sum + givenCount, 0);
  const answers = inside.flatMap(({ takenCount }) => (takenCount === undefined ? [] : [takenCount]));
  const taken = answers.length === 0 ? undefined : answers.reduce((sum, count) => sum + count, 0);
  const goal = inside.some(({ type }) => type === "MMS") ? tabletGoals.mmsCourse : tabletGoals.leastTaken;
  return {
    given,
    taken,
    left: taken === undefined ? undefined : Math.max(given - taken, 0),
    hasLeastTaken: taken === undefined ? "unknown" : taken >= tabletGoals.leastTaken,
    toGive: Math.max(goal - given, 0),
  };
};
