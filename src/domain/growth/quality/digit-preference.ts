/** Which last digits were read. A good reader has each about as often; a tired one has 0 and 5. */
export type DigitPreference = {
  readonly count: number;
  /** How often each last digit 0-9 was written. */
  readonly digits: readonly number[];
  /**
   * Index of dissimilarity in percent, as WHO reports it for surveys (2019): the share of figures that would have to
   * end otherwise for all digits to be equally frequent. 0 is perfect, 90 is always the same digit.
   */
  readonly index: number;
  /** Percent of figures ending in 0 or 5; 20 is expected. */
  readonly shareOf0And5: number;
  /**
   * True when digits this uneven hardly come from an even reader (chi-square, 9 degrees of freedom, 1 %). The index alone
   * cannot tell: twenty figures of a perfect reader have one of about 27.
   */
  readonly isBeyondChance: boolean;
};

const CHI_SQUARE_9_AT_1_PERCENT = 21.666;

/** The first decimal as the last digit: cm, or kg where the scale shows 0.1 kg. */
export const lastDigitOf = (value: number): number => Math.round(value * 10) % 10;

/** How often each last digit 0-9 stands in these figures. */
export const countLastDigits = (values: Iterable<number>): readonly number[] => {
  const digits = new Array<number>(10).fill(0);
  for (const value of values) {
    const digit = lastDigitOf(value);
    digits[digit] = (digits[digit] ?? 0) + 1;
  }
  return digits;
};

/** Too few figures say nothing about a reader. */
export const FEWEST_FIGURES = 20;

/** What to tell the reader; undefined when there are too few figures or all is well. */
export const digitPreferenceText = ({ count, index, isBeyondChance }: DigitPreference): string | undefined =>
  count < FEWEST_FIGURES || index <= 20 || !isBeyondChance
    ? undefined
    : "Banyak angka berakhiran sama, biasanya ,0 atau ,5. Baca sampai garis terkecil pada alat.";

/** What the counts of last digits 0-9 say of their reader. */
export const digitPreference = (digits: readonly number[]): DigitPreference => {
  const count = digits.reduce((sum, times) => sum + times, 0);
  const share = (times: number): number => (count === 0 ? 0 : (100 * times) / count);
  return {
    count,
    digits: [...digits],
    index: count === 0 ? 0 : digits.reduce((sum, times) => sum + Math.abs(share(times) - 10), 0) / 2,
    shareOf0And5: share((digits[0] ?? 0) + (digits[5] ?? 0)),
    isBeyondChance: chiSquare(digits, count) > CHI_SQUARE_9_AT_1_PERCENT,
  };
};

const chiSquare = (digits: readonly number[], count: number): number =>
  count === 0 ? 0 : digits.reduce((sum, times) => sum + (times - count / 10) ** 2 / (count / 10), 0);
