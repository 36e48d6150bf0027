import type { CivilDate } from "../civil-date.ts";
import type { Fold } from "../facts/fold.ts";
import type { Merged } from "../facts/merge.ts";
import { readBody } from "../records/read-body.ts";
import {
  type Destination,
  type ReferralFrom,
  type ReferralStatus,
  referral,
  type Urgency,
} from "../records/referral.ts";

/** One referral as it stands. */
export interface ReferralFacts {
  readonly record: string;
  /** The person or household. */
  readonly subject: string;
  readonly date: CivilDate;
  readonly from: ReferralFrom;
  readonly to: Destination;
  readonly toName?: string | undefined;
  /** Ids of findings (`findings.ts`). */
  readonly reasons: readonly string[];
  readonly reasonText?: string | undefined;
  readonly urgency: Urgency;
  readonly status: ReferralStatus;
  readonly slipCode?: string | undefined;
  readonly receivedOn?: CivilDate | undefined;
  readonly attendedOn?: CivilDate | undefined;
  readonly servedOn?: CivilDate | undefined;
  readonly notAttended: boolean;
  readonly notAttendedReason?: string | undefined;
  readonly declined: boolean;
  readonly declinedReason?: string | undefined;
  readonly feedback?: string | undefined;
  readonly feedbackDate?: CivilDate | undefined;
  readonly feedbackBy?: string | undefined;
  readonly dangerSign?: string | undefined;
  readonly note?: string | undefined;
  /** Worker who made it. */
  readonly author: string;
  /** Something of it is only on this phone. */
  readonly pending: boolean;
}

/** The referrals of a person or household that are not withdrawn, newest first. */
export const referralsOf = (fold: Fold, subject: string): readonly ReferralFacts[] =>
  fold
    .of(subject, referral.kind)
    .flatMap((merged) => referralFacts(merged) ?? [])
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));

/** Nothing for a withdrawn one, or one that only a newer app can read. */
export const referralFacts = (merged: Merged): ReferralFacts | undefined => {
  if (merged.state !== "active") return undefined;
  const body = readBody(referral, merged.body);
  const { date, from, to, reasons, urgency, notAttended, declined } = body;
  if (date === undefined || to === undefined || urgency === undefined) return undefined;
  return {
    record: merged.record,
    subject: merged.subject,
    date,
    from: from ?? "team",
    to,
    toName: body.toName,
    reasons: reasons ?? body.slipReasons ?? [],
    reasonText: body.reasonText,
    urgency,
    status: statusOf(body),
    slipCode: body.slipCode,
    receivedOn: body.receivedOn,
    attendedOn: body.attendedOn,
    servedOn: body.servedOn,
    notAttended: notAttended ?? false,
    notAttendedReason: body.notAttendedReason,
    declined: declined ?? false,
    declinedReason: body.declinedReason,
    feedback: body.feedback,
    feedbackDate: body.feedbackDate,
    feedbackBy: body.feedbackBy,
    dangerSign: body.dangerSign,
    note: body.note,
    author: merged.writers.date?.author ?? "",
    pending: merged.pending,
  };
};

/** How far it has come: the furthest step that somebody noted. */
const statusOf = ({
  feedbackDate,
  servedOn,
  attendedOn,
  receivedOn,
}: {
  readonly [step in "feedbackDate" | "servedOn" | "attendedOn" | "receivedOn"]?: unknown;
}): ReferralStatus => {
  if (feedbackDate !== undefined) return "returned";
  if (servedOn !== undefined) return "served";
  if (attendedOn !== undefined) return "attended";
  return receivedOn === undefined ? "made" : "received";
};

/** The record a slip names: the same on the cadre's phone and on the tablet that reads the slip first. */
export const referralRecord = (subject: string, slipCode: string): string => `${subject}.rujuk.${slipCode}`;
