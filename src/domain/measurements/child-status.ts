import { type CivilDate, monthOf } from "../civil-date.ts";
import type { IndicatorId } from "../growth/indicators/index.ts";
import { ageText } from "../people/age-text.ts";
import type { ChildFacts } from "../people/child-facts.ts";
import { isMonthlyWeighing } from "./child-in-month.ts";
import type { ChildMeasurement } from "./child-measurement.ts";
import { type DayAssessment, dayAssessment, daysMeasured } from "./day-assessment.ts";
import { lastFigures } from "./last-figures.ts";
import { type MeasurementChange, measurementChange } from "./measurement-change.ts";
import { type PeriodReading, readingsOfDays } from "./month-readings.ts";
import { type ReviewReason, reviewReasons } from "./review-reasons.ts";

/** How one child stands on a day: what a list row, the child's page and the supervisor's list say. Computed, never stored. */
export interface ChildStatus {
  readonly ageText: string;
  /** The newest day on which something counts. */
  readonly latest: DayAssessment | undefined;
  /** What changed between that day and the last time each figure was taken. */
  readonly change: MeasurementChange;
  /** The newest answer of each index, and of which day it is. */
  readonly readings: ReadonlyMap<IndicatorId, PeriodReading>;
  readonly isWeighedThisMonth: boolean;
  /** Length too: only then can all indices be judged. */
  readonly isMeasuredThisMonth: boolean;
  /** Measurements sent back, and not taken again since. */
  readonly sentBack: readonly ChildMeasurement[];
  /** Why the latest day should be looked at again; empty when nothing speaks against it. */
  readonly reviewReasons: readonly ReviewReason[];
}

/** `asOf` is today; what is dated later (a clock a year ahead) counts as measured but for no month that has begun. */
export const childStatus = (child: ChildFacts, asOf: CivilDate): ChildStatus => {
  const days = daysMeasured(child.measurements).flatMap(
    (date) => dayAssessment(child, child.measurements, date) ?? [],
  );
  const [latest] = days;
  const thisMonth = days.filter(({ date }) => monthOf(date) === monthOf(asOf));
  return {
    ageText: ageText(child, asOf),
    latest,
    change: latest ? changeUpTo(latest, days, child.birthDate) : {},
    readings: readingsOfDays(days),
    isWeighedThisMonth: thisMonth.some(({ figures: { weightKg }, date }) =>
      isMonthlyWeighing({ weightKg, date }, child.birthDate),
    ),
    isMeasuredThisMonth: thisMonth.some(({ figures }) => figures.lengthCm !== undefined),
    sentBack: sentBackOf(child.measurements),
    reviewReasons: latest ? reviewReasons(latest) : [],
  };
};

/** Those sent back after which, that day or later, nothing was measured that counts. */
export const sentBackOf = (measurements: readonly ChildMeasurement[]): readonly ChildMeasurement[] => {
  const sentBack = measurements.filter(({ review }) => review?.decision === "sendBack");
  if (sentBack.length === 0) return sentBack;
  const [newest] = daysMeasured(measurements);
  return sentBack.filter(({ date }) => newest === undefined || newest < date);
};

const changeUpTo = (
  { figures }: DayAssessment,
  days: readonly DayAssessment[],
  birthDate: CivilDate | undefined,
): MeasurementChange => {
  const earlier = days.map((day) => day.figures);
  return measurementChange(figures, lastFigures(earlier, figures.date), birthDate);
};
