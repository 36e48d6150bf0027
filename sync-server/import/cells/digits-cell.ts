import { nikDigits } from "#domain/people/nik.ts";
import { isPlaceholderNumber } from "#domain/people/placeholder-number.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { type Cell, cellText, isEmptyCell, type Table } from "../table.ts";
import type { CellProblem } from "./cell-problem.ts";

/**
 * The sixteen digits of a NIK or No KK as text, without the apostrophe, blanks, dots and dashes people put in. Nothing for an
 * empty cell. A number that went through a spreadsheet has kept 15 digits and ends in 0; scientific notation kept fewer:
 * both are refused rather than guessed. Whether the digits make sense is not asked here.
 */
export const parseDigitsCell = (
  cell: Cell | undefined,
  source: Table["source"],
): Result<string | undefined, CellProblem> => {
  const text = cellText(cell).replaceAll(/['’`\s]/g, "");
  if (cell === undefined || isEmptyCell(cell) || text === "" || text === "0") return ok(undefined);
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(text)) return fail({ type: "DigitsLost" });
  const digits = nikDigits(text);
  if (!/^\d{16}$/.test(digits))
    return fail({ type: "NotSixteenDigits", digits: digits.replaceAll(/\D/g, "").length });
  if (isPlaceholderNumber(digits)) return fail({ type: "Placeholder" });
  if (typeof cell === "number" && source === "xlsx" && digits.endsWith("0"))
    return fail({ type: "DigitsLost" });
  return ok(digits);
};

/**
 * True when a CSV's column of sixteen-digit numbers was once rounded by a spreadsheet: all end in 0, which happens by chance
 * once in 100,000 with five of them.
 */
export const isRoundedColumn = (cells: readonly (Cell | undefined)[]): boolean => {
  const full = cells.map((cell) => cellText(cell)).filter((text) => /^\d{16}$/.test(text));
  return full.length >= 5 && full.every((text) => text.endsWith("0"));
};
