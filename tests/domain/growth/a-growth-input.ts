import { assessGrowth } from "#domain/growth/assess-growth.ts";
import type { GrowthInput } from "#domain/growth/growth-input.ts";
import type { IndicatorId } from "#domain/growth/indicators/index.ts";
import type { Reading } from "#domain/growth/reading.ts";

/** A boy of one year with nothing measured; the test says what was. */
export const aGrowthInput = (measured: Partial<GrowthInput> = {}): GrowthInput => ({
  sex: "L",
  ageDays: 365,
  ...measured,
});

/** What one index says of a measurement. */
export const readingOf = (id: IndicatorId, measured: Partial<GrowthInput>): Reading =>
  assessGrowth(aGrowthInput(measured)).readings[id];

/** The z-score, flagged or not; undefined when there is none. */
export const zOf = (id: IndicatorId, measured: Partial<GrowthInput>): number | undefined => {
  const reading = readingOf(id, measured);
  return reading.kind === "none" ? undefined : reading.z;
};

/** Why there is none; undefined when there is one. */
export const whyOf = (id: IndicatorId, measured: Partial<GrowthInput>): string | undefined => {
  const reading = readingOf(id, measured);
  return reading.kind === "none" ? reading.why : undefined;
};
