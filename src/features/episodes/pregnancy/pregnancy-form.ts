import * as z from "zod/mini";
import type { CivilDate } from "#domain/civil-date.ts";
import type { PregnancyFacts } from "#domain/episodes/care-facts.ts";
import type { DatedPregnancy } from "#domain/episodes/dating.ts";
import { earliestOfPregnancy, ULTRASOUND_WEEKS } from "#domain/episodes/possible-days.ts";
import { HEIGHT_CM, numberToText, WOMAN_WEIGHT_KG } from "#domain/units.ts";
import type { Problems } from "#features/shared/form/form-problem.ts";
import type { NewVersion } from "#storage/session-types.ts";
import { createReader, readDay, readFigure } from "../read-fields.ts";
import { episodesText } from "../text.ts";

/** A pregnancy as typed. */
export const pregnancyFormSchema = z.object({
  record: z.string(),
  lmp: z.enum(["", "sure", "unsure", "unknown"]),
  lmpDate: z.string(),
  hasUltrasound: z.enum(["", "yes", "no"]),
  ultrasoundDate: z.string(),
  ultrasoundWeeks: z.string(),
  ultrasoundDays: z.string(),
  fetusCount: z.string(),
  gravida: z.string(),
  livingChildren: z.string(),
  lastChildBirthDate: z.string(),
  heightCm: z.string(),
  prePregnancyWeightKg: z.string(),
  /** Why a recorded pregnancy is corrected; absent for a new one. */
  reason: z.optional(z.string()),
});
export type PregnancyForm = z.infer<typeof pregnancyFormSchema>;
export type PregnancyField = Exclude<keyof PregnancyForm, "record">;

export const emptyPregnancyForm = (record: string): PregnancyForm => ({
  record,
  lmp: "",
  lmpDate: "",
  hasUltrasound: "",
  ultrasoundDate: "",
  ultrasoundWeeks: "",
  ultrasoundDays: "",
  fetusCount: "",
  gravida: "",
  livingChildren: "",
  lastChildBirthDate: "",
  heightCm: "",
  prePregnancyWeightKg: "",
});

/** What is recorded, as it was typed. */
export const pregnancyFormOf = (facts: PregnancyFacts): PregnancyForm => ({
  record: facts.record,
  lmp: facts.lmpDate === undefined ? "unknown" : facts.lmpSure === false ? "unsure" : "sure",
  lmpDate: facts.lmpDate ?? "",
  hasUltrasound: facts.ultrasoundDate === undefined ? "no" : "yes",
  ultrasoundDate: facts.ultrasoundDate ?? "",
  ultrasoundWeeks: whole(facts.gestationDaysAtUltrasound, (days) => Math.floor(days / 7)),
  ultrasoundDays: whole(facts.gestationDaysAtUltrasound, (days) => days % 7),
  fetusCount: whole(facts.fetusCount),
  gravida: whole(facts.gravida),
  livingChildren: whole(facts.livingChildren),
  lastChildBirthDate: facts.lastChildBirthDate ?? "",
  heightCm: whole(facts.heightCm),
  prePregnancyWeightKg: whole(facts.prePregnancyWeightKg),
  reason: "",
});

const whole = (value: number | undefined, part = (number: number) => number): string =>
  value === undefined ? "" : numberToText(part(value));

export interface PregnancyReading {
  readonly problems: Problems<PregnancyField>;
  readonly fields: Readonly<Record<string, unknown>>;
  /** As far as it is told: for the age shown while typing. */
  readonly dated: DatedPregnancy;
}

/** Reads every answer; what is not told stays unknown, and none of it is needed but how sure she is of her last period. */
export const readPregnancyForm = (form: PregnancyForm, today: CivilDate): PregnancyReading => {
  const { problems, take, miss } = createReader<PregnancyField>();
  const knowsLmp = form.lmp === "sure" || form.lmp === "unsure";
  if (form.lmp === "") miss("lmp");
  if (form.reason?.trim() === "") miss("reason");
  const oldest = { day: earliestOfPregnancy(today), text: episodesText.lmpTooOld };
  const lmpDate = knowsLmp
    ? take("lmpDate", readDay(form.lmpDate, { isNeeded: true, notAfter: today, notBefore: oldest }))
    : undefined;
  const hasScan = form.hasUltrasound === "yes";
  const ultrasoundDate = hasScan
    ? take(
        "ultrasoundDate",
        readDay(form.ultrasoundDate, { isNeeded: true, notAfter: today, notBefore: oldest }),
      )
    : undefined;
  const weeks = hasScan
    ? take("ultrasoundWeeks", readFigure(form.ultrasoundWeeks, ULTRASOUND_WEEKS, "minggu", true))
    : undefined;
  if (hasScan && form.ultrasoundWeeks.trim() === "") miss("ultrasoundWeeks");
  const days = hasScan
    ? take("ultrasoundDays", readFigure(form.ultrasoundDays, { min: 0, max: 6 }, "hari", true))
    : undefined;
  const gestationDaysAtUltrasound =
    ultrasoundDate === undefined || weeks === undefined ? undefined : weeks * 7 + (days ?? 0);
  const dated: DatedPregnancy = {
    registeredOn: today,
    lmpDate,
    lmpSure: knowsLmp ? form.lmp === "sure" : undefined,
    ultrasoundDate: gestationDaysAtUltrasound === undefined ? undefined : ultrasoundDate,
    gestationDaysAtUltrasound,
  };
  const { registeredOn: _, ...dates } = dated;
  return {
    problems,
    dated,
    fields: {
      ...dates,
      fetusCount: take("fetusCount", readFigure(form.fetusCount, { min: 1, max: 6 }, "janin", true)),
      gravida: take("gravida", readFigure(form.gravida, { min: 1, max: 25 }, "", true)),
      livingChildren: take(
        "livingChildren",
        readFigure(form.livingChildren, { min: 0, max: 20 }, "anak", true),
      ),
      lastChildBirthDate: take("lastChildBirthDate", readDay(form.lastChildBirthDate, { notAfter: today })),
      heightCm: take("heightCm", readFigure(form.heightCm, HEIGHT_CM, "cm")),
      prePregnancyWeightKg: take(
        "prePregnancyWeightKg",
        readFigure(form.prePregnancyWeightKg, WOMAN_WEIGHT_KG, "kg"),
      ),
    },
  };
};

/** The record; a new one says from which day the team knows of it. */
export const pregnancyVersion = (
  person: string,
  { record }: PregnancyForm,
  fields: PregnancyReading["fields"],
  registeredOn: CivilDate | undefined,
): NewVersion => ({
  record,
  subject: person,
  kind: "pregnancy",
  fields: { ...fields, ...(registeredOn === undefined ? {} : { registeredOn }) },
});
