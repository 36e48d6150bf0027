import * as z from "zod/mini";
import type { AidFacts } from "#domain/aid/aid-facts.ts";
import { type DoubleAid, doubleAid } from "#domain/aid/double-aid.ts";
import { type CivilDate, parseCivilDate } from "#domain/civil-date.ts";
import { type AidProgram, type AidType, aidTypeLabels, programLabels } from "#domain/records/aid.ts";
import { parseDecimal } from "#domain/units.ts";
import type { Problems } from "#features/shared/form/form-problem.ts";
import type { NewVersion } from "#storage/session-types.ts";

/** Help as typed. */
export const aidFormSchema = z.object({
  record: z.string(),
  program: z.string(),
  type: z.string(),
  item: z.string(),
  quantity: z.string(),
  unit: z.string(),
  value: z.string(),
  source: z.string(),
  date: z.string(),
  until: z.string(),
  doubleNote: z.string(),
});
export type AidForm = z.infer<typeof aidFormSchema>;
export type AidField =
  | "program"
  | "type"
  | "item"
  | "quantity"
  | "unit"
  | "value"
  | "date"
  | "until"
  | "doubleNote";

export const emptyAidForm = (record: string, today: CivilDate): AidForm => ({
  record,
  program: "",
  type: "",
  item: "",
  quantity: "",
  unit: "",
  value: "",
  source: "",
  date: today,
  until: "",
  doubleNote: "",
});

/** What most rounds of a program are, so that it need not be typed. */
export const usualOf = (program: AidProgram): Partial<AidForm> => {
  if (program === "MBG") return { type: "nutrition", item: "makan bergizi gratis" };
  if (program === "DASHAT") return { type: "nutrition", item: "menu DASHAT" };
  return program === "PMT" ? { type: "nutrition", item: "PMT lokal" } : {};
};

export interface AidReading {
  readonly versions: readonly NewVersion[];
  readonly problems: Problems<AidField>;
  /** Other food on the same days. */
  readonly doubles: readonly DoubleAid[];
}

/** Reads the form; `known` is what the person and the household get already. */
export const readAidForm = (
  form: AidForm,
  subject: string,
  today: CivilDate,
  known: readonly AidFacts[],
): AidReading => {
  const problems: Problems<AidField> = {};
  const program = isKey(programLabels, form.program) ? form.program : undefined;
  if (program === undefined) problems.program = { type: "Missing" };
  const type: AidType | undefined = isKey(aidTypeLabels, form.type) ? form.type : undefined;
  if (type === undefined) problems.type = { type: "Missing" };
  if (form.item.trim() === "") problems.item = { type: "Missing" };
  const quantity = numberIn(form.quantity);
  if (quantity === "wrong" || quantity === 0) problems.quantity = { type: "NotANumber" };
  if (quantity !== undefined && form.unit.trim() === "") problems.unit = { type: "Missing" };
  const value = numberIn(form.value.replace(/[. ](?=\d{3}(\D|$))/g, ""));
  if (value === "wrong" || (typeof value === "number" && !Number.isInteger(value)))
    problems.value = { type: "NotANumber" };
  const date = parseCivilDate(form.date);
  if (!date.ok) problems.date = form.date === "" ? { type: "Missing" } : { type: "NotADate" };
  // Food that begins next week may be written down today; what is given is given today or before.
  const until = form.until === "" ? undefined : parseCivilDate(form.until);
  if (date.ok && date.value > today && until === undefined) problems.date = { type: "InFuture" };
  if (until && !until.ok) problems.until = { type: "NotADate" };
  if (until?.ok && date.ok && until.value < date.value) problems.until = { type: "InPast" };
  const doubles =
    date.ok && type !== undefined
      ? doubleAid(
          {
            type,
            program,
            date: date.value,
            record: form.record,
            ...(until?.ok ? { until: until.value } : {}),
          },
          known,
        )
      : [];
  if (doubles.length > 0 && form.doubleNote.trim() === "") problems.doubleNote = { type: "Missing" };
  return {
    problems,
    doubles,
    versions: [
      {
        record: form.record,
        subject,
        kind: "aid",
        fields: {
          date: date.ok ? date.value : undefined,
          until: until?.ok ? until.value : undefined,
          program,
          type,
          item: form.item.trim() || undefined,
          quantity,
          unit: quantity === undefined ? undefined : form.unit.trim(),
          valueRupiah: value,
          source: form.source.trim() || undefined,
          doubleNote: doubles.length > 0 ? form.doubleNote.trim() || undefined : undefined,
        },
      },
    ],
  };
};

const numberIn = (text: string): number | "wrong" | undefined => {
  if (text.trim() === "") return undefined;
  const parsed = parseDecimal(text);
  return parsed.ok ? parsed.value : "wrong";
};

const isKey = <Key extends string>(labels: Readonly<Record<Key, string>>, key: string): key is Key =>
  Object.hasOwn(labels, key);
