/** A share with both its parts: a percentage alone hides how few were asked. */
export interface Count {
  readonly numerator: number;
  readonly denominator: number;
}

/** Per cent, unrounded; nothing when nobody is in the denominator ("belum ada datanya", never 0 %). */
export const percentOf = ({ numerator, denominator }: Count): number | undefined =>
  denominator === 0 ? undefined : (numerator / denominator) * 100;

/** Counts of two areas, or two parts of one, together. */
export const addCounts = (a: Count, b: Count): Count => ({
  numerator: a.numerator + b.numerator,
  denominator: a.denominator + b.denominator,
});
