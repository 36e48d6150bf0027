import { addDays, type CivilDate, daysBetween } from "../civil-date.ts";
import { URGENCIES } from "../records/referral.ts";
import type { ReferralFacts } from "./referral-facts.ts";
import { type ReferralLimits, referralLimits } from "./referral-limits.ts";
import { isOpenReferral, statusRank } from "./referral-status.ts";

/**
 * What a referral asks of the team today. `attend`: has the family gone? `feedback`: ask the place for its answer.
 * `notAttended`: they did not come, invite them again. `answered`: an answer came, read it and act on it.
 */
export type ReferralTaskType = "attend" | "feedback" | "notAttended" | "answered";

export interface ReferralTask {
  readonly type: ReferralTaskType;
  readonly referral: ReferralFacts;
  /** Since this day it is due. */
  readonly dueOn: CivilDate;
  /** Zero on the day itself. */
  readonly overdueDays: number;
}

/** The tasks of any number of referrals, gravest first: urgency, then what is overdue longest. */
export const referralTasks = (
  referrals: readonly ReferralFacts[],
  today: CivilDate,
  limits: ReferralLimits = referralLimits,
): readonly ReferralTask[] =>
  referrals
    .flatMap((one) => referralTask(one, today, limits) ?? [])
    .sort(
      (a, b) =>
        NEWS_LAST[a.type] - NEWS_LAST[b.type] ||
        URGENCIES.indexOf(a.referral.urgency) - URGENCIES.indexOf(b.referral.urgency) ||
        b.overdueDays - a.overdueDays,
    );

/** The one task of a referral; nothing while it may still take its time. */
export const referralTask = (
  referral: ReferralFacts,
  today: CivilDate,
  limits: ReferralLimits = referralLimits,
): ReferralTask | undefined => {
  const { feedbackDate, notAttended } = referral;
  if (!isOpenReferral(referral)) {
    const isNews = feedbackDate !== undefined && daysBetween(feedbackDate, today) <= limits.newsDays;
    return isNews ? { type: "answered", referral, dueOn: feedbackDate, overdueDays: 0 } : undefined;
  }
  const hasCome = statusRank(referral.status) >= statusRank("attended");
  if (notAttended && !hasCome) return taskFrom("notAttended", referral, attendBy(referral, limits), today);
  const dueOn = hasCome ? answerBy(referral, limits) : attendBy(referral, limits);
  const task = taskFrom(hasCome ? "feedback" : "attend", referral, dueOn, today);
  return task.overdueDays >= 0 ? task : undefined;
};

/** The last day on which the family should come. */
export const attendBy = (
  { date, urgency }: Pick<ReferralFacts, "date" | "urgency">,
  limits: ReferralLimits = referralLimits,
): CivilDate => addDays(date, limits.attendWithinDays[urgency]);

/** The last day on which an answer should be there. */
export const answerBy = (
  referral: Pick<ReferralFacts, "date" | "urgency" | "attendedOn" | "servedOn">,
  limits: ReferralLimits = referralLimits,
): CivilDate =>
  addDays(
    referral.attendedOn ?? referral.servedOn ?? attendBy(referral, limits),
    limits.feedbackWithinDays[referral.urgency],
  );

const taskFrom = (
  type: ReferralTaskType,
  referral: ReferralFacts,
  dueOn: CivilDate,
  today: CivilDate,
): ReferralTask => ({ type, referral, dueOn, overdueDays: daysBetween(dueOn, today) });

const NEWS_LAST: Readonly<Record<ReferralTaskType, number>> = {
  notAttended: 0,
  attend: 0,
  feedback: 0,
  answered: 1,
};
