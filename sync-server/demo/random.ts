/** Numbers that look random and are the same for the same seed: for made-up people, never for secrets. */
export interface SeededRandom {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from `min` to `max`, both possible. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  shuffled<Item>(items: readonly Item[]): readonly Item[];
  /** Normally distributed, mean 0. */
  normal(sd: number): number;
  bytes(count: number): Uint8Array;
}

/** The generator sfc32, seeded through a hash of the words. */
export const createSeededRandom = (...words: readonly (string | number)[]): SeededRandom => {
  let [a, b, c, d] = [hash(words, 1), hash(words, 2), hash(words, 3), 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let warmUp = 0; warmUp < 15; warmUp += 1) next();

  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[int(0, items.length - 1)];
      if (item === undefined) throw new Error("nothing to pick from");
      return item;
    },
    shuffled: (items) =>
      items
        .map((item) => ({ item, place: next() }))
        .sort((x, y) => x.place - y.place)
        .map(({ item }) => item),
    // Box and Muller; 1 - next() is never 0.
    normal: (sd) => sd * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    bytes: (count) => Uint8Array.from({ length: count }, () => int(0, 255)),
  };
};

const hash = (words: readonly (string | number)[], lane: number): number => {
  let sum = 0x811c9dc5 ^ lane;
  for (const char of `${lane}|${words.join("|")}`)
    sum = Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return sum | 0;
};
