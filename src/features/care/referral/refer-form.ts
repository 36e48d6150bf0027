import * as z from "zod/mini";
import type { CivilDate } from "#domain/civil-date.ts";
import {
  type Destination,
  destinationLabels,
  type Urgency,
  urgencyLabels,
} from "#domain/records/referral.ts";
import { growthReasons } from "#domain/referral/growth-reasons.ts";
import { destinationFor, type ReferralReason, referralReasons, urgencyOf } from "#domain/referral/reasons.ts";
import { referralRecord } from "#domain/referral/referral-facts.ts";
import type { Problems } from "#features/shared/form/form-problem.ts";
import type { NewVersion, PersonCard } from "#storage/session-types.ts";

/** A referral as tapped; what nobody touched follows from the reasons. */
export const referFormSchema = z.object({
  slipCode: z.string(),
  reasons: z.array(z.string()),
  reasonText: z.string(),
  /** Empty: as the reasons say. */
  to: z.string(),
  toName: z.string(),
  urgency: z.string(),
});
export type ReferForm = z.infer<typeof referFormSchema>;
export type ReferField = "reasons" | "to" | "urgency";

/** The reasons that fit who is referred: what was found stands before, as findings. */
export const reasonsFor = (person: PersonCard | undefined): readonly ReferralReason[] => {
  const about =
    person === undefined ? ["family"] : person.group === "child" ? ["child"] : ["mother", "family"];
  return referralReasons.filter(({ id }) => about.some((one) => id.startsWith(`${one}.`)));
};

/** What the records say of a child, and what a visit has just found: reasons that there are, each once. */
export const findingsOf = (
  person: PersonCard | undefined,
  today: CivilDate,
  found: readonly string[] = [],
): readonly string[] => [
  ...new Set([
    ...(person?.group === "child" ? growthReasons(person, today) : []),
    ...found.filter((one) => referralReasons.some(({ id }) => id === one)),
  ]),
];

export const emptyReferForm = (slipCode: string, findings: readonly string[]): ReferForm => ({
  slipCode,
  reasons: [...findings],
  reasonText: "",
  to: "",
  toName: "",
  urgency: "",
});

export const chosenTo = ({ to, reasons }: ReferForm): Destination | undefined =>
  to === "" ? destinationFor(reasons) : isKey(destinationLabels, to) ? to : undefined;

export const chosenUrgency = ({ urgency, reasons }: ReferForm): Urgency | undefined => {
  if (urgency !== "") return isKey(urgencyLabels, urgency) ? urgency : undefined;
  return reasons.length === 0 ? undefined : urgencyOf(reasons);
};

/** The record it makes, or what is missing. */
export const readReferForm = (
  form: ReferForm,
  subject: string,
  today: CivilDate,
  from: "team" | "puskesmas",
): { readonly versions: readonly NewVersion[]; readonly problems: Problems<ReferField> } => {
  const problems: Problems<ReferField> = {};
  const reasonText = form.reasonText.trim();
  if (form.reasons.length === 0 && reasonText === "") problems.reasons = { type: "Missing" };
  const to = chosenTo(form);
  if (to === undefined) problems.to = { type: "Missing" };
  const urgency = chosenUrgency(form);
  if (urgency === undefined) problems.urgency = { type: "Missing" };
  return {
    problems,
    versions: [
      {
        record: referralRecord(subject, form.slipCode),
        subject,
        kind: "referral",
        fields: {
          date: today,
          from,
          to,
          toName: form.toName.trim() || undefined,
          reasons: form.reasons,
          reasonText: reasonText || undefined,
          urgency,
          slipCode: form.slipCode,
        },
      },
    ],
  };
};

const isKey = <Key extends string>(labels: Readonly<Record<Key, string>>, key: string): key is Key =>
  Object.hasOwn(labels, key);
