import { type CivilDate, monthOf } from "../civil-date.ts";
import type { MonthAssessment } from "../growth/monthly/assess-month.ts";
import type { MonthlyStatus } from "../growth/monthly/monthly-status.ts";
import type { ChildFacts } from "../people/child-facts.ts";
import type { ChildMeasurement } from "./child-measurement.ts";
import { childMonth } from "./child-month.ts";
import { type DayAssessment, dayAssessment } from "./day-assessment.ts";
import type { EarlierMeasurement } from "./last-figures.ts";
import { whichCounts } from "./which-counts.ts";

/** A child in one calendar month, as the KMS book has it: one weighing, one letter. */
export interface ChildInMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  /** The weighing that counts for the month; absent when there was none. */
  readonly weighing: ChildMeasurement | undefined;
  /** Everything of the day of that weighing. */
  readonly day: DayAssessment | undefined;
  /** The same day in the frame of its months; absent without a birth date. */
  readonly assessment: MonthAssessment | undefined;
  /** The letter; absent when the child was not weighed or nobody knows its age. */
  readonly status: MonthlyStatus["kind"] | undefined;
}

/** Reads the month. Of other months, too, only the weighing that counts is compared with. */
export const childInMonth = (child: ChildFacts, month: string): ChildInMonth => {
  const { measurements } = child;
  const weighing = whichCounts(measurements, month, (one) => isMonthlyWeighing(one, child.birthDate));
  const day = weighing && dayAssessment(child, measurements, weighing.date);
  const assessment = day && childMonth(child, day.figures, otherMonths(measurements, month));
  return { month, weighing, day, assessment, status: statusIn(child, assessment, month) };
};

/** The counted weighing of every other month: what a weighing is compared with. */
export const otherMonths = (
  measurements: readonly ChildMeasurement[],
  month: string,
): readonly EarlierMeasurement[] => {
  const months = new Set(measurements.map(({ date }) => monthOf(date)));
  months.delete(month);
  return [...months].flatMap((other) => whichCounts(measurements, other, isWeighing) ?? []);
};

/** The weight at birth is no weighing of a month: the first attendance is (refinement 15.2). */
export const isMonthlyWeighing = (
  { weightKg, date }: Pick<ChildMeasurement, "weightKg" | "date">,
  birthDate: CivilDate | undefined,
): boolean => weightKg !== undefined && date !== birthDate;

const isWeighing = ({ weightKg }: ChildMeasurement): boolean => weightKg !== undefined;

/** A phone cannot know that a weighing was the first ever; whoever was there can, and marks it (B). */
const statusIn = (
  { services = [] }: ChildFacts,
  assessment: MonthAssessment | undefined,
  month: string,
): MonthlyStatus["kind"] | undefined => {
  const kind = assessment?.monthly?.status.kind;
  return kind === "noDataLastMonth" && isFirstWeighingIn(services, month) ? "B" : kind;
};

/** True when the first weighing ever was marked in that month. */
export const isFirstWeighingIn = (services: NonNullable<ChildFacts["services"]>, month: string): boolean =>
  services.some(({ type, date }) => type === "firstWeighing" && inMonth(date, month));

const inMonth = (date: CivilDate, month: string): boolean => monthOf(date) === month;
