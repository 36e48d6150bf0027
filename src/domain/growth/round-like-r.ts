/**
 * Rounds to two decimals as R 4's `round(x, 2)` does, because published z-scores and their flags come from there.
 * Of the two nearest doubles with two decimals the closer one wins; when both are equally close, the one with the even
 * last digit. Multiplying by 100 and rounding differs: 2.675 would become 2.68, R says 2.67.
 * Never returns negative zero.
 */
export const roundLikeR = (value: number): number =>
  value < 0 ? 0 - roundPositive(-value) : 0 + roundPositive(value);

const roundPositive = (value: number): number => {
  const hundredths = Math.floor(value * 100);
  const below = hundredths / 100;
  const above = Math.ceil(value * 100) / 100;
  const toBelow = value - below;
  const toAbove = above - value;
  return toBelow < toAbove || (toBelow === toAbove && hundredths % 2 === 0) ? below : above;
};
