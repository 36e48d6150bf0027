import type { Sex } from "#domain/people/sex.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { type Cell, cellText, isEmptyCell } from "../table.ts";
import type { CellProblem } from "./cell-problem.ts";

const letters = (cell: Cell | undefined): string =>
  cellText(cell)
    .toLowerCase()
    .replaceAll(/[^a-z]/g, "");

/** L or P in the spellings lists use; nothing for an empty cell. */
export const parseSexCell = (cell: Cell | undefined): Result<Sex | undefined, CellProblem> => {
  if (isEmptyCell(cell)) return ok(undefined);
  const word = letters(cell);
  if (["l", "lk", "lakilaki", "laki", "pria", "male"].includes(word)) return ok("L");
  if (["p", "pr", "perempuan", "wanita", "female"].includes(word)) return ok("P");
  return fail({ type: "NotASex", text: cellText(cell) });
};

/** Lying or standing; nothing for an empty cell. */
export const parsePositionCell = (
  cell: Cell | undefined,
): Result<"lying" | "standing" | undefined, CellProblem> => {
  if (isEmptyCell(cell)) return ok(undefined);
  const word = letters(cell);
  if (["telentang", "terlentang", "tidur", "berbaring", "l"].includes(word)) return ok("lying");
  if (["berdiri", "h"].includes(word)) return ok("standing");
  return fail({ type: "NotAPosition", text: cellText(cell) });
};
