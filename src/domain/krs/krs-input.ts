import type { CivilDate } from "../civil-date.ts";
import type { FamilyInCare } from "../episodes/person-in-care.ts";

/** What a family's screen is decided from. */
export interface KrsInput {
  readonly family: Pick<FamilyInCare, "members">;
  /** The newest answers of the family screen up to the day; absent when nobody filled it in. */
  readonly screen?: { readonly date: CivilDate; readonly answers: ScreenAnswers } | undefined;
  /** The newest answers about the house. */
  readonly house?:
    | { readonly drinkingWater?: string | undefined; readonly latrine?: string | undefined }
    | undefined;
}

/** Answers of the form `keluarga`; "unknown" is the answer of somebody who did not know. */
export interface ScreenAnswers {
  readonly hasChildUnder2?: string | undefined;
  readonly hasChild2To4?: string | undefined;
  readonly fertileCouple?: string | undefined;
  readonly wifePregnant?: string | undefined;
  readonly livingChildren?: number | string | undefined;
  readonly youngestBirthDate?: string | undefined;
  readonly secondYoungestBirthDate?: string | undefined;
  readonly modernContraception?: string | undefined;
  readonly welfareRank?: string | undefined;
}

/** Yes or no as it was answered; unknown otherwise, an empty cell too. */
export const answerOf = (answer: string | undefined): "yes" | "no" | "unknown" =>
  answer === "yes" || answer === "no" ? answer : "unknown";

export const figureAnswer = (answer: number | string | undefined): number | undefined =>
  typeof answer === "number" ? answer : undefined;
