import { type IndicatorId, indicators } from "../growth/indicators/index.ts";
import type { MeasuredField } from "./child-measurement.ts";
import type { DayAssessment } from "./day-assessment.ts";
import { isDoubt } from "./question-answers.ts";

/** Why somebody should look at a measurement again. */
export type ReviewReason =
  /** A z-score beyond what a child can be: more likely a slip. */
  | { readonly type: "implausible"; readonly index: IndicatorId }
  /** Written as standing at an age at which no child stands. */
  | { readonly type: "standingTooEarly" }
  /** Two entries of one day say different figures. */
  | { readonly type: "possibleDuplicate"; readonly field: MeasuredField; readonly records: readonly string[] }
  /** Two people corrected one entry differently. */
  | { readonly type: "conflict"; readonly record: string; readonly fields: readonly string[] }
  /** The cadre herself doubted the tool, or promised to measure again. */
  | { readonly type: "inDoubt"; readonly record: string; readonly answer: "toolDoubt" | "later" };

/** Completes "Perlu diukur ulang:". */
export const reviewReasonLabels: Readonly<Record<ReviewReason["type"], string>> = {
  implausible: "angkanya tidak wajar untuk umurnya",
  standingTooEarly: "tercatat berdiri padahal belum 9 bulan",
  possibleDuplicate: "dua catatan di hari yang sama berbeda",
  conflict: "dua perbaikan yang berbeda",
  inDoubt: "kader belum yakin dengan hasilnya",
};

/**
 * The reasons that a day's figures give, gravest first. What a health worker measured or confirmed is no longer asked, except
 * what contradicts itself; a flagged z-score stays out of prevalence either way.
 */
export const reviewReasons = (day: DayAssessment): readonly ReviewReason[] => [
  ...(day.isConfirmed ? [] : doubtsOf(day)),
  ...day.disagreements.map(({ field, records }) => ({ type: "possibleDuplicate" as const, field, records })),
  ...day.measurements.flatMap(({ record, conflicts = [] }) =>
    conflicts.length === 0 ? [] : [{ type: "conflict" as const, record, fields: conflicts }],
  ),
];

const doubtsOf = ({ growth, measurements }: DayAssessment): readonly ReviewReason[] => [
  ...indicators.flatMap(({ id }) =>
    growth.readings[id].kind === "implausible" ? [{ type: "implausible" as const, index: id }] : [],
  ),
  ...(growth.standingUnderNineMonths ? [{ type: "standingTooEarly" as const }] : []),
  ...measurements.flatMap(({ record, answers = {} }) => {
    const given = Object.entries(answers).flatMap(([id, said]) => (isDoubt(id) ? [said] : []));
    const answer = (["toolDoubt", "later"] as const).find((doubt) => given.includes(doubt));
    return answer === undefined ? [] : [{ type: "inDoubt" as const, record, answer }];
  }),
];
