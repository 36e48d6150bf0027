import type { HeaderProblem, InputColumn } from "./columns.ts";

/** Why a row has no results, or not all. */
export type RowProblem =
  | { readonly type: "NotANumber"; readonly column: InputColumn; readonly text: string }
  | { readonly type: "NotPositive"; readonly column: InputColumn; readonly text: string }
  | { readonly type: "NegativeAge"; readonly column: InputColumn; readonly text: string }
  | {
      readonly type: "UnknownCode";
      readonly column: InputColumn;
      readonly text: string;
      readonly allowed: readonly string[];
    }
  | { readonly type: "FieldCount"; readonly expected: number; readonly found: number }
  | { readonly type: "UnclosedQuote" };

/**
 * True when the row gets no results at all. A head circumference that is not positive costs only its own index, as in
 * WHO's package; a weight or length that is not positive makes the whole row doubtful and is refused.
 */
export const isRefusal = (problem: RowProblem): boolean =>
  !(problem.type === "NotPositive" && problem.column === "headc_cm");

/** What the person at the keyboard reads; `text` values are shown as they stand in the file. */
export const rowProblemText = (problem: RowProblem): string => {
  switch (problem.type) {
    case "NotANumber":
      return `${problem.column} "${shown(problem.text)}" bukan angka`;
    case "NotPositive":
      return `${problem.column} ${shown(problem.text)} harus lebih dari 0`;
    case "NegativeAge":
      return `${problem.column} ${shown(problem.text)}: umur tidak boleh negatif`;
    case "UnknownCode":
      return `${problem.column} "${shown(problem.text)}" tidak dikenal (boleh: ${problem.allowed.join(", ")}, atau kosong)`;
    case "FieldCount":
      return `jumlah kolom ${problem.found}, seharusnya ${problem.expected}`;
    case "UnclosedQuote":
      return "tanda kutip tidak ditutup";
  }
};

/** Why the file cannot be used at all. */
export type FileProblem =
  | HeaderProblem
  | { readonly type: "Empty" }
  | { readonly type: "Utf16" }
  | { readonly type: "Unreadable"; readonly reason: string };

export const fileProblemText = (problem: FileProblem): string => {
  switch (problem.type) {
    case "MissingColumns":
      return `kolom wajib tidak ada: ${problem.columns.join("; ")}`;
    case "DoubleColumn":
      return `kolom ${problem.column} ada lebih dari satu`;
    case "Empty":
      return "berkas kosong, baris judul kolom tidak ada";
    case "Utf16":
      return "berkas bersandi UTF-16; simpan ulang sebagai CSV UTF-8";
    case "Unreadable":
      return `berkas tidak dapat dibaca: ${problem.reason}`;
  }
};

const SHOWN_LENGTH = 40;

// Field text holds one byte per character (csv-records.ts); for people it is read as UTF-8.
const shown = (text: string): string => {
  const readable = Buffer.from(text, "latin1").toString("utf8");
  return readable.length > SHOWN_LENGTH ? `${readable.slice(0, SHOWN_LENGTH)}…` : readable;
};
