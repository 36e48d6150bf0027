import { type IndicatorId, indicators } from "../growth/indicators/index.ts";
import type { Reading } from "../growth/reading.ts";
import type { ChildMeasurement } from "./child-measurement.ts";
import { type DayAssessment, dayAssessment } from "./day-assessment.ts";
import type { MeasuredChild } from "./measurement-draft.ts";
import { inPrecedence } from "./which-counts.ts";

/** What one index says for a period, and of which day. */
export interface PeriodReading {
  readonly reading: Reading;
  readonly day: DayAssessment;
}

/**
 * What each index says for a period, a month (`YYYY-MM`) or all time (""): of the days in the order in which their measurements
 * count, the first whose figures the index can judge. A puskesmas that only weighed does not hide the length a cadre took the
 * same month. Nothing for an index that no day of the period can judge, except that oedema is an answer in itself.
 */
export const readingsOf = (
  child: MeasuredChild,
  measurements: readonly ChildMeasurement[],
  period: string,
): ReadonlyMap<IndicatorId, PeriodReading> => {
  const dates = new Set(inPrecedence(measurements, period).map(({ date }) => date));
  return readingsOfDays([...dates].flatMap((date) => dayAssessment(child, measurements, date) ?? []));
};

/** The latest answer of each index: the newest day that can be judged by it, whoever measured. */
export const readingsOfDays = (days: readonly DayAssessment[]): ReadonlyMap<IndicatorId, PeriodReading> => {
  const found = new Map<IndicatorId, PeriodReading>();
  for (const { id } of indicators)
    for (const day of days) {
      const reading = day.growth.readings[id];
      if (reading.kind === "none" && reading.why !== "oedema") continue;
      found.set(id, { reading, day });
      break;
    }
  return found;
};
