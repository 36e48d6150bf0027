import { readSheet } from "read-excel-file/node";
import { fail, ok, type Result } from "#domain/result.ts";
import { decodeText } from "./decode-text.ts";
import { parseCsv } from "./parse-csv.ts";
import { type Cell, isEmptyCell, type Table } from "./table.ts";

export type TableProblem =
  | { readonly type: "Empty" }
  /** The old binary format of Excel 97-2003. */
  | { readonly type: "OldExcel" }
  | { readonly type: "UnreadableSpreadsheet"; readonly detail: string };

/** Reads the first sheet of an XLSX file or a CSV text, told apart by their first bytes and not by the file's name. */
export const readTable = async (bytes: Uint8Array): Promise<Result<Table, TableProblem>> => {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return fail({ type: "OldExcel" });
  const read = startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) ? await readXlsx(bytes) : ok(readCsv(bytes));
  return read.ok && read.value.rows.length === 0 ? fail({ type: "Empty" }) : read;
};

const readCsv = (bytes: Uint8Array): Table => ({ source: "csv", rows: parseCsv(decodeText(bytes)) });

const readXlsx = async (bytes: Uint8Array): Promise<Result<Table, TableProblem>> => {
  try {
    const sheet = await readSheet(Buffer.from(bytes), { trim: false });
    const rows = sheet
      .map((cells, index) => ({ line: index + 1, cells: cells.map(toCell) }))
      .filter(({ cells }) => cells.some((cell) => !isEmptyCell(cell)));
    return ok({ source: "xlsx", rows });
  } catch (error) {
    // Whatever is wrong inside the archive, the person can only save the file anew.
    return fail({ type: "UnreadableSpreadsheet", detail: error instanceof Error ? error.message : "" });
  }
};

/** The package's types call a date cell `typeof Date`; at run time it is a `Date`. */
const toCell = (value: unknown): Cell => {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value instanceof Date ? value : null;
};

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);
