import type { Indicator } from "../growth/indicator.ts";
import type { IndicatorId } from "../growth/indicators/index.ts";
import type { PeriodReading } from "../measurements/month-readings.ts";
import { lowestBandOf } from "./lowest-band.ts";

/** How the children of an area are spread over the categories of one index. */
export interface IndexSummary {
  readonly index: IndicatorId;
  /** Children in each category, by its id; every category of the index is there, from low to high. */
  readonly bands: Readonly<Record<string, number>>;
  /** Children with a category: the denominator of every prevalence of this index. */
  readonly valid: number;
  /** Left out: the z-score is beyond what a child can be. */
  readonly flagged: number;
}

/**
 * Counts one index. Flagged z-scores stay out of the denominator; oedema counts in the lowest category.
 */
export const indexSummary = (
  indicator: Indicator & { readonly id: IndicatorId },
  readings: readonly ReadonlyMap<IndicatorId, PeriodReading>[],
): IndexSummary => {
  const bands: Record<string, number> = Object.fromEntries(
    indicator.bands.steps.map(({ band }) => [band.id, 0]),
  );
  let flagged = 0;
  let valid = 0;
  for (const byIndex of readings) {
    const reading = byIndex.get(indicator.id)?.reading;
    if (reading === undefined) continue;
    if (reading.kind === "implausible") {
      flagged += 1;
      continue;
    }
    const id = reading.kind === "z" ? reading.band.id : lowestBandOf(indicator.id);
    bands[id] = (bands[id] ?? 0) + 1;
    valid += 1;
  }
  return { index: indicator.id, bands, valid, flagged };
};

/** The same for two areas together. */
export const addIndexSummaries = (a: IndexSummary, b: IndexSummary): IndexSummary => ({
  index: a.index,
  bands: Object.fromEntries(Object.entries(a.bands).map(([id, count]) => [id, count + (b.bands[id] ?? 0)])),
  valid: a.valid + b.valid,
  flagged: a.flagged + b.flagged,
});
