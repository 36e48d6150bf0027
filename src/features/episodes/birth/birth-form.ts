import * as z from "zod/mini";
import { addDays, type CivilDate } from "#domain/civil-date.ts";
import type { PregnancyFacts } from "#domain/episodes/care-facts.ts";
import { datingOf } from "#domain/episodes/dating.ts";
import { GESTATION_WEEKS } from "#domain/units.ts";
import type { Problems } from "#features/form-problem.ts";
import { createReader, readDay, readFigure } from "../read-fields.ts";
import { episodesText } from "../text.ts";

const babySchema = z.object({
  id: z.string(),
  state: z.enum(["", "alive", "died", "stillborn"]),
  sex: z.enum(["", "L", "P"]),
  name: z.string(),
  weight: z.string(),
  length: z.string(),
});
export type BabyForm = z.infer<typeof babySchema>;

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
});
export type BirthForm = z.infer<typeof birthFormSchema>;

/** A field of the form, or of one of its babies: "0.sex". */
export type BirthField = string;

export const emptyBaby = (id: string): BabyForm => ({
  id,
  state: "",
  sex: "",
  name: "",
  weight: "",
  length: "",
});

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
  babies: Array.from({ length: fetusCount ?? 1 }, () => emptyBaby(newId())),
});

export interface BabyValues {
  readonly id: string;
  readonly state: "alive" | "died";
  readonly sex: "L" | "P";
  readonly name: string;
  readonly weightKg: number | undefined;
  readonly lengthCm: number | undefined;
}

export interface BirthValues {
  readonly date: CivilDate | undefined;
  readonly gestationWeeks: number | undefined;
  readonly babies: readonly BabyValues[];
  readonly stillbornCount: number;
}

/** Both hold for the baby's record and for its first measurement. */
const BIRTH_KG = { min: 0.3, max: 8 };
const BIRTH_CM = { min: 25, max: 75 };

export const isLossOf = ({ babies }: Pick<BirthForm, "babies">): boolean =>
  babies.length > 0 && babies.every(({ state }) => state === "died" || state === "stillborn");

export const readBirthForm = (
  form: BirthForm,
  pregnancy: PregnancyFacts | undefined,
  today: CivilDate,
): { readonly values: BirthValues; readonly problems: Problems<BirthField> } => {
  const { problems, take, miss } = createReader<BirthField>();
  const dating = pregnancy && datingOf(pregnancy);
  // Before twenty weeks a loss is a miscarriage, which has a gentler screen.
  const notBefore =
    dating === undefined || dating.basis === "unknown"
      ? undefined
      : { day: addDays(dating.startDate, 20 * 7), text: episodesText.birthBefore };
  const date = take("date", readDay(form.date, { isNeeded: true, notAfter: today, notBefore }));
  const gestationWeeks = take(
    "gestationWeeks",
    readFigure(form.gestationWeeks, GESTATION_WEEKS, "minggu", true),
  );
  for (const field of ["place", "attendant", "motherCondition"] as const) if (form[field] === "") miss(field);
  const babies = form.babies.flatMap((baby, at): readonly BabyValues[] => {
    if (baby.state === "") miss(`${at}.state`);
    if (baby.state === "" || baby.state === "stillborn") return [];
    if (baby.sex === "") miss(`${at}.sex`);
    const weightKg = take(`${at}.weight`, readFigure(baby.weight, BIRTH_KG, "kg"));
    const lengthCm = take(`${at}.length`, readFigure(baby.length, BIRTH_CM, "cm"));
    return baby.sex === ""
      ? []
      : [{ id: baby.id, state: baby.state, sex: baby.sex, name: baby.name.trim(), weightKg, lengthCm }];
  });
  const stillbornCount = form.babies.filter(({ state }) => state === "stillborn").length;
  return { values: { date, gestationWeeks, babies, stillbornCount }, problems };
};
