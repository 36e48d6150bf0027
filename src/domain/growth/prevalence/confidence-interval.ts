/** Bounds of a share, both from 0 to 1. */
export type Interval = { readonly low: number; readonly high: number };

/**
 * 95 % interval of `numerator` out of `denominator` among `sampleSize` children altogether, as WHO's R package computes
 * it for unweighted data: on the logit scale with Student's t. At 0 and at all, where that has no width, the exact
 * bound is given instead: 0 of 12 children says at most 26 %, not 0.
 */
export const shareInterval = (numerator: number, denominator: number, sampleSize: number): Interval => {
  if (denominator === 0) return { low: 0, high: 1 };
  const edge = TAIL ** (1 / denominator);
  if (numerator === 0) return { low: 0, high: 1 - edge };
  if (numerator === denominator) return { low: edge, high: 1 };
  const share = numerator / denominator;
  const logit = Math.log(share / (1 - share));
  const spread =
    Math.sqrt(sampleSize / (sampleSize - 1) / (denominator * share * (1 - share))) *
    studentT975(sampleSize - 1);
  return { low: inverseLogit(logit - spread), high: inverseLogit(logit + spread) };
};

const TAIL = 0.025;

const inverseLogit = (x: number): number => 1 / (1 + Math.exp(-x));

/** 97.5 % quantile of Student's t; figures of the t table below 5 degrees, then the Cornish-Fisher series. */
export const studentT975 = (degrees: number): number => {
  const few = [Number.POSITIVE_INFINITY, 12.706204736, 4.30265273, 3.182446305, 2.776445105][degrees];
  if (few !== undefined) return few;
  const z = 1.959963984540054;
  const g1 = (z ** 3 + z) / 4;
  const g2 = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const g3 = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  const g4 = (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160;
  return z + g1 / degrees + g2 / degrees ** 2 + g3 / degrees ** 3 + g4 / degrees ** 4;
};
