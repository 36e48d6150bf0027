import type { CivilDate } from "#domain/civil-date.ts";
import type { ChildFacts } from "#domain/people/child-facts.ts";
import { type MonthRecap, monthRecap } from "#domain/summary/month-recap.ts";
import type { PosyanduHere } from "../days/posyandu-here.ts";
import { registerChildren } from "../register/register-children.ts";
import { type RegisterRow, registerRow } from "../register/row-view.ts";

/** The month of a posyandu, as the recap tells it. */
export interface PosyanduMonth {
  readonly recap: MonthRecap;
  readonly waiting: readonly RegisterRow[];
  readonly toSee: readonly RegisterRow[];
  /** Visitors who were weighed here. */
  readonly visitors: number;
  /** Everybody in the register, to be exported: visitors belong to another one. */
  readonly children: readonly ChildFacts[];
}

export const posyanduMonth = (
  people: readonly ChildFacts[],
  posyandu: PosyanduHere,
  date: CivilDate,
): PosyanduMonth => {
  const { own, visitors, withoutBirthDate } = registerChildren(people, posyandu, date);
  const place = { isVisitor: false, isCounted: true };
  const rows = own.map((child) => registerRow(child, date, place)).sort(byName);
  return {
    recap: monthRecap([...own, ...withoutBirthDate], date),
    waiting: rows.filter(({ state }) => state !== "weighed"),
    toSee: rows.filter(({ step, isDoubtful }) => step !== undefined || isDoubtful),
    visitors: visitors
      .map((child) => registerRow(child, date, { isVisitor: true, isCounted: false }))
      .filter(({ state }) => state === "weighed").length,
    children: rows.map(({ child }) => child),
  };
};

const order = new Intl.Collator("id");

const byName = (a: RegisterRow, b: RegisterRow): number => order.compare(a.child.name, b.child.name);
