import { daysBetween, monthOf } from "#domain/civil-date.ts";
import { assessGrowth } from "#domain/growth/assess-growth.ts";
import type { MonthAssessment } from "#domain/growth/monthly/assess-month.ts";
import { type ChangeTexts, changeTexts } from "#domain/measurements/change-text.ts";
import { isFirstWeighingIn } from "#domain/measurements/child-in-month.ts";
import { childMonth } from "#domain/measurements/child-month.ts";
import { figuresToConfirm } from "#domain/measurements/confirm-figures.ts";
import { type GrowthLine, growthLines } from "#domain/measurements/growth-lines.ts";
import { type KmsLine, kmsLines } from "#domain/measurements/kms-lines.ts";
import type { LastFigures } from "#domain/measurements/last-figures.ts";
import { lengthGain } from "#domain/measurements/length-gain.ts";
import { measurementChange } from "#domain/measurements/measurement-change.ts";
import type { FigureField, MeasuredValues } from "#domain/measurements/measurement-draft.ts";
import { type NextStep, nextStep, type QualityAnswer } from "#domain/measurements/next-step.ts";
import { type PretermLines, pretermLines } from "#domain/measurements/preterm-lines.ts";
import { isDoubt, settledBirthDate } from "#domain/measurements/question-answers.ts";
import {
  type FigureReadings,
  isSettled,
  type RepeatedField,
} from "#domain/measurements/repeated-readings.ts";
import { type ScaleQuestion, scaleQuestions } from "#domain/measurements/scale-questions.ts";
import { formatDayMonth } from "#ui/format.ts";
import { confirmSentence } from "./confirm-sentence.ts";
import { isConfirmed, type MeasureForm } from "./measure-form.ts";
import type { MeasureContext } from "./measure-view.ts";
import { sameDayFigures, withSameDay } from "./same-day.ts";

/** What figures that stand say, as far as it may be said now. */
export interface Judgement {
  /** What to confirm before a low category is shown, and where to mend it. */
  readonly confirm: { readonly sentence: string; readonly field: FigureField } | undefined;
  readonly questions: readonly ScaleQuestion[];
  /** By question id: as tapped, and "remeasured" where repeated readings settle it. */
  readonly answers: Readonly<Record<string, QualityAnswer>>;
  /** Empty while nothing can be said, or something must be confirmed first. */
  readonly lines: readonly GrowthLine[];
  readonly kms: readonly KmsLine[];
  readonly preterm: PretermLines | undefined;
  readonly changes: ChangeTexts;
  readonly step: NextStep | undefined;
}

export type Readings = Readonly<Record<RepeatedField, FigureReadings>>;

/** Judges the figures of a form; `values` already hold what counts of repeated readings. */
export const judgeFigures = (
  form: MeasureForm,
  values: MeasuredValues,
  readings: Readings,
  around: MeasureContext,
  last: LastFigures,
): Judgement => {
  const { child, earlier, months = earlier, recentLengthsCm } = around;
  const ageDays = child.birthDate === undefined ? undefined : daysBetween(child.birthDate, values.date);
  const figures = withSameDay(values, sameDayFigures(earlier, values.date));
  const assessment = assessGrowth({ sex: child.sex, ageDays, ...figures });
  const month = childMonth(child, figures, months);
  const settled = settledBirthDate(earlier);
  const questions = scaleQuestions({ child, values, ageDays, assessment, last, recentLengthsCm, settled });
  const answers = answersWith(form, questions, readings);
  const doubts = questions.filter(({ id }) => isDoubt(id));
  const isStated = doubts.every(({ id }) => answers[id] === "remeasured");
  // A doubted figure is asked about once: the answer to the doubt is its confirmation, and so is a second reading.
  // What somebody else took that day was confirmed by them.
  const low = figuresToConfirm(assessment).filter((field) => form.draft[field] !== "");
  const toConfirm = low.filter(
    (field) => !doubts.some((question) => question.field === field) && !isReadAgain(readings, field),
  );
  const [first] = toConfirm;
  const isSure = isConfirmed(form, toConfirm);
  const isAnswered = doubts.every(({ id }) => answers[id] !== undefined);
  const mayShow = isSure && (isAnswered || low.length === 0);
  return {
    confirm:
      isSure || first === undefined
        ? undefined
        : { sentence: confirmSentence(toConfirm, values), field: first },
    questions,
    answers,
    lines: mayShow ? growthLines(assessment, { ageDays, isStated }) : [],
    kms: mayShow ? allKmsLines(figures, around, month, doubts.length > 0 && isStated) : [],
    preterm: mayShow ? pretermLines(child, values.date, month) : undefined,
    changes: changeTexts(measurementChange(values, last, child.birthDate), formatDayMonth, month),
    step: mayShow
      ? nextStep({ assessment, oedema: values.oedema, questions: doubts, answers, month })
      : undefined,
  };
};

const allKmsLines = (
  figures: MeasuredValues,
  { child, earlier }: MeasureContext,
  month: MonthAssessment | undefined,
  isStated: boolean,
): readonly KmsLine[] => {
  const isFirst = isFirstWeighingIn(child.services ?? [], monthOf(figures.date));
  const gain = lengthGain(child, figures, earlier, month?.correction);
  return [...kmsLines(month, { isStated, isFirst }), ...(gain ? [gain] : [])];
};

const answersWith = (
  { answers }: MeasureForm,
  questions: readonly ScaleQuestion[],
  readings: Readings,
): Judgement["answers"] => ({
  ...answers,
  ...Object.fromEntries(
    questions
      .filter(({ repeats }) => repeats !== undefined && isSettled(readings[repeats]))
      .map(({ id }) => [id, "remeasured"] as const),
  ),
});

const isReadAgain = (readings: Readings, field: FigureField): boolean =>
  (field === "weight" || field === "length") && isSettled(readings[field]);
