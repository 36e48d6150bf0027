/** Digits in a row, as somebody fills a box that must not stay empty. */
const RUN = "01234567890123456789";

/** The same digit throughout (16 x 9), or digits in a row: how other systems write "none". Here none is none. */
export const isPlaceholderNumber = (digits: string): boolean =>
  /^(\d)\1*$/.test(digits) || RUN.includes(digits);
