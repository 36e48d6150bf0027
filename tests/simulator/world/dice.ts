import { createRandom, type Random } from "#support/random.ts";

/** Chance from a seed. Every actor has dice of their own, so that what one does leaves the others' luck as it is. */
export interface Dice extends Random {
  /** True with this probability. */
  chance(probability: number): boolean;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(list: readonly T[]): T | undefined;
  /** Dice for a part of the world, by name. */
  fork(name: string): Dice;
}

export const createDice = (seed: number): Dice => {
  const random = createRandom(seed);
  return {
    ...random,
    chance: (probability) => random.next() < probability,
    between: (low, high) => low + random.below(high - low + 1),
    pick: (list) => list[random.below(list.length)],
    fork: (name) => createDice(hash(`${seed} ${name}`)),
  };
};

const hash = (text: string): number => {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  return (state ^ (state >>> 13)) >>> 0;
};
