import type { Cell, CellObject, SheetData } from "write-excel-file/universal";
import type { ExportCell } from "#domain/export/export-value.ts";

/** One sheet of a file. */
export interface XlsxSheet {
  /** At most 31 characters; what a sheet's name may not hold is left out. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly ExportCell[])[];
}

/**
 * Writes sheets to an Excel file. The library is fetched when first needed. Its "universal" door zips in the page: the
 * "browser" one starts a worker from a string, which our content security policy refuses.
 */
export const writeXlsx = async (sheets: readonly XlsxSheet[]): Promise<Blob> => {
  const { default: writeExcelFile } = await import("write-excel-file/universal");
  return await writeExcelFile(
    sheets.map(({ name, header, rows }) => ({
      sheet: sheetName(name),
      data: [header.map(heading), ...rows.map((row) => row.map(toCell))] as SheetData,
      columns: header.map((title) => ({ width: Math.min(40, Math.max(10, title.length + 2)) })),
      stickyRowsCount: 1,
    })),
  ).toBlob();
};

const heading = (value: string): CellObject => ({ value, type: String, fontWeight: "bold" });

const toCell = (cell: ExportCell): Cell => {
  switch (cell.type) {
    case "empty":
      return null;
    case "text":
      // Named as text, or a NIK would be read as a number and rounded.
      return { value: cell.text, type: String };
    case "number":
      return { value: cell.value, type: Number };
    case "date":
      return { value: new Date(`${cell.date}T00:00:00.000Z`), type: Date, format: "dd/mm/yyyy" };
  }
};

const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);
