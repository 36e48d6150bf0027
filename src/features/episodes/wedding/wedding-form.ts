import * as z from "zod/mini";
import { addDays, type CivilDate, daysBetween } from "#domain/civil-date.ts";
import type { WeddingFacts } from "#domain/episodes/care-facts.ts";
import { backRecords, weddingEndRecords } from "#domain/episodes/end-records.ts";
import { type ToldGroom, weddingRecords } from "#domain/episodes/wedding-records.ts";
import { parsePersonName } from "#domain/people/person-name.ts";
import type { Problems } from "#features/shared/form/form-problem.ts";
import type { NewVersion } from "#storage/session-types.ts";
import { CONTINUES, createReader, readDay } from "../read-fields.ts";

/** The choice of somebody who is not registered. */
export const OTHER_GROOM = "other";

/** The choice of somebody who is to be registered with the plan. */
export const NEW_GROOM = "new";

/** A plan to marry as typed. */
export const weddingFormSchema = z.object({
  record: z.string(),
  /** A person id, `NEW_GROOM`, `OTHER_GROOM`, or "" while nobody said. */
  groom: z.string(),
  /** His id, should he be registered; absent in drafts of an older app. */
  groomId: z.optional(z.string()),
  groomName: z.string(),
  groomBirthDate: z.string(),
  plannedDate: z.string(),
  /** Why a recorded plan is corrected; absent for a new one. */
  reason: z.optional(z.string()),
});
export type WeddingForm = z.infer<typeof weddingFormSchema>;
export type WeddingField = Exclude<keyof WeddingForm, "record" | "groomId">;

export const emptyWeddingForm = (record: string, groomId: string): WeddingForm => ({
  record,
  groom: "",
  groomId,
  groomName: "",
  groomBirthDate: "",
  plannedDate: "",
});

export const weddingFormOf = (facts: WeddingFacts, groomId: string): WeddingForm => ({
  record: facts.record,
  groomId,
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
  bride: { readonly id: string; readonly family: string | undefined },
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
  const said = { plannedDate, ...(isNew ? { registeredOn: today } : {}) };
  const groom = toldGroom(form, groomBirthDate);
  const groomName = parsePersonName(form.groomName);
  const isGroomTyped = form.groom === NEW_GROOM || form.groom === OTHER_GROOM;
  if (isGroomTyped && !groomName.ok && groomName.problem.type === "NotAName")
    problems.groomName = groomName.problem;
  if (form.groom === NEW_GROOM && groom?.type !== "new") miss("groomName");
  return {
    problems,
    plannedDate,
    versions: weddingRecords({ record: form.record, bride, groom, said }),
  };
};

const toldGroom = (
  { groom, groomId, groomName }: WeddingForm,
  birthDate: CivilDate | undefined,
): ToldGroom | undefined => {
  const name = groomName.trim() || undefined;
  switch (groom) {
    case "":
      return undefined;
    case OTHER_GROOM:
      return { type: "named", name, birthDate };
    case NEW_GROOM:
      return name === undefined || groomId === undefined
        ? undefined
        : { type: "new", id: groomId, name, birthDate };
    default:
      return { type: "known", id: groom };
  }
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
