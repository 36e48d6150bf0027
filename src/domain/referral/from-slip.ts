import type { Body } from "../facts/version.ts";
import type { ReferralPosition } from "./referral-status.ts";
import type { Slip } from "./slip.ts";

/**
 * The referral that a slip speaks of, as its first fields: written by a tablet that reads the paper before the cadre's phone was
 * online. The same values under the same record id, so that both meet without a conflict.
 */
export const referralFromSlip = ({ date, to, reasons, urgency, code }: Slip): Body => ({
  date,
  to,
  slipReasons: reasons,
  urgency,
  slipCode: code,
});

/** Where such a referral stands before anything happened to it. */
export const positionOfSlip = ({ date }: Slip): ReferralPosition => ({
  date,
  status: "made",
  declined: false,
  notAttended: false,
});
