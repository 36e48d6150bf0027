import { hasLetter, parsePersonName } from "#domain/people/person-name.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { type Cell, cellText, isEmptyCell } from "../table.ts";
import type { CellProblem } from "./cell-problem.ts";

/** A name as a list has it, with the signs that no form would take. */
export interface ListedName {
  readonly text: string;
  readonly strange: readonly string[];
}

/**
 * Nothing for an empty cell. Digits and brackets are taken and told: lists tell twins and namesakes apart by them, and a child
 * left out is worse than an odd name. What has no letter is no name.
 */
export const parseNameCell = (cell: Cell | undefined): Result<ListedName | undefined, CellProblem> => {
  if (isEmptyCell(cell)) return ok(undefined);
  const text = cellText(cell);
  if (!hasLetter(text)) return fail({ type: "NotAName", text });
  const name = parsePersonName(text);
  return ok({
    text,
    strange: !name.ok && name.problem.type === "NotAName" ? name.problem.strange : [],
  });
};
