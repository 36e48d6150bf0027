import { ok, type Result } from "#domain/result.ts";
import { readChildRow } from "./child-row.ts";
import { outputColumns } from "./columns.ts";
import { type CsvRecord, csvField } from "./csv-records.ts";
import { type CsvTable, openCsvTable, shapeProblem } from "./csv-table.ts";
import { emptyFields, reasonColumns, resultFields } from "./result-fields.ts";
import { type FileProblem, isRefusal, type RowProblem } from "./row-problem.ts";

/** What the caller lends: where results go (a promise makes us wait), and who hears of rows with problems. */
export type CsvOutlet = {
  readonly write: (text: string) => Promise<void> | void;
  readonly rowProblems: (line: number, problems: readonly RowProblem[]) => void;
};

export type CsvCounts = { readonly rows: number; readonly rowsWithProblems: number };

/**
 * Streams children through the standards: every row of `chunks` comes out as it came in, with the results appended.
 * Text is one byte per character (see csv-records.ts). Memory does not grow with the file. In a semicolon file, which
 * is what spreadsheets write where the comma is the decimal sign, results have decimal commas.
 */
export const assessCsv = async (
  chunks: AsyncIterable<string>,
  outlet: CsvOutlet,
  options: { readonly reasons: boolean },
): Promise<Result<CsvCounts, FileProblem>> => {
  const appended = [...outputColumns, ...(options.reasons ? reasonColumns : [])];
  const opened = await openCsvTable(chunks, appended);
  if (!opened.ok) return opened;
  const table = opened.value;
  let rows = 0;
  let rowsWithProblems = 0;
  await outlet.write(joinRow(rowText(table.header, table), appended, table));
  for await (const records of table.batches) {
    let text = "";
    for (const record of records) {
      const { fields, problems } = assessRecord(record, table, options.reasons);
      text += joinRow(rowText(record, table), fields, table);
      rows++;
      if (problems.length > 0) {
        rowsWithProblems++;
        outlet.rowProblems(record.line, problems);
      }
    }
    if (text !== "") await outlet.write(text);
  }
  return ok({ rows, rowsWithProblems });
};

const assessRecord = (
  record: CsvRecord,
  { plan }: CsvTable,
  reasons: boolean,
): { fields: readonly string[]; problems: readonly RowProblem[] } => {
  const shape = shapeProblem(record, plan);
  if (shape) return { fields: emptyFields(reasons), problems: [shape] };
  const { child, problems } = readChildRow(record.fields, plan);
  return { fields: problems.some(isRefusal) ? emptyFields(reasons) : resultFields(child, reasons), problems };
};

/** The row as it goes out: untouched, unless its shape would push our columns out of line. */
const rowText = (record: CsvRecord, { plan, delimiter }: CsvTable): string => {
  if (record.fields.length === plan.count && !record.unclosedQuote && plan.replaced.length === 0)
    return record.raw;
  // What is surplus stays, inside the last column; what is missing is empty.
  const surplus = record.fields.slice(plan.count - 1).join(delimiter);
  return Array.from({ length: plan.count }, (_, at) =>
    at === plan.count - 1 ? surplus : (record.fields[at] ?? ""),
  )
    .filter((_, at) => !plan.replaced.includes(at))
    .map((field) => csvField(field, delimiter))
    .join(delimiter);
};

const joinRow = (row: string, fields: readonly string[], { delimiter, lineEnd }: CsvTable): string => {
  let text = row;
  for (const field of fields) text += delimiter + (delimiter === ";" ? field.replace(".", ",") : field);
  return text + lineEnd;
};
