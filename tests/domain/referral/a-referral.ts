import { civilDate } from "#domain/civil-date.ts";
import type { ReferralFacts } from "#domain/referral/referral-facts.ts";

/** Made on 2 November by the team for the puskesmas, within three days; nothing happened yet. */
export const aReferral = (parts: Partial<ReferralFacts> = {}): ReferralFacts => ({
  record: "r1",
  subject: "alya",
  date: civilDate(2026, 11, 2),
  from: "team",
  to: "puskesmas",
  reasons: ["growth.twoT"],
  urgency: "threeDays",
  status: "made",
  slipCode: "7K3M9Q",
  notAttended: false,
  declined: false,
  author: "siti",
  pending: false,
  ...parts,
});
