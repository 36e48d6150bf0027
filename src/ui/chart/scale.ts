/** Two numbers, the smaller first: part of an axis, in the axis' own units. */
export type Range = readonly [low: number, high: number];

/** A straight mapping from axis units to drawing units and back. */
export type Scale = {
  readonly toPixel: (value: number) => number;
  readonly toValue: (pixel: number) => number;
};

/** Maps `range` onto the pixels from `start` to `end`; y axes give the larger pixel first. */
export const linearScale = ([low, high]: Range, start: number, end: number): Scale => {
  const perUnit = (end - start) / (high - low);
  return {
    toPixel: (value) => start + (value - low) * perUnit,
    toValue: (pixel) => low + (pixel - start) / perUnit,
  };
};

/** Round values inside the range, at most `most`, in steps of 1, 2 or 5 times a power of ten. */
export const roundTicks = ([low, high]: Range, most: number): readonly number[] => {
  const step = roundStep((high - low) / Math.max(1, most - 1));
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  // Whole multiples, not a running sum: 0.1 added thirty times is no longer 3.
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => cleanFloat((first + i) * step));
};

/** Every n-th of the ticks so that at most `most` stay; the first is kept. */
export const thinTicks = (ticks: readonly number[], most: number): readonly number[] => {
  const every = Math.max(1, Math.ceil(ticks.length / Math.max(1, most)));
  return ticks.filter((_, place) => place % every === 0);
};

/** The smallest range that holds the values, widened by a share of itself on both sides; undefined for none. */
export const fitRange = (values: readonly number[], widenShare = 0.05): Range | undefined => {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) return undefined;
  const low = Math.min(...known);
  const high = Math.max(...known);
  const widen = (high - low || 1) * widenShare;
  return [low - widen, high + widen];
};

const roundStep = (atLeast: number): number => {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  const factor = [1, 2, 5, 10].find((f) => f * power >= atLeast - 1e-9 * power) ?? 10;
  return factor * power;
};

const cleanFloat = (value: number): number => Number(value.toPrecision(12));
