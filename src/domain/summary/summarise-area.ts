import { type CivilDate, monthOf } from "../civil-date.ts";
import { indicators } from "../growth/indicators/index.ts";
import { isMonthlyWeighing } from "../measurements/child-in-month.ts";
import { sentBackOf } from "../measurements/child-status.ts";
import { dayAssessment } from "../measurements/day-assessment.ts";
import { readingsOf } from "../measurements/month-readings.ts";
import { reviewReasons } from "../measurements/review-reasons.ts";
import { inPrecedence } from "../measurements/which-counts.ts";
import { type ChildFacts, isCountedChild } from "../people/child-facts.ts";
import { joinSame } from "../people/join-same.ts";
import { addCounts, type Count } from "./count.ts";
import { addIndexSummaries, type IndexSummary, indexSummary } from "./index-summary.ts";

/** The figures of an area for the calendar month of a day. Of children under five who are accompanied there. */
export interface AreaSummary {
  /** `YYYY-MM` */
  readonly month: string;
  /** S: children under five. */
  readonly children: number;
  /** D/S: weighed this month. Size at birth is no weighing. */
  readonly weighed: Count;
  /** Weight and length are known of this month, from birth too: the coverage to print beside every prevalence. */
  readonly measured: Count;
  /** Each index, in the order people read them, over this month's measurements that count. */
  readonly indices: readonly IndexSummary[];
  /** Children whose measurement of this month somebody should look at again, of those measured at all. */
  readonly toReview: Count;
  /** Children with a measurement that was sent back and not taken again. */
  readonly sentBack: number;
  /** Children without a birth date: in no count, since nobody knows whether they are under five. */
  readonly withoutBirthDate: number;
}

/**
 * Counts an area. Pure and order-free: the same on phone and server. `children` may be those of any area, each record once or
 * under several joined ids; whoever is not counted here (over five, moved, dead) is left out.
 */
export const summariseArea = (children: readonly ChildFacts[], asOf: CivilDate): AreaSummary => {
  const month = monthOf(asOf);
  const everyone = joinSame(children);
  const counted = everyone.filter((child) => isCountedChild(child, asOf));
  const readings = counted.map((child) => readingsOf(child, child.measurements, month));
  const ofMonth = counted.map((child) => inPrecedence(child.measurements, month));
  const share = (numerator: number): Count => ({ numerator, denominator: counted.length });
  const isWeighed = counted.map(({ birthDate }, index) =>
    ofMonth[index]?.some((one) => isMonthlyWeighing(one, birthDate)),
  );
  const isMeasured = ofMonth.map(
    (list) =>
      list.some(({ weightKg }) => weightKg !== undefined) &&
      list.some(({ lengthCm }) => lengthCm !== undefined),
  );
  return {
    month,
    children: counted.length,
    weighed: share(isWeighed.filter(Boolean).length),
    measured: share(isMeasured.filter(Boolean).length),
    indices: indicators.map((indicator) => indexSummary(indicator, readings)),
    toReview: {
      numerator: counted.filter((child) => hasDoubt(child, month)).length,
      denominator: ofMonth.filter((list) => list.length > 0).length,
    },
    sentBack: counted.filter(({ measurements }) => sentBackOf(measurements).length > 0).length,
    withoutBirthDate: everyone.filter(
      (child) => child.birthDate === undefined && isCountedChild({ ...child, birthDate: asOf }, asOf),
    ).length,
  };
};

/** The summary of two areas of the same month together (RWs of a kelurahan, kelurahan of a city). */
export const addSummaries = (a: AreaSummary, b: AreaSummary): AreaSummary => {
  if (a.month !== b.month) throw new Error("summaries of two months");
  return {
    month: a.month,
    children: a.children + b.children,
    weighed: addCounts(a.weighed, b.weighed),
    measured: addCounts(a.measured, b.measured),
    indices: a.indices.flatMap((one) => {
      const other = b.indices.find(({ index }) => index === one.index);
      return other ? addIndexSummaries(one, other) : one;
    }),
    toReview: addCounts(a.toReview, b.toReview),
    sentBack: a.sentBack + b.sentBack,
    withoutBirthDate: a.withoutBirthDate + b.withoutBirthDate,
  };
};

const hasDoubt = (child: ChildFacts, month: string): boolean => {
  const dates = new Set(inPrecedence(child.measurements, month).map(({ date }) => date));
  return [...dates].some((date) => {
    const day = dayAssessment(child, child.measurements, date);
    return day !== undefined && reviewReasons(day).length > 0;
  });
};
