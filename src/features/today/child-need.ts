import { daysBetween } from "#domain/civil-date.ts";
import { assessGrowth } from "#domain/growth/assess-growth.ts";
import { lastFigures } from "#domain/measurements/last-figures.ts";
import { measurementChange } from "#domain/measurements/measurement-change.ts";
import type { MeasuredValues } from "#domain/measurements/measurement-draft.ts";
import { nextStep, type QualityAnswer } from "#domain/measurements/next-step.ts";
import { qualityQuestions } from "#domain/measurements/quality/index.ts";
import type { MeasurementCard, PersonCard } from "#storage/session-types.ts";
import type { needText } from "./text.ts";

/** Why somebody is to be seen before others. `due`: only that this month's weighing is missing. */
export type ChildNeed = keyof typeof needText | "due";

/** Most pressing first; the list is sorted by it. */
export const NEED_ORDER: readonly ChildNeed[] = [
  "sentBack",
  "today",
  "again",
  "thisWeek",
  "soon",
  "never",
  "due",
];

/** What the last measurement asks for, by the same rules that spoke at the scale. */
export const childNeed = (child: PersonCard): ChildNeed => {
  if (child.marks.sentBack > 0) return "sentBack";
  const [newest] = child.measurements;
  if (!newest) return "never";
  const { urgency } = stepAfter(child, newest);
  return urgency === "routine" ? "due" : urgency;
};

const stepAfter = (child: PersonCard, newest: MeasurementCard) => {
  const { sex, birthDate } = child;
  const values = measuredValues(newest);
  const ageDays = birthDate === undefined ? undefined : daysBetween(birthDate, newest.date);
  const assessment = assessGrowth({ sex, ageDays, ...values });
  const last = lastFigures(child.measurements, newest.date);
  const change = measurementChange(values, last);
  const questions = qualityQuestions({
    child: { sex, birthDate },
    values,
    ageDays,
    assessment,
    last,
    change,
  });
  // A figure that the puskesmas confirmed is in doubt no more.
  const isConfirmed = newest.review?.decision === "confirm" || newest.role === "healthWorker";
  const answers: Record<string, QualityAnswer> = {};
  if (isConfirmed) for (const { id } of questions) answers[id] = "remeasured";
  return nextStep({ assessment, oedema: values.oedema, change, questions, answers });
};

const measuredValues = (card: MeasurementCard): MeasuredValues => ({
  date: card.date,
  weightKg: card.weightKg,
  lengthCm: card.lengthCm,
  position: card.position,
  armCm: card.armCm,
  headCm: card.headCm,
  oedema: card.oedema,
  place: undefined,
});
