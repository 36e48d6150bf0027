/**
 * A column of a growth table as text. WHO's curves are smooth, so the second differences of neighbouring figures are
 * nearly always 0, 1 or -1 and one letter holds each:
 *
 *   "<first>,<step>:<letters>"   first figure, first difference, then one letter per further figure
 *   =  same step      A..Z  step + 1..26      a..z  step - 1..26      (n)  step + n
 *
 * All figures are whole numbers (the decimal text without its point). Letters may end early: the last step goes on.
 * Unpacked, each is divided by `scale`, which gives the very double that the decimal text stands for.
 */
export const unpackColumn = (packed: string, count: number, scale: number): Float64Array => {
  const colon = packed.indexOf(":");
  const [first = 0, firstStep = 0] = packed.slice(0, colon).split(",").map(Number);
  const column = new Float64Array(count);
  column[0] = first / scale;
  let value = first;
  let step = firstStep;
  let at = colon + 1;
  for (let row = 1; row < count; row++) {
    value += step;
    column[row] = value / scale;
    if (packed.charCodeAt(at) === OPEN) {
      const close = packed.indexOf(")", at);
      step += Number(packed.slice(at + 1, close));
      at = close + 1;
    } else if (at < packed.length) {
      step += stepChange(packed.charCodeAt(at++));
    }
  }
  return column;
};

/** The inverse, for the generator. */
export const packColumn = (column: readonly number[]): string => {
  const [first = 0, second = first] = column;
  let letters = "";
  for (let row = 2; row < column.length; row++) {
    const [a = 0, b = 0, c = 0] = column.slice(row - 2, row + 1);
    letters += stepLetter(c - b - (b - a));
  }
  return `${first},${second - first}:${letters.replace(/=+$/, "")}`;
};

const OPEN = "(".charCodeAt(0);
const SAME = "=".charCodeAt(0);
const BEFORE_UPPER = "A".charCodeAt(0) - 1;
const BEFORE_LOWER = "a".charCodeAt(0) - 1;

const stepChange = (letter: number): number => {
  if (letter === SAME) return 0;
  return letter > BEFORE_LOWER ? BEFORE_LOWER - letter : letter - BEFORE_UPPER;
};

const stepLetter = (change: number): string => {
  if (change === 0) return "=";
  if (Math.abs(change) > 26) return `(${change})`;
  return String.fromCharCode(change > 0 ? BEFORE_UPPER + change : BEFORE_LOWER - change);
};
