import type { CivilDate } from "#domain/civil-date.ts";
import type { GrowthAssessment } from "#domain/growth/assess-growth.ts";
import type { GrowthInput } from "#domain/growth/growth-input.ts";

/** A doubt about a measurement, asked at the moment of entry. Nothing is ever clamped, dropped or refused here. */
export type QualityQuestion = {
  readonly id: QuestionId;
  /** The field the question stands at. */
  readonly field: "weightKg" | "lengthCm" | "headCm" | "position" | "birthDate";
  readonly text: string;
  /** What was probably meant, offered as one tap. */
  readonly suggestion?: Partial<Pick<GrowthInput, "weightKg" | "lengthCm">>;
  /** True where measuring a second time would settle it. */
  readonly offersSecondMeasurement: boolean;
};

export type QuestionId =
  | "tenfold"
  | "swapped"
  | "implausible"
  | "shrunk"
  | "weightJump"
  | "lengthJump"
  | "unusualPosition"
  | "standingTooEarly"
  | "firstOfJanuary"
  | "estimatedBirthDate"
  | "digitPreference";

/** What the questions look at. */
export type QualityFacts = {
  readonly input: GrowthInput;
  readonly assessment: GrowthAssessment;
  readonly birthDate: CivilDate | undefined;
  readonly isBirthDateEstimated: boolean;
  /** The last earlier measurement of the child, with the length as adjusted for position. */
  readonly previous: PreviousMeasurement | undefined;
  /** Lengths this reader wrote lately, of any child; for digit preference. */
  readonly recentLengthsCm?: readonly number[];
};

export type PreviousMeasurement = {
  readonly ageDays: number;
  readonly weightKg?: number | undefined;
  readonly adjustedLengthCm?: number | undefined;
};
