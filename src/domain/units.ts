import { fail, ok, type Result } from "./result.ts";

/** A closed range of a number in the unit that its name says. */
export interface Limits {
  readonly min: number;
  readonly max: number;
}

/**
 * Hard limits, outside which a number is refused; inside them an odd value is questioned, never clamped. Weight and length
 * bound every person under five that a cadre's tools can hold (programme rule: refuse only outside 0.3-60 kg and 25-140 cm).
 */
export const WEIGHT_KG: Limits = { min: 0.3, max: 60 };
export const LENGTH_CM: Limits = { min: 25, max: 140 };
/** Same guard as the forms of the family-planning board use for arm circumference, mothers included. */
export const ARM_CM: Limits = { min: 1, max: 60 };
/** WHO's head tables run from 31 cm (-2 SD at birth) to 54 cm; this leaves room for the smallest preterm and hydrocephalus. */
export const HEAD_CM: Limits = { min: 15, max: 80 };
export const BIRTH_WEIGHT_KG: Limits = { min: 0.2, max: 8 };
export const BIRTH_LENGTH_CM: Limits = { min: 15, max: 75 };
/** From the limit of viability to two weeks past the longest the forms accept. */
export const GESTATION_WEEKS: Limits = { min: 20, max: 45 };
/** What an ultrasound can tell: from about five weeks to the longest pregnancy the forms accept. */
export const GESTATION_DAYS: Limits = { min: 28, max: 315 };
/** A grown woman or man: guards of the programme's forms (25-200 kg, 100-220 cm). */
export const WOMAN_WEIGHT_KG: Limits = { min: 25, max: 200 };
export const HEIGHT_CM: Limits = { min: 100, max: 220 };

export const isWithin = (value: number, { min, max }: Limits): boolean => value >= min && value <= max;

export type DecimalProblem = { readonly type: "NotANumber"; readonly text: string };

/**
 * Reads a number as people type it: "12,6", "12.6", " 7 ". One decimal mark, no thousands marks, no sign, no exponent:
 * whatever could be read in two ways is refused rather than guessed.
 */
export const parseDecimal = (text: string): Result<number, DecimalProblem> => {
  const trimmed = text.trim();
  return /^\d{1,6}([.,]\d{1,6})?$/.test(trimmed)
    ? ok(Number(trimmed.replace(",", ".")))
    : fail({ type: "NotANumber", text });
};

/** Text with a decimal comma and a fixed number of decimals: 7.5 -> "7,50" with 2. */
export const decimalToText = (value: number, decimals: number): string =>
  value.toFixed(decimals).replace(".", ",");

/** Text with a decimal comma and as many decimals as the number has, at most three: 7.5 -> "7,5". */
export const numberToText = (value: number): string =>
  String(Math.round(value * 1000) / 1000).replace(".", ",");

/** Whole grams: in floating point 7.7 - 7.4 kg is below 0.3 kg, and a gain of 300 g would read as "not gained". */
export const kgToGrams = (kg: number): number => Math.round(kg * 1000);
