import { daysBetween } from "../civil-date.ts";
import type { GrowthAssessment } from "../growth/assess-growth.ts";
import { figureText as writeFigure } from "../growth/figure-text.ts";
import {
  adjustedLength,
  believedPosition,
  expectedPosition,
  type Position,
} from "../growth/length-position.ts";
import { measurementQuestions } from "../growth/quality/measurement-questions.ts";
import type { PreviousMeasurement, QualityQuestion } from "../growth/quality/question.ts";
import { isWithin } from "../units.ts";
import type { LastFigures } from "./last-figures.ts";
import type { FigureField, MeasuredChild, MeasuredValues } from "./measurement-draft.ts";
import { isDoubt } from "./question-answers.ts";
import type { RepeatedField } from "./repeated-readings.ts";

/** A doubt about one figure, asked at the scale and answered in one tap. */
export interface ScaleQuestion {
  /** Key of the answer in the measurement's body, for ever: field and question, since two figures may raise the same one. */
  readonly id: string;
  readonly field: FigureField | "position" | "birthDate";
  /** One sentence, in Indonesian. */
  readonly question: string;
  /** The figures probably meant (kg, cm), or the position, offered as one tap. */
  readonly meant:
    | {
        readonly weight?: number | undefined;
        readonly length?: number | undefined;
        readonly position?: Position | undefined;
      }
    | undefined;
  /** What to measure a second time to settle it. */
  readonly repeats: RepeatedField | undefined;
}

export interface ScaleInput {
  readonly child: MeasuredChild;
  readonly values: MeasuredValues;
  /** Whole days; undefined without a birth date. */
  readonly ageDays: number | undefined;
  readonly assessment: GrowthAssessment;
  readonly last: LastFigures;
  /** Lengths this reader wrote lately, of any child. */
  readonly recentLengthsCm?: readonly number[] | undefined;
  /** Questions about the birth date that were answered for good before: asked at every weighing they teach to tap them away. */
  readonly settled?: ReadonlySet<string> | undefined;
}

/** What is worth asking about a measurement, at most one question a figure; doubts first, then what surrounds the figures. */
export const scaleQuestions = (input: ScaleInput): readonly ScaleQuestion[] => {
  const asked = new Map<string, ScaleQuestion>();
  // Weight and length are each compared with the day they were last taken.
  for (const previous of [previousWeight(input), previousLength(input)])
    for (const question of measurementQuestions({
      input: { sex: input.child.sex, ageDays: input.ageDays, ...input.values },
      assessment: input.assessment,
      birthDate: input.child.birthDate,
      isBirthDateEstimated: input.child.birthDateEstimated === true,
      previous,
      recentLengthsCm: input.recentLengthsCm ?? [],
    })) {
      const field = FIELDS[question.field];
      const [known, next] = [asked.get(field), toScaleQuestion(question, field, input)];
      // Which of the two days raises a doubt is not known beforehand: a doubt goes before a question about a habit.
      if (known === undefined || (!isDoubt(known.id) && isDoubt(next.id))) asked.set(field, next);
    }
  const arm = armQuestion(input);
  const all = arm ? [...asked.values(), arm] : [...asked.values()];
  const open = all.filter(({ id }) => !input.settled?.has(id));
  return [...open.filter(({ id }) => isDoubt(id)), ...open.filter(({ id }) => !isDoubt(id))];
};

const FIELDS: Readonly<Record<QualityQuestion["field"], ScaleQuestion["field"]>> = {
  weightKg: "weight",
  lengthCm: "length",
  headCm: "head",
  position: "position",
  birthDate: "birthDate",
};

const toScaleQuestion = (
  { id, field: source, text, suggestion, offersSecondMeasurement }: QualityQuestion,
  field: ScaleQuestion["field"],
  { ageDays }: ScaleInput,
): ScaleQuestion => ({
  id: `${source}.${id}`,
  field,
  question: text,
  meant:
    field === "position" && ageDays !== undefined
      ? { position: expectedPosition(ageDays) }
      : suggestion && { weight: suggestion.weightKg, length: suggestion.lengthCm },
  repeats: offersSecondMeasurement && (field === "weight" || field === "length") ? field : undefined,
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
        adjustedLengthCm: adjustedLength(
          last.length.cm,
          ageDays,
          believedPosition(daysBetween(child.birthDate, last.length.date), last.length.position),
        ),
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
        repeats: undefined,
      };
