import type { PinProblem } from "../device-types.ts";

/**
 * Why a PIN is not taken, or nothing when it is. Six digits are little: the screen lock of the phone and ten tries are what
 * protects a lost one. The PINs everybody chooses first would undo even that (the 20 commonest cover a quarter of people).
 */
export const pinProblem = (pin: string): PinProblem | undefined => {
  if (!/^\d{6}$/.test(pin)) return "notSixDigits";
  if (/^(\d)\1{5}$/.test(pin)) return "sameDigit";
  if (isSequence(pin, 1) || isSequence(pin, -1)) return "sequence";
  if (/^(\d\d)\1\1$|^(\d\d\d)\2$/.test(pin)) return "repeatedPart";
  if (/^(\d)\1(\d)\2(\d)\3$/.test(pin) || COMMON.has(pin)) return "common";
  return undefined;
};

/** Rows and corners of a keypad, mirrored halves, the day of independence. */
const COMMON: ReadonlySet<string> = new Set([
  "123321",
  "321123",
  "147258",
  "258369",
  "147369",
  "159357",
  "159753",
  "357159",
  "753159",
  "789456",
  "456123",
  "741852",
  "852963",
  "102030",
  "010203",
  "100000",
  "000001",
  "170845",
  "171945",
  "112358",
]);

/** Each digit one more (or less) than the one before; 9 and 0 are neighbours. */
const isSequence = (pin: string, step: 1 | -1): boolean =>
  [...pin].every((digit, i) => i === 0 || (Number(pin[i - 1]) + step + 10) % 10 === Number(digit));
