import { type CivilDate, daysBetween, monthOf } from "#domain/civil-date.ts";
import type { MonthAssessment } from "#domain/growth/monthly/assess-month.ts";
import { changeTexts } from "#domain/measurements/change-text.ts";
import { isFirstWeighingIn, otherMonths } from "#domain/measurements/child-in-month.ts";
import type { ChildMeasurement } from "#domain/measurements/child-measurement.ts";
import { childMonth, type MonitoredBirth } from "#domain/measurements/child-month.ts";
import { sentBackOf } from "#domain/measurements/child-status.ts";
import { type DayAssessment, dayAssessment, daysMeasured } from "#domain/measurements/day-assessment.ts";
import { type GrowthLine, growthLines } from "#domain/measurements/growth-lines.ts";
import { type KmsLine, kmsLines } from "#domain/measurements/kms-lines.ts";
import { lastFigures } from "#domain/measurements/last-figures.ts";
import { lengthGain } from "#domain/measurements/length-gain.ts";
import { measurementChange } from "#domain/measurements/measurement-change.ts";
import { readingsOfDays } from "#domain/measurements/month-readings.ts";
import { type NextStep, nextStep } from "#domain/measurements/next-step.ts";
import { type PretermLines, pretermLines } from "#domain/measurements/preterm-lines.ts";
import { type ReviewReason, reviewReasons } from "#domain/measurements/review-reasons.ts";
import { stepAsOf } from "#domain/measurements/step-as-of.ts";
import { formatDayMonth } from "#ui/format.ts";

/** A line of the latest result, with the day it is of where that is an older one. */
export type LatestLine = GrowthLine & { readonly takenOn: CivilDate | undefined };

/** What the last measurements say, as the child's page shows it. Computed whenever shown. */
export interface ChildGrowth {
  /** Every day that counts, newest first. */
  readonly days: readonly DayAssessment[];
  readonly latest:
    | {
        readonly day: DayAssessment;
        readonly lines: readonly LatestLine[];
        readonly changes: readonly string[];
        /** As it reads today: what was to be done "hari ini" of another day is told as of then. */
        readonly step: NextStep;
        /** Status and zone of the KMS; empty when the child was not weighed that day. */
        readonly kms: readonly KmsLine[];
        readonly preterm: PretermLines | undefined;
        readonly month: MonthAssessment | undefined;
      }
    | undefined;
  readonly doubts: readonly ReviewReason[];
  readonly sentBack: readonly ChildMeasurement[];
}

/** Judges all measurements of a child, as read on `today`. */
export const childGrowth = (
  child: MonitoredBirth,
  measurements: readonly ChildMeasurement[],
  today: CivilDate,
): ChildGrowth => {
  const days = daysMeasured(measurements).flatMap((date) => dayAssessment(child, measurements, date) ?? []);
  const [day] = days;
  return {
    days,
    latest: day && { day, ...latestOf(child, day, { days, measurements, today }) },
    doubts: day ? reviewReasons(day) : [],
    sentBack: sentBackOf(measurements),
  };
};

const latestOf = (
  child: MonitoredBirth,
  day: DayAssessment,
  {
    days,
    measurements,
    today,
  }: Pick<ChildGrowth, "days"> & {
    readonly measurements: readonly ChildMeasurement[];
    readonly today: CivilDate;
  },
) => {
  const figures = days.map((one) => one.figures);
  const others = otherMonths(measurements, monthOf(day.date));
  const month = childMonth(child, day.figures, others);
  const step = nextStep({
    assessment: day.growth,
    oedema: day.figures.oedema,
    questions: [],
    answers: {},
    month,
  });
  const gain = lengthGain(child, day.figures, figures, month?.correction);
  return {
    lines: latestLines(day, days),
    changes: Object.values(
      changeTexts(
        measurementChange(day.figures, lastFigures(figures, day.date), child.birthDate),
        formatDayMonth,
        month,
      ),
    ),
    step: stepAsOf(step, day.date, today),
    kms: [
      ...kmsLines(month, {
        isStated: day.isConfirmed,
        isFirst: isFirstWeighingIn(child.services ?? [], monthOf(day.date)),
      }),
      ...(gain ? [gain] : []),
    ],
    preterm: pretermLines(child, day.date, month),
    month,
  };
};

/** The newest day in full; an index it cannot answer speaks from the last day that could. */
const latestLines = (day: DayAssessment, days: readonly DayAssessment[]): readonly LatestLine[] => {
  const own = linesOf(day).map((line) => ({ ...line, takenOn: undefined }));
  const older = [...readingsOfDays(days)].flatMap(([id, { day: from }]) =>
    from === day || own.some((line) => line.id === id)
      ? []
      : linesOf(from)
          .filter((line) => line.id === id)
          .map((line) => ({ ...line, takenOn: from.date })),
  );
  return [...own, ...older];
};

/** Nothing that a health worker confirmed is called doubtful. */
export const linesOf = ({ growth, ageDays, isConfirmed }: DayAssessment): readonly GrowthLine[] =>
  growthLines(growth, { ageDays, isStated: isConfirmed });

/** Days since birth on a day; nothing without a birth date or before it. */
export const ageDaysOn = (birthDate: CivilDate | undefined, on: CivilDate): number | undefined =>
  birthDate === undefined || on < birthDate ? undefined : daysBetween(birthDate, on);
