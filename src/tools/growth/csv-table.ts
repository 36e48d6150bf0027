import { fail, ok, type Result } from "#domain/result.ts";
import { type ColumnPlan, knownColumnCount, planColumns } from "./columns.ts";
import { type CsvReader, type CsvRecord, createCsvReader } from "./csv-records.ts";
import type { FileProblem, RowProblem } from "./row-problem.ts";

/** A file whose header has been read. */
export type CsvTable = {
  readonly delimiter: string;
  /** As the header ends; used for everything written. */
  readonly lineEnd: string;
  readonly plan: ColumnPlan;
  readonly header: CsvRecord;
  /** The rows, in the portions in which they arrive. */
  readonly batches: AsyncIterable<readonly CsvRecord[]>;
};

/**
 * Reads as much of a file as its header needs. Comma, semicolon and tab are told apart by the columns they give; a BOM is
 * dropped. `appended` are the columns to come, see `ColumnPlan.replaced`.
 */
export const openCsvTable = async (
  chunks: AsyncIterable<string>,
  appended: readonly string[],
): Promise<Result<CsvTable, FileProblem>> => {
  const pieces = chunks[Symbol.asyncIterator]();
  let text = "";
  for (;;) {
    const { value, done } = await pieces.next();
    text += done ? "" : value;
    if (text.startsWith("\xff\xfe") || text.startsWith("\xfe\xff")) return fail({ type: "Utf16" });
    const opening = openHeader(text.startsWith(BOM) ? text.slice(BOM.length) : text, done === true);
    if (!opening) {
      if (done) return fail({ type: "Empty" });
      continue;
    }
    const plan = planColumns(opening.header.fields, appended);
    if (!plan.ok) return plan;
    const batches = restOf(opening, pieces);
    return ok({ ...opening, plan: plan.value, batches });
  }
};

/** Why the shape of a record makes its columns unreadable. */
export const shapeProblem = (record: CsvRecord, plan: ColumnPlan): RowProblem | undefined => {
  if (record.unclosedQuote) return { type: "UnclosedQuote" };
  if (record.fields.length === plan.count) return undefined;
  return { type: "FieldCount", expected: plan.count, found: record.fields.length };
};

// The UTF-8 mark, read one byte per character.
const BOM = "\xef\xbb\xbf";

type Opening = {
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly reader: CsvReader;
  readonly header: CsvRecord;
  readonly records: readonly CsvRecord[];
};

/** Undefined while the header has not fully arrived. */
const openHeader = (text: string, isEnd: boolean): Opening | undefined => {
  const candidates = [",", ";", "\t"].flatMap((delimiter): Opening[] => {
    const reader = createCsvReader(delimiter);
    const records = reader.push(text);
    if (records.length === 0 && isEnd) records.push(...reader.end());
    const [header, ...rest] = records;
    if (!header) return [];
    const lineEnd = /\r\n|\r|\n/.exec(text.slice(header.raw.length))?.[0] ?? "\n";
    return [{ delimiter, lineEnd, reader, header, records: rest }];
  });
  const known = ({ header }: Opening): number => knownColumnCount(header.fields);
  return candidates.sort((a, b) => known(b) - known(a))[0];
};

const restOf = async function* (
  { reader, records }: Opening,
  pieces: AsyncIterator<string>,
): AsyncGenerator<readonly CsvRecord[]> {
  yield records;
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield reader.push(next.value);
  yield reader.end();
};
