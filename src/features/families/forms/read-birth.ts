import { type CivilDate, completedMonths, parseCivilDate } from "#domain/civil-date.ts";
import { estimatedBirthDate } from "#domain/people/estimated-birth-date.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { FormProblem } from "#features/shared/form/form-problem.ts";
import type { MemberForm } from "./member-form.ts";

/** When somebody was born, as far as it was told. Nothing when nobody knows. */
export interface BirthValues {
  readonly birthDate?: CivilDate;
  readonly isEstimated?: true;
}

type BirthForm = Pick<MemberForm, "birthMode" | "birthDate" | "ageYears" | "ageMonths">;

/** Nobody alive is older; a longer age is a slip. */
const OLDEST_YEARS = 120;

/** Reads an exact date, or an age from which the date is estimated. */
export const readBirth = (form: BirthForm, today: CivilDate): Result<BirthValues, FormProblem> => {
  switch (form.birthMode) {
    case "":
      return fail({ type: "Missing" });
    case "unknown":
      return ok({});
    case "exact":
      return exactDate(form.birthDate, today);
    case "age":
      return toldAge(form, today);
  }
};

const exactDate = (text: string, today: CivilDate): Result<BirthValues, FormProblem> => {
  if (text === "") return fail({ type: "Missing" });
  const date = parseCivilDate(text);
  if (!date.ok) return fail({ type: "NotADate" });
  if (date.value > today) return fail({ type: "InFuture" });
  if (completedMonths(date.value, today) > OLDEST_YEARS * 12) return fail({ type: "TooLongAgo" });
  return ok({ birthDate: date.value });
};

const toldAge = (
  { ageYears, ageMonths }: Pick<BirthForm, "ageYears" | "ageMonths">,
  today: CivilDate,
): Result<BirthValues, FormProblem> => {
  if (ageYears.trim() === "" && ageMonths.trim() === "") return fail({ type: "Missing" });
  const years = wholeNumber(ageYears);
  const months = wholeNumber(ageMonths);
  if (years === "unreadable" || months === "unreadable") return fail({ type: "NotAnAge" });
  if ((years ?? 0) + (months ?? 0) / 12 > OLDEST_YEARS) return fail({ type: "NotAnAge" });
  return ok({ birthDate: estimatedBirthDate({ years: years ?? 0, months }, today), isEstimated: true });
};

const wholeNumber = (text: string): number | undefined | "unreadable" => {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  return /^\d{1,3}$/.test(trimmed) ? Number(trimmed) : "unreadable";
};
