import { fail, ok, type Result } from "#domain/result.ts";
import { readChildRow } from "./child-row.ts";
import { type ColumnPlan, knownColumnCount, outputColumns, planColumns } from "./columns.ts";
import { type CsvRecord, createCsvReader, csvField } from "./csv-records.ts";
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
 * Text is one byte per character (see csv-records.ts). Memory does not grow with the file.
 *
 * Semicolon or tab files are recognised by their header; in a semicolon file, which is what spreadsheets write where
 * the comma is the decimal sign, results have decimal commas. A BOM is dropped, line ends are those of the header.
 */
export const assessCsv = async (
  chunks: AsyncIterable<string>,
  outlet: CsvOutlet,
  options: { readonly reasons: boolean },
): Promise<Result<CsvCounts, FileProblem>> => {
  const appended = [...outputColumns, ...(options.reasons ? reasonColumns : [])];
  let table: Table | undefined;
  let opening = "";
  let rows = 0;
  let rowsWithProblems = 0;

  const writeRows = async (into: Table, records: readonly CsvRecord[]): Promise<void> => {
    let text = "";
    for (const record of records) {
      const { fields, problems } = assessRecord(record, into, options.reasons);
      text += joinRow(rowText(record, into), fields, into);
      rows++;
      if (problems.length > 0) {
        rowsWithProblems++;
        outlet.rowProblems(record.line, problems);
      }
    }
    if (text !== "") await outlet.write(text);
  };

  const open = async (text: string, isEnd: boolean): Promise<FileProblem | undefined> => {
    if (text.startsWith("\xff\xfe") || text.startsWith("\xfe\xff")) return { type: "Utf16" };
    const opened = openTable(text, isEnd, appended);
    if (!opened) return isEnd ? { type: "Empty" } : undefined;
    if (!opened.ok) return opened.problem;
    table = opened.value.table;
    await outlet.write(joinRow(rowText(opened.value.header, table), appended, table));
    await writeRows(table, opened.value.records);
    return undefined;
  };

  for await (const chunk of chunks) {
    if (table) await writeRows(table, table.reader.push(chunk));
    else {
      opening += chunk;
      const problem = await open(opening, false);
      if (problem) return fail(problem);
    }
  }
  if (!table) {
    const problem = await open(opening, true);
    if (problem) return fail(problem);
  }
  if (table) await writeRows(table, table.reader.end());
  return ok({ rows, rowsWithProblems });
};

type Table = {
  readonly reader: ReturnType<typeof createCsvReader>;
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly plan: ColumnPlan;
};

const BOM = "\xef\xbb\xbf";

/** Finds delimiter and columns in the header; undefined while the header has not fully arrived. */
const openTable = (text: string, isEnd: boolean, appended: readonly string[]) => {
  const body = text.startsWith(BOM) ? text.slice(BOM.length) : text;
  const candidates = [",", ";", "\t"].flatMap((delimiter) => {
    const reader = createCsvReader(delimiter);
    const records = reader.push(body);
    if (records.length === 0 && isEnd) records.push(...reader.end());
    const [header, ...rest] = records;
    return header ? [{ delimiter, reader, header, records: rest }] : [];
  });
  const [best] = candidates.sort(
    (a, b) => knownColumnCount(b.header.fields) - knownColumnCount(a.header.fields),
  );
  if (!best) return undefined;
  const plan = planColumns(best.header.fields, appended);
  if (!plan.ok) return plan;
  const lineEnd = /\r\n|\r|\n/.exec(body.slice(best.header.raw.length))?.[0] ?? "\n";
  const table: Table = { reader: best.reader, delimiter: best.delimiter, lineEnd, plan: plan.value };
  return ok({ table, header: best.header, records: best.records });
};

const assessRecord = (
  record: CsvRecord,
  { plan }: Table,
  reasons: boolean,
): { fields: readonly string[]; problems: readonly RowProblem[] } => {
  const shape = shapeProblem(record, plan);
  if (shape) return { fields: emptyFields(reasons), problems: [shape] };
  const { child, problems } = readChildRow(record.fields, plan);
  return { fields: problems.some(isRefusal) ? emptyFields(reasons) : resultFields(child, reasons), problems };
};

const shapeProblem = (record: CsvRecord, plan: ColumnPlan): RowProblem | undefined => {
  if (record.unclosedQuote) return { type: "UnclosedQuote" };
  if (record.fields.length === plan.count) return undefined;
  return { type: "FieldCount", expected: plan.count, found: record.fields.length };
};

/** The row as it goes out: untouched, unless its shape would push our columns out of line. */
const rowText = (record: CsvRecord, { plan, delimiter }: Table): string => {
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

const joinRow = (row: string, fields: readonly string[], { delimiter, lineEnd }: Table): string => {
  let text = row;
  for (const field of fields) text += delimiter + (delimiter === ";" ? field.replace(".", ",") : field);
  return text + lineEnd;
};
