import { type CivilDate, daysBetween } from "../civil-date.ts";
import { assessGrowth, type GrowthAssessment } from "../growth/assess-growth.ts";
import type { ChildMeasurement, MeasuredField } from "./child-measurement.ts";
import type { MeasuredChild } from "./measurement-draft.ts";
import { inPrecedence } from "./which-counts.ts";

/**
 * What is known of one child on one day. Weight from one table and length from another are one assessment: the day counts
 * once and weight-for-length uses both. Each figure comes from the measurement that counts first and has it; whoever says
 * otherwise is kept and named.
 */
export interface DayAssessment {
  readonly date: CivilDate;
  readonly ageDays: number | undefined;
  readonly figures: DayFigures;
  readonly growth: GrowthAssessment;
  /** The measurements of the day that may count, the first before all. */
  readonly measurements: readonly ChildMeasurement[];
  readonly disagreements: readonly Disagreement[];
  /** Taken or confirmed by a health worker; otherwise it is the cadre's. */
  readonly isConfirmed: boolean;
  readonly pending: boolean;
}

export type DayFigures = Pick<ChildMeasurement, MeasuredField | "position" | "date">;

/** Two people measured the same thing on the same day and read different figures: perhaps one entry too many. */
export interface Disagreement {
  readonly field: MeasuredField;
  /** Records with a figure for it, the one that counts first. */
  readonly records: readonly string[];
}

const FIELDS: readonly MeasuredField[] = ["weightKg", "lengthCm", "armCm", "headCm", "oedema"];

/** Joins and judges the measurements of a day; nothing when none of them may count. */
export const dayAssessment = (
  { sex, birthDate }: MeasuredChild,
  all: readonly ChildMeasurement[],
  date: CivilDate,
): DayAssessment | undefined => {
  const measurements = inPrecedence(all, date);
  if (measurements.length === 0) return undefined;
  const figures = figuresOf(measurements, date);
  const ageDays = birthDate === undefined ? undefined : daysBetween(birthDate, date);
  return {
    date,
    ageDays,
    figures,
    growth: assessGrowth({ sex, ageDays, ...figures }),
    measurements,
    disagreements: FIELDS.flatMap((field) => disagreementIn(field, measurements) ?? []),
    isConfirmed: measurements.some(
      ({ role, review }) => role === "healthWorker" || review?.decision === "confirm",
    ),
    pending: measurements.some(({ pending }) => pending),
  };
};

/** The days on which something was measured that may count, newest first. */
export const daysMeasured = (measurements: readonly ChildMeasurement[]): readonly CivilDate[] =>
  [...new Set(inPrecedence(measurements, "").map(({ date }) => date))].sort().reverse();

const figuresOf = (measurements: readonly ChildMeasurement[], date: CivilDate): DayFigures => {
  const first = (field: MeasuredField) =>
    measurements.find((measurement) => measurement[field] !== undefined);
  const lengthSource = first("lengthCm");
  return {
    date,
    weightKg: first("weightKg")?.weightKg,
    lengthCm: lengthSource?.lengthCm,
    position: lengthSource?.position,
    armCm: first("armCm")?.armCm,
    headCm: first("headCm")?.headCm,
    // A danger sign that anybody saw is not outvoted.
    oedema: measurements.some(({ oedema }) => oedema === true) ? true : first("oedema")?.oedema,
  };
};

const disagreementIn = (
  field: MeasuredField,
  measurements: readonly ChildMeasurement[],
): Disagreement | undefined => {
  const having = measurements.filter((measurement) => measurement[field] !== undefined);
  // A remeasurement that says which one it confirms has settled the question.
  const confirmed = new Set(having.flatMap(({ confirms }) => confirms ?? []));
  const open = having.filter(({ version }) => !confirmed.has(version));
  const said = new Set(open.map((measurement) => `${measurement[field]} ${positionFor(field, measurement)}`));
  return said.size > 1 ? { field, records: open.map(({ record }) => record) } : undefined;
};

/** 80,5 cm lying and 80,5 cm standing are two different lengths. */
const positionFor = (field: MeasuredField, { position }: ChildMeasurement): string =>
  field === "lengthCm" ? (position ?? "") : "";
