/** One measured figure. `target` is what the issue or design asks, in the same unit. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target?: { readonly atMost: number } | { readonly atLeast: number };
  readonly note?: string;
}

/** A benchmark: measured on the spot, reported, never asserted in tests. */
export interface Bench {
  readonly name: string;
  run(): Promise<readonly Figure[]>;
}

/** The middle value; machines here are noisy, so means say little. */
export const median = (values: readonly number[]): number => percentile(values, 50);

/** The value below which `p` percent lie (nearest rank). */
export const percentile = (values: readonly number[], p: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return (
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil((p / 100) * sorted.length) - 1))] ?? Number.NaN
  );
};
