import type { Urgency } from "../records/referral.ts";

/** Days that a referral may take, by urgency. */
export interface ReferralLimits {
  readonly id: string;
  readonly version: number;
  readonly validFrom: string;
  readonly source: string;
  /** From the day it was made until the family has come. */
  readonly attendWithinDays: Readonly<Record<Urgency, number>>;
  /** From the day they came (or should have) until an answer is there. */
  readonly feedbackWithinDays: Readonly<Record<Urgency, number>>;
  /** How long an answer that came is shown to the team as news. */
  readonly newsDays: number;
}

/** Attendance follows the urgency itself; no public document found gives days for the answer: chosen with the 2-week review. */
export const referralLimits: ReferralLimits = {
  id: "batas-rujukan",
  version: 1,
  validFrom: "2026-01-01",
  source:
    "Urgensi: domain 8 [K]. Batas jawaban: usulan, dekat dengan tinjauan 2 minggu PNPK; tetapkan bersama puskesmas.",
  attendWithinDays: { today: 0, threeDays: 3, fourteenDays: 14 },
  feedbackWithinDays: { today: 3, threeDays: 7, fourteenDays: 14 },
  newsDays: 14,
};
