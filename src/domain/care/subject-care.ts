import { type AidFacts, aidOf } from "../aid/aid-facts.ts";
import { type ConsentFacts, consentOf } from "../consent/consent-facts.ts";
import { type DangerFacts, dangersOf } from "../danger/danger-facts.ts";
import type { Fold } from "../facts/fold.ts";
import { type ReferralFacts, referralsOf } from "../referral/referral-facts.ts";
import { isOpenReferral } from "../referral/referral-status.ts";
import { type TreatmentFacts, treatmentsOf } from "../treatment/treatment-facts.ts";

/** What is being done for one person or household, in short: enough for lists and tasks without opening them. */
export interface SubjectCare {
  readonly subject: string;
  /** Every open one, and the newest three that are closed. */
  readonly referrals: readonly ReferralFacts[];
  /** Only those that go on. */
  readonly dangers: readonly DangerFacts[];
  /** Running rounds and the last one that ended, with all their marks: few people have any, and progress counts them. */
  readonly treatments: readonly TreatmentFacts[];
  /** Rounds of MBG, and the newest six of anything. */
  readonly aids: readonly AidFacts[];
  /** Of a household that was asked. */
  readonly consent?: ConsentFacts;
}

const MOST_CLOSED = 3;
const MOST_AIDS = 6;

/** Nothing when nothing of the sort is known of the subject: most people have no care. */
export const subjectCare = (fold: Fold, subject: string): SubjectCare | undefined => {
  const all = referralsOf(fold, subject);
  const referrals = [
    ...all.filter(isOpenReferral),
    ...all.filter((one) => !isOpenReferral(one)).slice(0, MOST_CLOSED),
  ];
  const dangers = dangersOf(fold, subject).filter(({ endedOn }) => endedOn === undefined);
  const treatments = runningFirst(treatmentsOf(fold, subject));
  const everything = aidOf(fold, subject);
  const aids = everything.filter((one, i) => i < MOST_AIDS || one.program === "MBG");
  const consent = consentOf(fold, subject);
  const isEmpty = [referrals, dangers, treatments, aids].every((list) => list.length === 0);
  if (isEmpty && consent === undefined) return undefined;
  return { subject, referrals, dangers, treatments, aids, ...(consent ? { consent } : {}) };
};

const runningFirst = (treatments: readonly TreatmentFacts[]): readonly TreatmentFacts[] => {
  const running = treatments.filter(({ endDate }) => endDate === undefined);
  const ended = treatments.filter(({ endDate }) => endDate !== undefined).slice(0, 1);
  return [...running, ...ended];
};
