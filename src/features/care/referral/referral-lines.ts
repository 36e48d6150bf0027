import { destinationLabels, urgencyLabels } from "#domain/records/referral.ts";
import { reasonLabel } from "#domain/referral/reasons.ts";
import type { ReferralFacts } from "#domain/referral/referral-facts.ts";
import { attendBy } from "#domain/referral/referral-tasks.ts";
import type { Fact } from "#ui/facts.tsx";
import { formatDate } from "#ui/format.ts";
import { statusText } from "./referral-rows.ts";
import { referralText } from "./text.ts";

/** A referral in names and values. */
export const referralLines = (facts: ReferralFacts): readonly Fact[] => [
  { term: referralText.status, value: statusText(facts) },
  {
    term: referralText.reason,
    value: reasonsText(facts),
  },
  {
    term: referralText.to,
    value: [destinationLabels[facts.to], facts.toName].filter(Boolean).join(", "),
  },
  {
    term: referralText.limit,
    value: `${urgencyLabels[facts.urgency]} (${formatDate(attendBy(facts))})`,
    note: referralText.madeOn(formatDate(facts.date)),
  },
  ...(
    [
      [referralText.events.received, facts.receivedOn],
      [referralText.events.attended, facts.attendedOn],
      [referralText.events.served, facts.servedOn],
    ] as const
  ).flatMap(([term, on]) => (on === undefined ? [] : [{ term, value: formatDate(on) }])),
  ...(facts.notAttended ? [{ term: referralText.notAttended, value: facts.notAttendedReason ?? "" }] : []),
  ...(facts.declined ? [{ term: referralText.declined, value: facts.declinedReason ?? "" }] : []),
];

const reasonsText = ({ reasons, reasonText }: ReferralFacts): string => {
  const words = [...reasons.map(reasonLabel), ...(reasonText === undefined ? [] : [reasonText])];
  return words.length === 0 ? referralText.seeSlip : words.join("; ");
};
