import { daysBetween } from "../civil-date.ts";
import type { GrowthAssessment } from "../growth/assess-growth.ts";
import { figureText as writeFigure } from "../growth/figure-text.ts";
import { adjustedLength } from "../growth/length-position.ts";
import { measurementQuestions } from "../growth/quality/measurement-questions.ts";
import type { PreviousMeasurement, QualityQuestion } from "../growth/quality/question.ts";
import { isWithin } from "../units.ts";
import type { LastFigures } from "./last-figures.ts";
import type { FigureField, MeasuredChild, MeasuredValues } from "./measurement-draft.ts";

/** A doubt about one figure, asked at the scale and answered in one tap. */
export interface ScaleQuestion {
  /** Key of the answer in the measurement's body, for ever: field and question, since two figures may raise the same one. */
  readonly id: string;
  readonly field: FigureField | "position";
  /** One sentence, in Indonesian. */
  readonly question: string;
  /** The figures probably meant (kg, cm), offered as one tap. */
  readonly meant: { readonly weight?: number | undefined; readonly length?: number | undefined } | undefined;
}

export interface ScaleInput {
  readonly child: MeasuredChild;
  readonly values: MeasuredValues;
  /** Whole days; undefined without a birth date. */
  readonly ageDays: number | undefined;
  readonly assessment: GrowthAssessment;
  readonly last: LastFigures;
}

/**
 * What is worth asking before a measurement is believed, at most one question a figure. Of the questions of
 * `measurementQuestions` those about the birth date are left to the child's page, and an unusual position is told beside the
 * field instead: asked at every weighing they would cost a tap each month and teach people to tap questions away.
 */
export const scaleQuestions = (input: ScaleInput): readonly ScaleQuestion[] => {
  const asked = new Map<string, ScaleQuestion>();
  // Weight and length are each compared with the day they were last taken.
  for (const previous of [previousWeight(input), previousLength(input)])
    for (const question of measurementQuestions({
      input: { sex: input.child.sex, ageDays: input.ageDays, ...input.values },
      assessment: input.assessment,
      birthDate: input.child.birthDate,
      isBirthDateEstimated: false,
      previous,
    })) {
      const field = FIELDS[question.field];
      if (field === undefined || question.id === "unusualPosition" || asked.has(field)) continue;
      asked.set(field, toScaleQuestion(question, field));
    }
  const arm = armQuestion(input);
  return arm ? [...asked.values(), arm] : [...asked.values()];
};

const FIELDS: Readonly<Partial<Record<QualityQuestion["field"], ScaleQuestion["field"]>>> = {
  weightKg: "weight",
  lengthCm: "length",
  headCm: "head",
  position: "position",
};

const toScaleQuestion = (
  { id, field: source, text, suggestion }: QualityQuestion,
  field: ScaleQuestion["field"],
): ScaleQuestion => ({
  id: `${source}.${id}`,
  field,
  question: text,
  meant: suggestion && { weight: suggestion.weightKg, length: suggestion.lengthCm },
});

const previousWeight = ({ child, last }: ScaleInput): PreviousMeasurement | undefined =>
  child.birthDate === undefined || last.weight === undefined
    ? undefined
    : { ageDays: daysBetween(child.birthDate, last.weight.date), weightKg: last.weight.kg };

/** Brought to the position of today's table, so that the 0.7 cm at the second birthday are no shrinking. */
const previousLength = ({ child, ageDays, last }: ScaleInput): PreviousMeasurement | undefined =>
  child.birthDate === undefined || last.length === undefined
    ? undefined
    : {
        ageDays: daysBetween(child.birthDate, last.length.date),
        adjustedLengthCm: adjustedLength(last.length.cm, ageDays, last.length.position),
      };

/** Arm circumferences that hardly occur between 6 and 59 months; a working agreement, no official limit. */
const USUAL_ARM_CM = { min: 7, max: 26 };

const armQuestion = ({ values: { armCm }, assessment }: ScaleInput): ScaleQuestion | undefined =>
  armCm === undefined || assessment.arm.kind !== "cm" || isWithin(armCm, USUAL_ARM_CM)
    ? undefined
    : {
        id: "armCm.implausible",
        field: "arm",
        question: `Lingkar lengan ${writeFigure(armCm)} cm sangat jarang pada umur ini. Ukur sekali lagi?`,
        meant: undefined,
      };
