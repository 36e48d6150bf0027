import * as z from "zod/mini";
import { type CivilDate, parseCivilDate } from "#domain/civil-date.ts";
import {
  type TreatmentReason,
  type TreatmentType,
  treatmentReasonLabels,
  treatmentTypeLabels,
} from "#domain/records/treatment.ts";
import { planFor } from "#domain/treatment/plans.ts";
import type { Problems } from "#features/shared/form/form-problem.ts";
import type { NewVersion } from "#storage/session-types.ts";

/** A round to begin, as typed. */
export const treatmentFormSchema = z.object({
  record: z.string(),
  reason: z.string(),
  reasonText: z.string(),
  type: z.string(),
  start: z.string(),
  /** Empty: as the plan of the reason says. */
  days: z.string(),
});
export type TreatmentForm = z.infer<typeof treatmentFormSchema>;
export type TreatmentField = "reason" | "type" | "start" | "days";

export const emptyTreatmentForm = (record: string, today: CivilDate): TreatmentForm => ({
  record,
  reason: "",
  reasonText: "",
  type: "localFood",
  start: today,
  days: "",
});

export const chosenReason = ({ reason }: TreatmentForm): TreatmentReason | undefined =>
  isKey(treatmentReasonLabels, reason) ? reason : undefined;

/** The days typed, else those of the plan; nothing while neither is known. */
export const daysText = (form: TreatmentForm): string => {
  const reason = chosenReason(form);
  return form.days === "" && reason !== undefined ? String(planFor(reason).days) : form.days;
};

export const readTreatmentForm = (
  form: TreatmentForm,
  person: string,
  today: CivilDate,
): { readonly versions: readonly NewVersion[]; readonly problems: Problems<TreatmentField> } => {
  const problems: Problems<TreatmentField> = {};
  const reason = chosenReason(form);
  if (reason === undefined) problems.reason = { type: "Missing" };
  const type: TreatmentType | undefined = isKey(treatmentTypeLabels, form.type) ? form.type : undefined;
  if (type === undefined) problems.type = { type: "Missing" };
  const start = parseCivilDate(form.start);
  if (!start.ok) problems.start = form.start === "" ? { type: "Missing" } : { type: "NotADate" };
  else if (start.value > today) problems.start = { type: "InFuture" };
  const typed = daysText(form);
  const days = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  if (days < 1 || days > 400) problems.days = { type: "NotANumber" };
  return {
    problems,
    versions: [
      {
        record: form.record,
        subject: person,
        kind: "treatment",
        fields: {
          reason,
          reasonText: form.reasonText.trim() || undefined,
          type,
          startDate: start.ok ? start.value : undefined,
          plannedDays: days,
        },
      },
    ],
  };
};

const isKey = <Key extends string>(labels: Readonly<Record<Key, string>>, key: string): key is Key =>
  Object.hasOwn(labels, key);
