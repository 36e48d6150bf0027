import type { IndicatorId } from "../growth/indicators/index.ts";
import { addCounts, type Count } from "./count.ts";
import type { IndexSummary } from "./index-summary.ts";

/** A prevalence of the national reports: categories of one index over all children with a category. */
interface PrevalenceRule {
  readonly label: string;
  readonly index: IndicatorId;
  readonly bands: readonly string[];
}

/** Definitions as reported by Kemenkes (EPPGBM, SSGI). Names are of groups of figures; no child is called any of them. */
export const prevalenceRules = {
  stunted: {
    label: "Pendek dan sangat pendek",
    index: "lengthForAge",
    bands: ["severelyStunted", "stunted"],
  },
  wasted: {
    label: "Gizi kurang dan gizi buruk",
    index: "weightForLength",
    bands: ["severelyWasted", "wasted"],
  },
  underweight: {
    label: "Berat badan kurang dan sangat kurang",
    index: "weightForAge",
    bands: ["severelyUnderweight", "underweight"],
  },
  overweight: { label: "Gizi lebih dan obesitas", index: "weightForLength", bands: ["overweight", "obese"] },
} as const satisfies Readonly<Record<string, PrevalenceRule>>;

export type PrevalenceId = keyof typeof prevalenceRules;

/** One prevalence from the counts of its index. */
export const prevalenceOf = (id: PrevalenceId, indices: readonly IndexSummary[]): Count => {
  const rule: PrevalenceRule = prevalenceRules[id];
  return indices
    .filter(({ index }) => index === rule.index)
    .map(({ bands, valid }) => ({
      numerator: rule.bands.reduce((sum, band) => sum + (bands[band] ?? 0), 0),
      denominator: valid,
    }))
    .reduce(addCounts, { numerator: 0, denominator: 0 });
};
