import { bandFor } from "../growth/bands.ts";
import { type IndicatorId, indicators } from "../growth/indicators/index.ts";

/**
 * The lowest category of an index, in which oedema counts although no z-score is shown: it is severe malnutrition whatever the
 * scale says (WHO Anthro counts it below -3 in every prevalence that contains the weight).
 */
export const lowestBandOf = (index: IndicatorId): string => {
  const indicator = indicators.find(({ id }) => id === index);
  if (!indicator) throw new Error(`no index ${index}`);
  return bandFor(indicator.bands, Number.NEGATIVE_INFINITY).id;
};
