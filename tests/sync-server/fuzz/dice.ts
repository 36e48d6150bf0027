import { createRandom } from "#support/random.ts";

/** Chance from a seed, so that a run can be had again. */
export interface Dice {
  /** From 0 up to, not including, that. */
  below(limit: number): number;
  pick<Value>(values: readonly Value[]): Value;
  text(length: number): string;
  bytes(length: number): Uint8Array<ArrayBuffer>;
}

export const createDice = (seed: number): Dice => {
  const { below } = createRandom(seed);
  return {
    below,
    pick: (values) => {
      if (values.length === 0) throw new Error("one picks out of something");
      return values[below(values.length)] as (typeof values)[number];
    },
    text: (length) => String.fromCharCode(...Array.from({ length }, () => 32 + below(95))),
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  };
};
