import { type PersonNameProblem, parsePersonName } from "../../people/person-name.ts";
import type { Sex } from "../../people/sex.ts";
import { fail, ok, type Result } from "../../result.ts";
import {
  BIRTH_LENGTH_CM,
  BIRTH_WEIGHT_KG,
  isWithin,
  LENGTH_CM,
  type Limits,
  parseDecimal,
  WEIGHT_KG,
} from "../../units.ts";

export const BABY_STATES = ["alive", "died", "stillborn"] as const;
/** `died`: born alive, and dead since. */
export type BabyState = (typeof BABY_STATES)[number];

/** A baby of a birth as typed; empty where nothing was. */
export interface BabyDraft {
  /** Id of the person it becomes, if it was born alive. */
  readonly id: string;
  /** Absent in drafts of an older app, which asked only about babies born alive. */
  readonly state?: BabyState | "" | undefined;
  readonly sex: Sex | "";
  readonly name: string;
  readonly weight: string;
  readonly length: string;
}

/** A baby born alive. */
export interface BornBaby {
  readonly id: string;
  readonly state: "alive" | "died";
  readonly sex: Sex;
  /** Empty while it has none. */
  readonly name: string;
  readonly weightKg: number | undefined;
  readonly lengthCm: number | undefined;
}

export type BabyField = "state" | "sex" | "name" | "weight" | "length";
export type BabyProblem =
  | PersonNameProblem
  | { readonly type: "NotANumber" }
  | { readonly type: "OutOfRange"; readonly limits: Limits; readonly unit: string };
export type BabyProblems = Partial<Record<BabyField, BabyProblem>>;

/** What the figures of a birth stand in twice: in the baby's own record and in its first measurement. */
const within = (birth: Limits, measured: Limits): Limits => ({
  min: Math.max(birth.min, measured.min),
  max: Math.min(birth.max, measured.max),
});
const WEIGHT = within(BIRTH_WEIGHT_KG, WEIGHT_KG);
const LENGTH = within(BIRTH_LENGTH_CM, LENGTH_CM);

/** Nothing for a stillborn baby: it is a number of the birth, and no more is asked. */
export const readBaby = (draft: BabyDraft): Result<BornBaby | undefined, BabyProblems> => {
  const { id, state = "alive", sex, name } = draft;
  if (state === "") return fail({ state: { type: "Missing" } });
  if (state === "stillborn") return ok(undefined);
  const weight = figure(draft.weight, WEIGHT, "kg");
  const length = figure(draft.length, LENGTH, "cm");
  const named = parsePersonName(name);
  // A baby may have none yet.
  const isNamed = named.ok || named.problem.type === "Missing";
  const problems: BabyProblems = {
    ...(sex === "" ? { sex: { type: "Missing" } as const } : {}),
    ...(isNamed ? {} : { name: named.problem }),
    ...(weight.ok ? {} : { weight: weight.problem }),
    ...(length.ok ? {} : { length: length.problem }),
  };
  if (sex === "" || !isNamed || !weight.ok || !length.ok) return fail(problems);
  return ok({
    id,
    state,
    sex,
    name: named.ok ? named.value : "",
    weightKg: weight.value,
    lengthCm: length.value,
  });
};

export interface BabiesReading {
  readonly babies: readonly BornBaby[];
  readonly stillbornCount: number;
  /** By place in the list; empty where all is well. */
  readonly problems: readonly BabyProblems[];
}

export const readBabies = (drafts: readonly BabyDraft[]): BabiesReading => {
  const readings = drafts.map(readBaby);
  return {
    babies: readings.flatMap((reading) => (reading.ok && reading.value ? [reading.value] : [])),
    stillbornCount: drafts.filter(({ state }) => state === "stillborn").length,
    problems: readings.map((reading) => (reading.ok ? {} : reading.problem)),
  };
};

/** No baby of the birth lives, as far as it is told. */
export const isLossOf = (drafts: readonly Pick<BabyDraft, "state">[]): boolean =>
  drafts.length > 0 && drafts.every(({ state }) => state === "died" || state === "stillborn");

const figure = (text: string, limits: Limits, unit: string): Result<number | undefined, BabyProblem> => {
  if (text.trim() === "") return ok(undefined);
  const parsed = parseDecimal(text);
  if (!parsed.ok) return fail({ type: "NotANumber" });
  return isWithin(parsed.value, limits) ? ok(parsed.value) : fail({ type: "OutOfRange", limits, unit });
};
