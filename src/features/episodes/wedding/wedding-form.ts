import * as z from "zod/mini";
import { addDays, type CivilDate, daysBetween } from "#domain/civil-date.ts";
import type { WeddingFacts } from "#domain/episodes/care-facts.ts";
import { backRecords, weddingEndRecords } from "#domain/episodes/end-records.ts";
import type { Problems } from "#features/shared/form/form-problem.ts";
import type { NewVersion } from "#storage/session-types.ts";
import { CONTINUES, createReader, readDay } from "../read-fields.ts";

/** The choice of somebody who is not registered. */
export const OTHER_GROOM = "other";

/** A plan to marry as typed. */
export const weddingFormSchema = z.object({
  record: z.string(),
  /** A person id, `OTHER_GROOM`, or "" while nobody said. */
  groom: z.string(),
  groomName: z.string(),
  groomBirthDate: z.string(),
  plannedDate: z.string(),
  /** Why a recorded plan is corrected; absent for a new one. */
  reason: z.optional(z.string()),
});
export type WeddingForm = z.infer<typeof weddingFormSchema>;
export type WeddingField = Exclude<keyof WeddingForm, "record">;

export const emptyWeddingForm = (record: string): WeddingForm => ({
  record,
  groom: "",
  groomName: "",
  groomBirthDate: "",
  plannedDate: "",
});

export const weddingFormOf = (facts: WeddingFacts): WeddingForm => ({
  record: facts.record,
  groom: facts.groom ?? (facts.groomName === undefined ? "" : OTHER_GROOM),
  groomName: facts.groomName ?? "",
  groomBirthDate: facts.groomBirthDate ?? "",
  plannedDate: facts.plannedDate ?? "",
  reason: "",
});

/** Fewer days than this to the wedding leave no three months. */
export const isLateStart = (plannedDate: CivilDate | undefined, today: CivilDate): boolean =>
  plannedDate !== undefined && daysBetween(today, plannedDate) < 90;

/** A plan further away than this is a slip in the year. */
const MOST_YEARS_AHEAD = 5;

export const readWeddingForm = (
  form: WeddingForm,
  person: string,
  today: CivilDate,
  isNew: boolean,
): {
  readonly versions: readonly NewVersion[];
  readonly problems: Problems<WeddingField>;
  readonly plannedDate: CivilDate | undefined;
} => {
  const { problems, take, miss } = createReader<WeddingField>();
  if (form.reason?.trim() === "") miss("reason");
  const plannedDate = take("plannedDate", readDay(form.plannedDate, {}));
  if (plannedDate !== undefined && plannedDate > addDays(today, MOST_YEARS_AHEAD * 365))
    problems.plannedDate = { type: "NotADate" };
  const groomBirthDate = take("groomBirthDate", readDay(form.groomBirthDate, { notAfter: today }));
  const isOther = form.groom === OTHER_GROOM;
  const fields = {
    groom: form.groom === "" || isOther ? undefined : form.groom,
    groomName: (isOther && form.groomName.trim()) || undefined,
    groomBirthDate: isOther ? groomBirthDate : undefined,
    plannedDate,
  };
  return {
    problems,
    plannedDate,
    versions: [
      {
        record: form.record,
        subject: person,
        kind: "wedding",
        fields: { ...fields, ...(isNew ? { registeredOn: today } : {}) },
      },
    ],
  };
};

/** How the plan ended, as tapped. */
export const weddingEndSchema = z.object({
  end: z.enum(["", "married", "cancelled", "moved", "died", CONTINUES]),
  endDate: z.string(),
  certificateNumber: z.string(),
  /** Why a recorded end is corrected; absent for a new one. */
  reason: z.optional(z.string()),
});
export type WeddingEndForm = z.infer<typeof weddingEndSchema>;
export type WeddingEndField = keyof WeddingEndForm;

export const emptyWeddingEnd: WeddingEndForm = { end: "", endDate: "", certificateNumber: "" };

/** A recorded end as it was tapped; the empty form where there is none. */
export const weddingEndOf = ({ end, endDate }: WeddingFacts): WeddingEndForm =>
  end === undefined ? emptyWeddingEnd : { end, endDate: endDate ?? "", certificateNumber: "", reason: "" };

export const readWeddingEnd = (
  form: WeddingEndForm,
  person: string,
  wedding: WeddingFacts,
  today: CivilDate,
): { readonly versions: readonly NewVersion[]; readonly problems: Problems<WeddingEndField> } => {
  const { problems, take, miss } = createReader<WeddingEndField>();
  const { record } = wedding;
  const { end } = form;
  if (form.reason?.trim() === "") miss("reason");
  const back = backRecords(person, wedding.end, end);
  if (end === CONTINUES) {
    const fields = { end: undefined, endDate: undefined };
    return { problems, versions: [{ record, subject: person, kind: "wedding", fields }, ...back] };
  }
  if (end === "") miss("end");
  const endDate = take("endDate", readDay(form.endDate, { isNeeded: true, notAfter: today }));
  const certificateNumber = form.certificateNumber.trim() || undefined;
  return {
    problems,
    versions:
      end === ""
        ? []
        : [...weddingEndRecords({ record, subject: person, end, endDate, certificateNumber }), ...back],
  };
};
