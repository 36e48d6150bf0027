import { type CivilDate, daysBetween } from "#domain/civil-date.ts";
import { expectedPosition, isStandingTooEarly, type Position } from "#domain/growth/length-position.ts";
import type { MonitoredBirth } from "#domain/measurements/child-month.ts";
import { type EarlierMeasurement, type LastFigures, lastFigures } from "#domain/measurements/last-figures.ts";
import type { MeasuredChild, MeasuredValues } from "#domain/measurements/measurement-draft.ts";
import {
  type DraftContext,
  type MeasurementField,
  type MeasurementProblem,
  parseMeasurement,
  positionIn,
  readMeasurementDraft,
} from "#domain/measurements/parse-measurement.ts";
import { type RepeatDraft, readRepeats, withRepeats } from "#domain/measurements/repeated-readings.ts";
import { type Judgement, judgeFigures, type Readings } from "./judge-figures.ts";
import type { MeasureForm } from "./measure-form.ts";
import { sameDayFigures, sameDayText } from "./same-day.ts";

/** What is known around the form. */
export interface MeasureContext {
  readonly child: MonitoredBirth;
  readonly today: CivilDate;
  /** Those that count, this one left out when it is corrected. */
  readonly earlier: readonly (EarlierMeasurement & {
    /** Answers given then, by question id. */
    readonly answers?: Readonly<Record<string, string>> | undefined;
  })[];
  /** The weighing that counts of each month, to compare with; `earlier` where left out. */
  readonly months?: readonly EarlierMeasurement[] | undefined;
  /** Lengths that whoever fills in the form read lately, of any child. */
  readonly recentLengthsCm?: readonly number[] | undefined;
}

/** All that the screen shows of a form; computed anew at every change, never kept. */
export interface MeasureView extends Judgement {
  /** By field, as far as it may be told now. */
  readonly problems: Partial<Record<MeasurementField, MeasurementProblem>>;
  /** What repeated readings amount to, with what is wrong with each. */
  readonly readings: Readings;
  /** The position a length will be judged in, and the usual one at that age. */
  readonly position: Position | undefined;
  readonly usualPosition: Position | undefined;
  /** Chosen as standing at an age at which no child stands: the position is not believed, and nothing is added for it. */
  readonly isStandingTooEarly: boolean;
  readonly last: LastFigures;
  /** Told when somebody already weighed or measured this child on that day. */
  readonly sameDay: string | undefined;
}

/** What a form says while it is filled in. The figure under the finger does not count yet. */
export const viewMeasure = (form: MeasureForm, around: MeasureContext): MeasureView => {
  const known = views.get(form);
  if (known?.around === around) return known.view;
  const view = judgeForm(form, around);
  views.set(form, { around, view });
  return view;
};

/** Whether a form may be saved and what it then shows is the same judgement: on Enter it is made once, not twice. */
const views = new WeakMap<MeasureForm, { readonly around: MeasureContext; readonly view: MeasureView }>();

const judgeForm = (form: MeasureForm, around: MeasureContext): MeasureView => {
  const { child, today, earlier } = around;
  const judged = form.typing === undefined ? form.draft : { ...form.draft, [form.typing]: "" };
  const date = readMeasurementDraft(judged, { child, today, last: {} }).values.date;
  const context: DraftContext = { child, today, last: lastFigures(earlier, date) };
  const { values, problems } = readMeasurementDraft(judged, context);
  const repeats = repeatsThatCount(form);
  const readings: Readings = {
    weight: readRepeats("weight", repeats, values, context),
    length: readRepeats("length", repeats, values, context),
  };
  const position = positionIn(judged, child, date);
  const shown: MeasureView = {
    problems: problemsByField([...problems, ...saveProblems(form, context)]),
    readings,
    position,
    usualPosition: usualPosition(child, date),
    isStandingTooEarly: isStandingTooEarly(ageDaysOn(child, date), position),
    last: context.last,
    sameDay: sameDayText(sameDayFigures(earlier, date)),
    ...NOTHING_SAID,
    answers: form.answers,
  };
  return date === undefined || isEmpty(values)
    ? shown
    : {
        ...shown,
        ...judgeFigures(form, withRepeats({ ...values, date }, readings), readings, around, context.last),
      };
};

const NOTHING_SAID: Omit<Judgement, "answers"> = {
  confirm: undefined,
  questions: [],
  lines: [],
  kms: [],
  preterm: undefined,
  changes: {},
  step: undefined,
};

/** The reading under the finger is always the last one of its figure. */
const repeatsThatCount = ({ repeats, typingRepeat }: MeasureForm): RepeatDraft =>
  typingRepeat === undefined ? repeats : { ...repeats, [typingRepeat]: repeats[typingRepeat].slice(0, -1) };

/** Nothing measured is no problem of an open form; it is one of a form that is to be saved. */
const saveProblems = (form: MeasureForm, context: DraftContext): readonly MeasurementProblem[] => {
  const parsed = form.isTried ? parseMeasurement(form.draft, context) : undefined;
  return parsed?.ok === false ? parsed.problem.filter(({ type }) => type === "NothingMeasured") : [];
};

const problemsByField = (
  problems: readonly MeasurementProblem[],
): Partial<Record<MeasurementField, MeasurementProblem>> =>
  Object.fromEntries(problems.map((problem) => [problem.field, problem]));

const usualPosition = (child: Born, date: CivilDate | undefined): Position | undefined => {
  const ageDays = ageDaysOn(child, date);
  return ageDays === undefined ? undefined : expectedPosition(ageDays);
};

type Born = Pick<MeasuredChild, "birthDate">;

const ageDaysOn = ({ birthDate }: Born, date: CivilDate | undefined): number | undefined =>
  birthDate === undefined || date === undefined ? undefined : daysBetween(birthDate, date);

const isEmpty = ({ weightKg, lengthCm, armCm, headCm, oedema }: Omit<MeasuredValues, "date">): boolean =>
  [weightKg, lengthCm, armCm, headCm, oedema].every((value) => value === undefined);
