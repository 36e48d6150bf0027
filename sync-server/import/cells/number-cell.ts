import { fail, ok, type Result } from "#domain/result.ts";
import { isWithin, type Limits, parseDecimal } from "#domain/units.ts";
import { type Cell, cellText, isEmptyCell } from "../table.ts";
import type { CellProblem } from "./cell-problem.ts";

/**
 * A measured number from a cell: decimal comma or point, with or without its unit behind it. Nothing for an empty cell;
 * outside the hard limits it is refused, never bent into them.
 */
export const parseNumberCell = (
  cell: Cell | undefined,
  limits: Limits,
  unit: string,
): Result<number | undefined, CellProblem> => {
  if (cell === undefined || isEmptyCell(cell)) return ok(undefined);
  const text = cellText(cell);
  if (cell instanceof Date) return fail({ type: "NumberBecameDate", text });
  const value = typeof cell === "number" ? ok(withoutNoise(cell)) : parseDecimal(withoutUnit(text));
  if (!value.ok) return fail({ type: "NotANumber", text });
  return isWithin(value.value, limits) ? value : fail({ type: "OutOfRange", text, limits, unit });
};

/** A count from a cell, such as "anak ke". */
export const parseWholeNumberCell = (
  cell: Cell | undefined,
  limits: Limits,
): Result<number | undefined, CellProblem> => {
  const number = parseNumberCell(cell, limits, "");
  const isWhole = !number.ok || number.value === undefined || Number.isInteger(number.value);
  return isWhole ? number : fail({ type: "NotANumber", text: cellText(cell) });
};

/** Birth weight is written in kilograms or in grams; above 100 it can only be grams. */
export const parseBirthWeightCell = (
  cell: Cell | undefined,
  limitsKg: Limits,
): Result<number | undefined, CellProblem> => {
  const asWritten = parseNumberCell(cell, { min: 0, max: 10_000 }, "kg");
  if (!asWritten.ok || asWritten.value === undefined || asWritten.value <= 100)
    return parseNumberCell(cell, limitsKg, "kg");
  return parseNumberCell(asWritten.value / 1000, limitsKg, "kg");
};

/** 12.600000000000001, as spreadsheets compute it, is 12.6: grams and tenths of a millimetre are far finer than any tool. */
const withoutNoise = (value: number): number => Math.round(value * 1000) / 1000;

const withoutUnit = (text: string): string => text.replace(/\s*(kg|kilogram|gram|gr|g|cm)\.?$/i, "");
