import { type CivilDate, daysBetween } from "#domain/civil-date.ts";
import { assessGrowth } from "#domain/growth/assess-growth.ts";
import { expectedPosition, type Position } from "#domain/growth/length-position.ts";
import { type ChangeTexts, changeTexts } from "#domain/measurements/change-text.ts";
import { childMonth } from "#domain/measurements/child-month.ts";
import { figuresToConfirm } from "#domain/measurements/confirm-figures.ts";
import { type GrowthLine, growthLines } from "#domain/measurements/growth-lines.ts";
import { type EarlierMeasurement, type LastFigures, lastFigures } from "#domain/measurements/last-figures.ts";
import { measurementChange } from "#domain/measurements/measurement-change.ts";
import type { FigureField, MeasuredChild, MeasuredValues } from "#domain/measurements/measurement-draft.ts";
import { type NextStep, nextStep } from "#domain/measurements/next-step.ts";
import {
  type DraftContext,
  type MeasurementField,
  type MeasurementProblem,
  parseMeasurement,
  positionIn,
  readMeasurementDraft,
} from "#domain/measurements/parse-measurement.ts";
import { type ScaleQuestion, scaleQuestions } from "#domain/measurements/scale-questions.ts";
import { formatDayMonth } from "#ui/format.ts";
import { confirmSentence } from "./confirm-sentence.ts";
import { isConfirmed, type MeasureForm } from "./measure-form.ts";
import { sameDayFigures, sameDayText, withSameDay } from "./same-day.ts";

/** What is known around the form. */
export interface MeasureContext {
  readonly child: MeasuredChild;
  readonly today: CivilDate;
  /** Those that count, this one left out when it is corrected. */
  readonly earlier: readonly EarlierMeasurement[];
}

/** All that the screen shows of a form; computed anew at every change, never kept. */
export interface MeasureView {
  /** By field, as far as it may be told now. */
  readonly problems: Partial<Record<MeasurementField, MeasurementProblem>>;
  /** The position a length will be judged in, and the usual one at that age. */
  readonly position: Position | undefined;
  readonly usualPosition: Position | undefined;
  readonly last: LastFigures;
  /** Told when somebody already weighed or measured this child on that day. */
  readonly sameDay: string | undefined;
  /** What to confirm before a low category is shown, and where to mend it. */
  readonly confirm: { readonly sentence: string; readonly field: FigureField } | undefined;
  readonly questions: readonly ScaleQuestion[];
  /** Empty while nothing can be said, or something must be confirmed first. */
  readonly lines: readonly GrowthLine[];
  readonly changes: ChangeTexts;
  readonly step: NextStep | undefined;
}

/** What a form says while it is filled in. The figure under the finger does not count yet. */
export const viewMeasure = (form: MeasureForm, { child, today, earlier }: MeasureContext): MeasureView => {
  const judged = form.typing === undefined ? form.draft : { ...form.draft, [form.typing]: "" };
  const date = readMeasurementDraft(judged, { child, today, last: {} }).values.date;
  const context: DraftContext = { child, today, last: lastFigures(earlier, date) };
  const { values, problems } = readMeasurementDraft(judged, context);
  const shown: MeasureView = {
    problems: problemsByField([...problems, ...saveProblems(form, context)]),
    position: positionIn(judged, child, date),
    usualPosition: usualPosition(child, date),
    last: context.last,
    sameDay: sameDayText(sameDayFigures(earlier, date)),
    confirm: undefined,
    questions: [],
    lines: [],
    changes: {},
    step: undefined,
  };
  return date === undefined || isEmpty(values)
    ? shown
    : { ...shown, ...judge(form, { ...values, date }, { child, today, earlier }, context.last) };
};

type Judged = Pick<MeasureView, "confirm" | "questions" | "lines" | "changes" | "step">;

const judge = (
  form: MeasureForm,
  values: MeasuredValues,
  { child, earlier }: MeasureContext,
  last: LastFigures,
): Judged => {
  const ageDays = child.birthDate === undefined ? undefined : daysBetween(child.birthDate, values.date);
  const figures = withSameDay(values, sameDayFigures(earlier, values.date));
  const assessment = assessGrowth({ sex: child.sex, ageDays, ...figures });
  const change = measurementChange(values, last);
  const month = childMonth(child, figures, earlier);
  const questions = scaleQuestions({ child, values, ageDays, assessment, last });
  const isStated = questions.every(({ id }) => form.answers[id] === "remeasured");
  // A doubted figure is asked about once: the answer to the doubt is its confirmation.
  // What somebody else took that day was confirmed by them.
  const low = figuresToConfirm(assessment).filter((field) => form.draft[field] !== "");
  const toConfirm = low.filter((field) => !questions.some((question) => question.field === field));
  const [first] = toConfirm;
  const isSure = isConfirmed(form, toConfirm);
  const isAnswered = questions.every(({ id }) => form.answers[id] !== undefined);
  const mayShow = isSure && (isAnswered || low.length === 0);
  return {
    confirm:
      isSure || first === undefined
        ? undefined
        : { sentence: confirmSentence(toConfirm, values), field: first },
    questions,
    lines: mayShow ? growthLines(assessment, { ageDays, isStated }) : [],
    changes: changeTexts(change, formatDayMonth, month),
    step: mayShow
      ? nextStep({ assessment, oedema: values.oedema, questions, answers: form.answers, month })
      : undefined,
  };
};

/** Nothing measured is no problem of an open form; it is one of a form that is to be saved. */
const saveProblems = (form: MeasureForm, context: DraftContext): readonly MeasurementProblem[] => {
  const parsed = form.isTried ? parseMeasurement(form.draft, context) : undefined;
  return parsed?.ok === false ? parsed.problem.filter(({ type }) => type === "NothingMeasured") : [];
};

const problemsByField = (
  problems: readonly MeasurementProblem[],
): Partial<Record<MeasurementField, MeasurementProblem>> =>
  Object.fromEntries(problems.map((problem) => [problem.field, problem]));

const usualPosition = (child: MeasuredChild, date: CivilDate | undefined): Position | undefined =>
  child.birthDate === undefined || date === undefined
    ? undefined
    : expectedPosition(daysBetween(child.birthDate, date));

const isEmpty = ({ weightKg, lengthCm, armCm, headCm, oedema }: Omit<MeasuredValues, "date">): boolean =>
  [weightKg, lengthCm, armCm, headCm, oedema].every((value) => value === undefined);
