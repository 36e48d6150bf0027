import { type CivilDate, daysBetween } from "#domain/civil-date.ts";
import { assessGrowth, type GrowthAssessment } from "#domain/growth/assess-growth.ts";
import type { GrowthInput } from "#domain/growth/growth-input.ts";
import { type KmsZone, kmsZoneOf } from "#domain/growth/monthly/kms-zone.ts";
import { type MonthlyEntry, monthlyEntries, type Weighing } from "#domain/growth/monthly/monthly-status.ts";
import { type NextStep, nextStep } from "#domain/growth/monthly/next-step.ts";
import { type MonthlyRuleSet, monthlyRulesOn } from "#domain/growth/monthly/rule-set.ts";
import { assessPreterm, type CorrectedAge, type Gestation } from "#domain/growth/preterm.ts";
import { readVelocity, type Velocity } from "#domain/growth/velocity/velocity.ts";
import type { Sex } from "#domain/people/sex.ts";

/** A child as growth monitoring needs it. */
export type MonitoredChild = {
  readonly sex: Sex;
  readonly birthDate: CivilDate;
  /** Known when the child was born preterm or its gestation was asked. */
  readonly gestation?: Gestation | undefined;
  readonly weighings: readonly Weighing[];
  /** See `MonthlyHistory.isComplete`. */
  readonly isComplete: boolean;
};

/** What was found on the day, beside what `weighings` hold. */
export type MonthlyMeasurement = Omit<GrowthInput, "sex" | "ageDays"> & {
  readonly date: CivilDate;
  readonly hasDangerSign?: boolean | undefined;
};

export type MonthAssessment = {
  /** By the real age; what is reported. */
  readonly assessment: GrowthAssessment;
  /** By the corrected age, for a child born preterm and under 24 months. */
  readonly corrected: GrowthAssessment | undefined;
  readonly correction: CorrectedAge | undefined;
  /** By the real age, as on the printed KMS. */
  readonly zone: KmsZone | undefined;
  readonly correctedZone: KmsZone | undefined;
  /** The KMS entry of this month; undefined when the child was not weighed. */
  readonly monthly: MonthlyEntry | undefined;
  /** Of the gain since the month before, or over two or three months where WHO has no monthly figures (from 12 months). */
  readonly velocity: Velocity | undefined;
  readonly step: NextStep;
  readonly rules: MonthlyRuleSet;
};

/**
 * Everything about one child on one day: indices, zone, naik or tidak naik, how unusual the gain is, and what to do.
 * The weight of the day must be among `child.weighings` too.
 */
export const assessMonth = (child: MonitoredChild, measurement: MonthlyMeasurement): MonthAssessment => {
  const { date, hasDangerSign, ...measured } = measurement;
  const rules = monthlyRulesOn(date);
  const input = { ...measured, sex: child.sex, ageDays: daysBetween(child.birthDate, date) };
  const preterm = child.gestation ? assessPreterm(input, child.gestation) : undefined;
  const assessment = preterm?.reported ?? assessGrowth(input);
  const deciding = preterm ? preterm.deciding : assessment;
  const entries = monthlyEntries(child, rules.minimumGains);
  const at = entries.findIndex((entry) => entry.weighing.date === date);
  const monthly = entries[at];
  const shiftDays = preterm?.correction.kind === "corrected" ? input.ageDays - preterm.correction.ageDays : 0;
  const velocity = monthly && velocityOf(child, entries.slice(0, at + 1), shiftDays);
  const zoneOf = (judged: GrowthAssessment | undefined) =>
    judged && kmsZoneOf(judged.readings.weightForAge, rules.zones);
  const step = nextStep(
    {
      assessment: deciding,
      zone: zoneOf(deciding),
      monthly,
      velocity,
      oedema: measured.oedema === true,
      hasDangerSign: hasDangerSign === true,
    },
    rules.steps,
  );
  return {
    assessment,
    corrected: preterm?.corrected,
    correction: preterm?.correction,
    zone: zoneOf(assessment),
    correctedZone: zoneOf(preterm?.corrected),
    monthly,
    velocity,
    step,
    rules,
  };
};

/** The shortest interval that ends at the last entry and that WHO has figures for; ages less the preterm shift. */
const velocityOf = (
  child: MonitoredChild,
  entries: readonly MonthlyEntry[],
  shiftDays: number,
): Velocity | undefined => {
  const earlier = [...entries];
  const last = earlier.pop();
  if (!last) return undefined;
  const ageDays = (weighing: Weighing) => daysBetween(child.birthDate, weighing.date) - shiftDays;
  let nothing: Velocity | undefined;
  for (const { weighing } of earlier.slice(-LONGEST_INTERVAL_MONTHS).reverse()) {
    const velocity = readVelocity({
      sex: child.sex,
      measure: "weight",
      fromDays: ageDays(weighing),
      toDays: ageDays(last.weighing),
      gain: last.weighing.grams - weighing.grams,
    });
    if (velocity.kind !== "none") return velocity;
    nothing ??= velocity;
  }
  return nothing;
};

const LONGEST_INTERVAL_MONTHS = 3;
