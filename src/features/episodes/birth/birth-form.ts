import * as z from "zod/mini";
import type { CivilDate } from "#domain/civil-date.ts";
import { type Birth, birthRecords, type MotherOfBirth } from "#domain/episodes/birth/birth-records.ts";
import { type BabyProblems, readBabies } from "#domain/episodes/birth/read-baby.ts";
import type { EpisodeRecord } from "#domain/episodes/episode-record.ts";
import { earliestBirth } from "#domain/episodes/possible-days.ts";
import { GESTATION_WEEKS } from "#domain/units.ts";
import { emptyBaby } from "#features/shared/birth/babies-fields.tsx";
import type { Problems } from "#features/shared/form/form-problem.ts";
import { createReader, readDay, readFigure } from "../read-fields.ts";
import { episodesText } from "../text.ts";

const babySchema = z.object({
  id: z.string(),
  state: z.optional(z.enum(["", "alive", "died", "stillborn"])),
  sex: z.enum(["", "L", "P"]),
  name: z.string(),
  weight: z.string(),
  length: z.string(),
});

/** A birth as typed. */
export const birthFormSchema = z.object({
  record: z.string(),
  date: z.string(),
  gestationWeeks: z.string(),
  place: z.string(),
  attendant: z.string(),
  method: z.string(),
  motherCondition: z.string(),
  visitsWelcome: z.enum(["", "yes", "no"]),
  babies: z.array(babySchema),
  /** Why a recorded birth is corrected; absent for a new one. */
  reason: z.optional(z.string()),
});
export type BirthForm = z.infer<typeof birthFormSchema>;
export type BirthField = Exclude<keyof BirthForm, "record" | "babies" | "visitsWelcome"> | "babies";

/** As many babies as the ultrasound counted; one where nobody counted. */
export const emptyBirthForm = (newId: () => string, fetusCount: number | undefined): BirthForm => ({
  record: newId(),
  date: "",
  gestationWeeks: "",
  place: "",
  attendant: "",
  method: "",
  motherCondition: "",
  visitsWelcome: "",
  babies: Array.from({ length: fetusCount ?? 1 }, () => ({ ...emptyBaby(newId()) })),
});

export interface BirthReading {
  /** Absent while its day is none. */
  readonly birth: Birth | undefined;
  /** Under `babies` only that something is wrong with one of them. */
  readonly problems: Problems<BirthField>;
  readonly babyProblems: readonly BabyProblems[];
}

export const readBirthForm = (form: BirthForm, mother: MotherOfBirth, today: CivilDate): BirthReading => {
  const { problems, take, miss } = createReader<BirthField>();
  const first = earliestBirth(mother.pregnancy);
  const notBefore = first && { day: first, text: episodesText.birthBefore };
  const date = take("date", readDay(form.date, { isNeeded: true, notAfter: today, notBefore }));
  const gestationWeeks = take(
    "gestationWeeks",
    readFigure(form.gestationWeeks, GESTATION_WEEKS, "minggu", true),
  );
  for (const field of ["place", "attendant", "motherCondition"] as const) if (form[field] === "") miss(field);
  if (form.reason?.trim() === "") miss("reason");
  const { babies, stillbornCount, problems: babyProblems } = readBabies(form.babies);
  if (babyProblems.some((found) => Object.keys(found).length > 0)) miss("babies");
  return {
    problems,
    babyProblems,
    birth: date && {
      record: form.record,
      mother,
      date,
      said: {
        place: form.place || undefined,
        attendant: form.attendant || undefined,
        method: form.method || undefined,
        motherCondition: form.motherCondition || undefined,
        gestationWeeks,
      },
      babies,
      stillbornCount,
      visitsWelcome: form.visitsWelcome === "" ? undefined : form.visitsWelcome === "yes",
    },
  };
};

export const birthVersions = (
  { birth }: Pick<BirthReading, "birth">,
  measurementId: (baby: string) => string,
): readonly EpisodeRecord[] => (birth ? birthRecords(birth, measurementId) : []);
