import type { CivilDate } from "#domain/civil-date.ts";
import { positionOfSlip, referralFromSlip } from "#domain/referral/from-slip.ts";
import { type ReferralFacts, referralRecord } from "#domain/referral/referral-facts.ts";
import { applyReferralEvent } from "#domain/referral/referral-status.ts";
import type { Slip } from "#domain/referral/slip.ts";
import type { NewVersion, Session } from "#storage/session-types.ts";

/** The referrals on this phone that bear the code; two only by chance. */
export const referralsWithCode = (session: Pick<Session, "care">, code: string): readonly ReferralFacts[] =>
  session.care().flatMap(({ referrals }) => referrals.filter(({ slipCode }) => slipCode === code));

/** The referral a slip speaks of, when this phone has it. */
export const heldReferral = (session: Pick<Session, "careOf">, slip: Slip): ReferralFacts | undefined =>
  session
    .careOf(slip.subject)
    ?.referrals.find(({ record }) => record === referralRecord(slip.subject, slip.code));

/**
 * "Diterima" of a slip, as the record to save: under the id that the cadre's own referral has, or will turn out to have. Nothing
 * when it was received before.
 */
export const receiptOf = (
  slip: Slip,
  held: ReferralFacts | undefined,
  today: CivilDate,
): NewVersion | undefined => {
  const on = slip.date > today ? slip.date : today;
  const received = applyReferralEvent(held ?? positionOfSlip(slip), { type: "received", on }, on);
  if (!received.ok) return undefined;
  return {
    record: referralRecord(slip.subject, slip.code),
    subject: slip.subject,
    kind: "referral",
    fields: { ...(held ? {} : referralFromSlip(slip)), ...received.value },
  };
};
