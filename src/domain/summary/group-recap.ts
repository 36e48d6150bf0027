import { type CivilDate, monthOf } from "../civil-date.ts";
import { CARE_GROUPS, type CareGroup } from "../episodes/care-group.ts";
import { aliveIn, episodesOf } from "../episodes/episodes-of.ts";
import { isMetInMonth } from "../episodes/met-in-month.ts";
import type { FamilyInCare } from "../episodes/person-in-care.ts";
import type { ReferralFacts } from "../referral/referral-facts.ts";
import { isOpenReferral } from "../referral/referral-status.ts";
import { referralTask } from "../referral/referral-tasks.ts";
import { contactRulesOn } from "../schedule/contacts/contact-rules.ts";
import { contactsOfFamily } from "../schedule/contacts/contacts-of.ts";
import { addCounts, type Count } from "./count.ts";

/** One target group on a day. People, not visits; somebody in two groups counts in both. */
export interface GroupCounts {
  /** Of those in the group, who were met in the month of the day, until then (`isMetInMonth`). */
  readonly seen: Count;
  /** Of those in the group, for whom a contact is past its window. */
  readonly overdue: Count;
}

export interface GroupRecap {
  readonly groups: Readonly<Record<CareGroup, GroupCounts>>;
  /** Of open referrals, those past the day by which somebody should have come or answered. */
  readonly referralsOverdue: Count;
}

const NONE: Count = { numerator: 0, denominator: 0 };

/** The same on a phone and on the server, over whatever families and referrals are given. */
export const groupRecap = (
  families: readonly FamilyInCare[],
  referrals: readonly ReferralFacts[],
  asOf: CivilDate,
): GroupRecap => {
  const rules = contactRulesOn(asOf);
  const people = families.flatMap((family) => {
    const isAlive = aliveIn(family.members);
    const late = new Set(
      contactsOfFamily(family, asOf, { rules, withoutAlong: true })
        .filter(({ state }) => state === "overdue")
        .map(({ subject, group }) => `${group} ${subject}`),
    );
    return family.members.flatMap((member) =>
      [...new Set(episodesOf(member, asOf, isAlive).map(({ group }) => group))].map((group) => ({
        group,
        isSeen: isMetInMonth(member, group, monthOf(asOf), asOf),
        isLate: late.has(`${group} ${member.id}`),
      })),
    );
  });
  const open = referrals.filter((one) => isOpenReferral(one) && one.date <= asOf);
  return {
    groups: byGroup((group) => {
      const all = people.filter((one) => one.group === group);
      const denominator = all.length;
      return {
        seen: { numerator: all.filter((one) => one.isSeen).length, denominator },
        overdue: { numerator: all.filter((one) => one.isLate).length, denominator },
      };
    }),
    referralsOverdue: {
      numerator: open.filter((one) => (referralTask(one, asOf)?.overdueDays ?? 0) > 0).length,
      denominator: open.length,
    },
  };
};

export const addGroupRecaps = (a: GroupRecap, b: GroupRecap): GroupRecap => ({
  groups: byGroup((group) => ({
    seen: addCounts(a.groups[group].seen, b.groups[group].seen),
    overdue: addCounts(a.groups[group].overdue, b.groups[group].overdue),
  })),
  referralsOverdue: addCounts(a.referralsOverdue, b.referralsOverdue),
});

export const NO_GROUP_RECAP: GroupRecap = {
  groups: {
    catin: { seen: NONE, overdue: NONE },
    hamil: { seen: NONE, overdue: NONE },
    nifas: { seen: NONE, overdue: NONE },
    baduta: { seen: NONE, overdue: NONE },
    balita: { seen: NONE, overdue: NONE },
  },
  referralsOverdue: NONE,
};

const byGroup = (of: (group: CareGroup) => GroupCounts): GroupRecap["groups"] =>
  // Complete: one entry for each group.
  Object.fromEntries(CARE_GROUPS.map((group) => [group, of(group)])) as GroupRecap["groups"];
