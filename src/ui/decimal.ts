/**
 * Reading numbers as people type them: "12,6", "12.6", " 12,6 kg". Nothing is rounded or clamped.
 *
 * Decided 2026-11-21: one separator at most. "1.234,5" is refused, and so is a point followed by exactly three
 * digits ("3.250"): Indonesians write thousands so, many scales write decimals so, and guessing wrong is a
 * thousandfold error. "3,250" and "0.125" have one reading only and are accepted. Price: one more question in a
 * rare case. Rejected: taking the point as decimal always, as most phone keypads suggest.
 */
export type DecimalReading =
  | { readonly kind: "empty" }
  | { readonly kind: "number"; readonly value: number }
  /** Could be either; both spellings, to ask with. */
  | { readonly kind: "ambiguous"; readonly asDecimal: string; readonly asThousands: string }
  | { readonly kind: "otherUnit"; readonly written: string }
  | { readonly kind: "unreadable" };

const SHAPE = /^([-−]?)(\d+)(?:([.,])(\d+))?\s*([^\d\s.,-][^\d.,]*)?$/;

/** Reads typed text. With `unit`, only that unit may follow the number; without, any word may. */
export const readDecimal = (text: string, unit?: string): DecimalReading => {
  const trimmed = text.trim();
  if (trimmed === "") return { kind: "empty" };
  const match = SHAPE.exec(trimmed);
  if (!match) return { kind: "unreadable" };
  const [, sign = "", whole = "", separator, fraction = "", suffix = ""] = match;
  if (unit !== undefined && suffix !== "" && !isSameUnit(suffix, unit))
    return { kind: "otherUnit", written: suffix.trim() };
  if (separator === "." && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole))
    return { kind: "ambiguous", asDecimal: `${whole},${fraction}`, asThousands: `${whole}${fraction}` };
  return { kind: "number", value: Number(`${sign && "-"}${whole}.${fraction || "0"}`) };
};

/** The number in the text, or undefined when it is empty, unreadable or ambiguous. */
export const parseDecimal = (text: string, unit?: string): number | undefined => {
  const reading = readDecimal(text, unit);
  return reading.kind === "number" ? reading.value : undefined;
};

const isSameUnit = (written: string, unit: string): boolean =>
  written.trim().toLowerCase() === unit.trim().toLowerCase();
