import { addDays, type CivilDate, isCivilDate } from "../civil-date.ts";
import { careFactsOf } from "../episodes/care-facts-of.ts";
import { CARE_GROUPS, type CareGroup } from "../episodes/care-group.ts";
import { aliveIn, episodesOf } from "../episodes/episodes-of.ts";
import { isMetInMonth } from "../episodes/met-in-month.ts";
import type { PersonInCare } from "../episodes/person-in-care.ts";
import type { Fold } from "../facts/fold.ts";
import { measurementsOf } from "../measurements/child-measurement.ts";
import { isAccompanied } from "../people/child-facts.ts";
import type { ReportFamily, ReportPeriod } from "./report-family.ts";

/** Of one target group in a month; people, not visits. */
export interface GroupMonth {
  /** Were in the group on at least one day. */
  readonly accompanied: number;
  /** Of them, met (`isMetInMonth`). */
  readonly visited: number;
  /** Of them, not in the group on the day before the month. */
  readonly began: number;
  /** Of them, no longer in the group on its last day: moved on, born, married, moved away, lost. */
  readonly ended: number;
}

export type GroupsMonth = Readonly<Record<CareGroup, GroupMonth>>;

/** One person in one group in a month, for a list of names. */
export interface InGroup {
  readonly person: string;
  readonly group: CareGroup;
  readonly visited: boolean;
  readonly began: boolean;
  readonly ended: boolean;
}

/** Who was in which group when. Somebody who moves from one to the next in the month stands in both. */
export const whoInMonth = (families: readonly ReportFamily[], period: ReportPeriod): readonly InGroup[] => {
  const people = families.flatMap((family) => membersIn(family, period));
  return CARE_GROUPS.flatMap((group) =>
    people
      .filter(({ groups }) => groups.during.has(group))
      .map(({ person, groups, metFor }) => ({
        person,
        group,
        visited: metFor.has(group),
        began: !groups.before.has(group),
        ended: !groups.last.has(group),
      })),
  );
};

/** The same as counts. */
export const groupsInMonth = (who: readonly InGroup[]): GroupsMonth =>
  Object.fromEntries(
    CARE_GROUPS.map((group) => {
      const own = who.filter((one) => one.group === group);
      const count = (test: (one: InGroup) => boolean): number => own.filter(test).length;
      return [
        group,
        {
          accompanied: own.length,
          visited: count(({ visited }) => visited),
          began: count(({ began }) => began),
          ended: count(({ ended }) => ended),
        },
      ];
    }),
    // Complete: one entry for each group.
  ) as GroupsMonth;

const membersIn = ({ card, fold }: ReportFamily, { month, days }: ReportPeriod) => {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const isAlive = aliveIn(card.members);
  return card.members.map((member) => {
    const on = (day: CivilDate): ReadonlySet<CareGroup> =>
      new Set(episodesOf(asOn(member, fold, day), day, isAlive).map(({ group }) => group));
    const each = days.map(on);
    // A card holds the newest only; a report may be of last year.
    const whole = {
      ...member,
      care: careFactsOf(fold, member.id),
      measurements: measurementsOf(fold, member.id),
    };
    return {
      person: member.id,
      groups: {
        before: on(addDays(first, -1)),
        during: new Set(each.flatMap((day) => [...day])),
        last: on(last),
      },
      metFor: new Set(CARE_GROUPS.filter((group) => isMetInMonth(whole, group, month, last))),
    };
  });
};

/** Somebody who died or left was here until that was written down. */
const asOn = (member: PersonInCare, fold: Fold, day: CivilDate): PersonInCare => {
  if (isAccompanied(member)) return member;
  const writers = fold.records.get(member.id)?.writers;
  const told = (member.life === "dead" ? writers?.life : writers?.listStatus)?.recordedAt.slice(0, 10);
  const wasHere = told !== undefined && isCivilDate(told) && day < told;
  return wasHere && member.listStatus !== "visitor" && member.listStatus !== "duplicate"
    ? { ...member, life: "alive", listStatus: "present" }
    : member;
};
