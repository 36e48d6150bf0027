import * as z from "zod/mini";
import { type CivilDate, completedMonths, parseCivilDate } from "#domain/civil-date.ts";
import type { Body } from "#domain/facts/version.ts";
import { notANameText, type PersonNameProblem, parsePersonName } from "#domain/people/person-name.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { weighingText } from "../text.ts";

/** A child that comes to the posyandu and is on no list, as typed. */
export interface NewChildForm {
  readonly name: string;
  readonly sex: "L" | "P" | undefined;
  /** `YYYY-MM-DD`, or the typed parts while they are no day; empty when nobody knows. */
  readonly birthDate: string;
  readonly motherName: string;
  readonly home: "visitor" | "resident" | undefined;
  /** RW stream in which the child is kept. */
  readonly stream: string | undefined;
}

export const emptyNewChild = (streams: readonly string[]): NewChildForm => ({
  name: "",
  sex: undefined,
  birthDate: "",
  motherName: "",
  home: undefined,
  stream: streams.length === 1 ? streams[0] : undefined,
});

const keptSchema = z.object({
  name: z.string(),
  sex: z.optional(z.enum(["L", "P"])),
  birthDate: z.string(),
  motherName: z.string(),
  home: z.optional(z.enum(["visitor", "resident"])),
  stream: z.optional(z.string()),
});

/** The form a draft was kept of; nothing when it is none of this version. */
export const newChildFromKept = (value: unknown): NewChildForm | undefined => {
  const kept = keptSchema.safeParse(value);
  if (!kept.success) return undefined;
  const { name, sex, birthDate, motherName, home, stream } = kept.data;
  return { name, sex, birthDate, motherName, home, stream };
};

export type NewChildProblems = Partial<Record<keyof NewChildForm, string>>;

export interface NewChild {
  readonly fields: Body;
  readonly stream: string;
}

/** Reads what was typed, or says beside each field what is missing. */
export const readNewChild = (
  form: NewChildForm,
  {
    today,
    posyandu,
    streams,
  }: { readonly today: CivilDate; readonly posyandu: string; readonly streams: readonly string[] },
): Result<NewChild, NewChildProblems> => {
  const birth = readBirthDate(form.birthDate, today);
  // A visitor lives in none of the RWs; the first one keeps the record until somebody knows better.
  const stream = form.home === "visitor" ? (form.stream ?? streams[0]) : form.stream;
  const name = parsePersonName(form.name);
  const mother = parsePersonName(form.motherName);
  const problems: NewChildProblems = {
    ...(name.ok ? {} : { name: nameProblemText(name.problem) }),
    ...(mother.ok || mother.problem.type === "Missing"
      ? {}
      : { motherName: nameProblemText(mother.problem) }),
    ...(form.sex === undefined ? { sex: weighingText.addSexMissing } : {}),
    ...(birth.ok ? {} : { birthDate: birth.problem }),
    ...(form.home === undefined ? { home: weighingText.addHomeMissing } : {}),
    ...(stream === undefined ? { stream: weighingText.addRwMissing } : {}),
  };
  if (Object.keys(problems).length > 0 || !birth.ok || !name.ok || stream === undefined)
    return fail(problems);
  const { home } = form;
  return ok({
    stream,
    fields: {
      name: name.value,
      sex: form.sex,
      group: "child",
      ...(birth.value === undefined ? {} : { birthDate: birth.value }),
      ...(mother.ok ? { motherName: mother.value } : {}),
      ...(home === "visitor" ? { listStatus: "visitor" } : { listStatus: "present", posyandu }),
    },
  });
};

const nameProblemText = (problem: PersonNameProblem): string =>
  problem.type === "Missing" ? weighingText.addNameMissing : notANameText(problem.strange);

const FIVE_YEARS_MONTHS = 60;

const readBirthDate = (text: string, today: CivilDate): Result<CivilDate | undefined, string> => {
  if (text === "") return ok(undefined);
  const date = parseCivilDate(text);
  // What is no day the field itself says.
  if (!date.ok) return fail("");
  if (date.value > today) return fail(weighingText.addBirthFuture);
  return completedMonths(date.value, today) < FIVE_YEARS_MONTHS ? date : fail(weighingText.addBirthOld);
};
