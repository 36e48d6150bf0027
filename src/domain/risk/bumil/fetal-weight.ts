/** Usual weight of a fetus in grams from 8 to 42 completed weeks. Source: table of the Jawa Barat app SIPENTING (2025). */
const GRAMS_FROM_8_WEEKS = [
  1, 2, 4, 7, 14, 23, 43, 70, 100, 140, 190, 240, 300, 360, 430, 501, 600, 660, 760, 875, 1005, 1153, 1319,
  1502, 1702, 1918, 2146, 2383, 2622, 2859, 3083, 3288, 3462, 3597, 3685,
] as const;

/** Nothing outside 8-42 weeks. */
export const usualFetalWeightG = (weeks: number): number | undefined => GRAMS_FROM_8_WEEKS[weeks - 8];
