/** One cell as its file gives it. Spreadsheets know numbers and dates; CSV knows only text. Empty cells are null. */
export type Cell = string | number | boolean | Date | null;

/** A row with its number in the file as a person counts it, from 1, so that a refusal can be found again. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A file's rows in order, headings among them. */
export interface Table {
  /** Where numbers may already have lost digits: a spreadsheet keeps 15, a NIK has 16. */
  readonly source: "csv" | "xlsx";
  readonly rows: readonly TableRow[];
}

/** The text of a cell, trimmed; "" for an empty one. */
export const cellText = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).replaceAll(/\s+/g, " ").trim();
};

/** True for a cell that says nothing: empty, blanks, or the dashes people put for "nothing". */
export const isEmptyCell = (cell: Cell | undefined): boolean => /^[-–—.]*$/.test(cellText(cell));
