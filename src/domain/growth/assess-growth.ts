import { type ArmReading, readArm } from "#domain/growth/arm-circumference.ts";
import { type GrowthInput, prepareMeasurement } from "#domain/growth/growth-input.ts";
import { type IndicatorId, indicators } from "#domain/growth/indicators/index.ts";
import type { Position } from "#domain/growth/length-position.ts";
import { type Reading, readIndicator } from "#domain/growth/reading.ts";

/** Everything the standards say about one measurement. Computed whenever shown, never stored and never sent. */
export type GrowthAssessment = {
  /** Length in cm as judged: lying before day 731, standing from then on. */
  readonly adjustedLengthCm: number | undefined;
  /** Position as used; undefined when unknown or dropped. */
  readonly position: Position | undefined;
  /** Written as standing at an age at which no child stands: the position was dropped, ask again. */
  readonly standingUnderNineMonths: boolean;
  /** kg/m². */
  readonly bmi: number | undefined;
  readonly readings: Readonly<Record<IndicatorId, Reading>>;
  readonly arm: ArmReading;
};

/**
 * Judges one measurement by every index, exactly as WHO's R package `anthro` 1.1.0 does. Never throws for bad figures:
 * an index without a z-score says why.
 */
export const assessGrowth = (input: GrowthInput): GrowthAssessment => {
  const measured = prepareMeasurement(input);
  const readings: Partial<Record<IndicatorId, Reading>> = {};
  for (const indicator of indicators) {
    readings[indicator.id] = readIndicator(indicator, input.sex, measured);
  }
  return {
    adjustedLengthCm: measured.lengthCm,
    position: measured.position,
    standingUnderNineMonths: measured.standingUnderNineMonths,
    bmi: measured.bmi,
    // Complete: the loop runs over the very list that IndicatorId is made of.
    readings: readings as Record<IndicatorId, Reading>,
    arm: readArm(input.armCm, input.ageDays),
  };
};
