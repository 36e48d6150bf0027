import * as z from "zod/mini";
import { addDays, type CivilDate, daysBetween } from "#domain/civil-date.ts";
import type { WeddingFacts } from "#domain/episodes/care-facts.ts";
import type { Problems } from "#features/form-problem.ts";
import type { NewVersion } from "#storage/session-types.ts";
import { createReader, readDay } from "../read-fields.ts";

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
  const { problems, take } = createReader<WeddingField>();
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
  end: z.enum(["", "married", "cancelled", "moved", "died"]),
  endDate: z.string(),
  certificateNumber: z.string(),
});
export type WeddingEndForm = z.infer<typeof weddingEndSchema>;
export type WeddingEndField = keyof WeddingEndForm;

export const emptyWeddingEnd: WeddingEndForm = { end: "", endDate: "", certificateNumber: "" };

export const readWeddingEnd = (
  form: WeddingEndForm,
  person: string,
  wedding: WeddingFacts,
  today: CivilDate,
): { readonly versions: readonly NewVersion[]; readonly problems: Problems<WeddingEndField> } => {
  const { problems, take, miss } = createReader<WeddingEndField>();
  if (form.end === "") miss("end");
  const endDate = take("endDate", readDay(form.endDate, { isNeeded: true, notAfter: today }));
  const certificateNumber = form.certificateNumber.trim();
  const fields = {
    end: form.end,
    endDate,
    ...(form.end === "married" && certificateNumber !== "" ? { certificateNumber } : {}),
  };
  return {
    problems,
    versions: [
      { record: wedding.record, subject: person, kind: "wedding", fields },
      ...(form.end === "died"
        ? [{ record: person, subject: person, kind: "person", fields: { life: "dead", diedOn: endDate } }]
        : []),
      ...(form.end === "moved"
        ? [{ record: person, subject: person, kind: "person", fields: { listStatus: "moved" } }]
        : []),
    ],
  };
};
