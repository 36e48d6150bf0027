/**
 * The LMS method of the WHO Child Growth Standards (2006, Methods and development, chapter 7).
 *
 *   z      = ((y / M)^L - 1) / (S L)
 *   SD(k)  = M (1 + L S k)^(1/L)            the value that lies k standard deviations from the median
 *
 * Weights are skewed, so that z beyond +-3 SD would say more than the data behind it. There WHO counts in steps of the
 * last known distance instead: beyond +3 one step is SD(3) - SD(2), beyond -3 it is SD(-2) - SD(-3). Without it a z of
 * -6.71 reads -8.5. Length and head circumference have L = 1 and need no such rule; length-for-age is defined without.
 *
 * The order of the operations below is that of WHO's own software: z-scores agree to the last bit before rounding.
 * L is never 0 in WHO's tables (held by a test), so the logarithmic case does not arise.
 */
export type Lms = { readonly l: number; readonly m: number; readonly s: number };

export type Tails = "plain" | "adjusted-beyond-3-sd";

/** z of a value in the unit of M; unrounded. */
export const zFromLms = (value: number, lms: Lms, tails: Tails): number => {
  const z = ((value / lms.m) ** lms.l - 1) / (lms.s * lms.l);
  if (tails === "plain") return z;
  if (z > 3) return 3 + (value - valueAtSd(lms, 3)) / (valueAtSd(lms, 3) - valueAtSd(lms, 2));
  if (z < -3) return -3 + (value - valueAtSd(lms, -3)) / (valueAtSd(lms, -2) - valueAtSd(lms, -3));
  return z;
};

/** The value in the unit of M that lies `sd` standard deviations from the median. */
export const valueAtSd = (lms: Lms, sd: number): number => lms.m * (1 + lms.l * lms.s * sd) ** (1 / lms.l);
