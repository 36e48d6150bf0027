import type { CivilDate } from "../civil-date.ts";
import type { Body } from "../facts/version.ts";
import type { Sex } from "../people/sex.ts";
import { fail, ok, type Result } from "../result.ts";
import { BIRTH_LENGTH_CM, BIRTH_WEIGHT_KG, isWithin, type Limits, parseDecimal } from "../units.ts";

/** A baby of a birth as typed; empty where nothing was. */
export interface BabyDraft {
  /** Id of the person it becomes. */
  readonly id: string;
  readonly name: string;
  readonly sex: Sex | "";
  readonly weight: string;
  readonly length: string;
}

export type BabyField = "sex" | "weight" | "length";
export type BabyProblem =
  | { readonly type: "Missing" }
  | { readonly type: "NotANumber" }
  | { readonly type: "OutOfRange"; readonly limits: Limits };
export type BabyProblems = Partial<Record<BabyField, BabyProblem>>;

/** What is known of the birth around a baby. */
export interface BirthOfBaby {
  readonly mother: string;
  readonly motherName: string;
  readonly date: CivilDate;
  readonly gestationWeeks?: number | undefined;
  /** From 1; several are told apart by it until they have names. */
  readonly number: number;
  readonly isOneOfSeveral: boolean;
}

/**
 * The person that a baby born alive becomes: weight in kg and length in cm at birth stand with the person, since they are no weighing of
 * a posyandu. A baby without a name yet is called after its mother.
 */
export const readBaby = (draft: BabyDraft, birth: BirthOfBaby): Result<Body, BabyProblems> => {
  const weight = figure(draft.weight, BIRTH_WEIGHT_KG);
  const length = figure(draft.length, BIRTH_LENGTH_CM);
  const problems: BabyProblems = {
    ...(draft.sex === "" ? { sex: { type: "Missing" } as const } : {}),
    ...(weight.ok ? {} : { weight: weight.problem }),
    ...(length.ok ? {} : { length: length.problem }),
  };
  if (draft.sex === "" || !weight.ok || !length.ok) return fail(problems);
  return ok({
    name: draft.name.trim() || babyName(birth),
    sex: draft.sex,
    birthDate: birth.date,
    group: "child",
    mother: birth.mother,
    listStatus: "present",
    birthWeightKg: weight.value,
    birthLengthCm: length.value,
    gestationWeeks: birth.gestationWeeks,
  });
};

/** "Bayi Siti"; of twins "Bayi Siti 1". */
export const babyName = ({
  motherName,
  number,
  isOneOfSeveral,
}: Pick<BirthOfBaby, "motherName" | "number" | "isOneOfSeveral">): string =>
  `Bayi ${motherName}${isOneOfSeveral ? ` ${number}` : ""}`;

const figure = (text: string, limits: Limits): Result<number | undefined, BabyProblem> => {
  if (text.trim() === "") return ok(undefined);
  const parsed = parseDecimal(text);
  if (!parsed.ok) return fail({ type: "NotANumber" });
  return isWithin(parsed.value, limits) ? ok(parsed.value) : fail({ type: "OutOfRange", limits });
};
