import { type ExportField, exportFields } from "./export-fields.ts";
import type { ExportColumn, ExportProfile } from "./export-profile.ts";
import type { ExportSource } from "./export-source.ts";
import { type ExportCell, writeValue } from "./export-value.ts";

/** A table ready to be written to a file. */
export interface ExportTable {
  readonly sheet: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly ExportCell[])[];
  /** Children left out, and the columns for which they are. */
  readonly gaps: readonly ExportGap[];
}

export interface ExportGap {
  readonly source: ExportSource;
  /** Headings of the required columns that nothing is known for. */
  readonly missing: readonly string[];
}

/** Fills a profile. A row that the other system would refuse is not written but listed, so that nobody is lost silently. */
export const exportTable = (profile: ExportProfile, sources: readonly ExportSource[]): ExportTable => {
  const asked =
    profile.rows === "weighed" ? sources.filter(({ inMonth }) => inMonth.weighing !== undefined) : sources;
  const rows: (readonly ExportCell[])[] = [];
  const gaps: ExportGap[] = [];
  for (const source of asked) {
    const numbered = { ...source, number: rows.length + 1 };
    const cells = profile.columns.map((column) => ({ column, cell: cellOf(column, numbered) }));
    const missing = cells
      .filter(({ column, cell }) => column.required === true && cell.type === "empty")
      .map(({ column }) => column.header);
    if (missing.length > 0) gaps.push({ source, missing });
    else rows.push(cells.map(({ cell }) => cell));
  }
  return { sheet: profile.sheet, header: profile.columns.map(({ header }) => header), rows, gaps };
};

const cellOf = ({ field, format, fallback }: ExportColumn, source: ExportSource): ExportCell => {
  const known: ExportField = exportFields[field];
  const value = known.value(source);
  if (value) return writeValue(value, format);
  return fallback === undefined || fallback === "" ? { type: "empty" } : { type: "text", text: fallback };
};
