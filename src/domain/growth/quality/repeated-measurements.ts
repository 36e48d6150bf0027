/** What counts when one thing was measured several times on one visit. All figures are kept. */
export type Repeated =
  | { readonly kind: "none" }
  | { readonly kind: "single" | "agreed" | "closestTwo"; readonly value: number }
  /** Two that differ too much: measure a third time. `value` is their mean, until then. */
  | { readonly kind: "needsThird"; readonly value: number };

/** Two measurements may differ by this much and still agree. */
const AGREEMENT = { cm: 0.5, kg: 0.1 } as const;

/**
 * The value of repeated measurements in cm or kg: the only one; the mean of two that agree; of three or more the mean
 * of the closest two, and where several pairs are equally close the mean of those pairs.
 */
export const resolveRepeated = (values: readonly number[], unit: keyof typeof AGREEMENT): Repeated => {
  // Whole grams or tenths of a millimetre: 7.2 - 7.1 is above 0.1 in floating point.
  const whole = values.map((value) => Math.round(value * WHOLE));
  const [first, second] = whole;
  if (first === undefined) return { kind: "none" };
  if (second === undefined) return { kind: "single", value: first / WHOLE };
  if (whole.length === 2) {
    const value = (first + second) / 2 / WHOLE;
    return Math.abs(first - second) <= AGREEMENT[unit] * WHOLE
      ? { kind: "agreed", value }
      : { kind: "needsThird", value };
  }
  const pairs = whole.flatMap((a, at) =>
    whole.slice(at + 1).map((b) => ({ apart: Math.abs(a - b), middle: (a + b) / 2 })),
  );
  const closest = Math.min(...pairs.map(({ apart }) => apart));
  const middles = pairs.filter(({ apart }) => apart === closest).map(({ middle }) => middle);
  return {
    kind: "closestTwo",
    value: middles.reduce((sum, middle) => sum + middle, 0) / middles.length / WHOLE,
  };
};

const WHOLE = 1000;
