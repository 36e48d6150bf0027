import type { Cell, TableRow } from "./table.ts";

const SEPARATORS = [";", ",", "\t", "|"] as const;
type Separator = (typeof SEPARATORS)[number];

/**
 * Rows of a CSV text as Excel and its kin write it: fields in double quotes may hold separators, line ends and doubled
 * quotes; `sep=;` as the first line names the separator, else the one that the first rows use most is taken. A quote that
 * never closes is read as an ordinary character, since otherwise the rest of the file would vanish into one cell.
 */
export const parseCsv = (text: string): readonly TableRow[] => {
  const named = /^\uFEFF?sep=(.)\r?\n/i.exec(text);
  const start = named?.[0].length ?? (text.startsWith("\uFEFF") ? 1 : 0);
  const separator = SEPARATORS.find((known) => known === named?.[1]) ?? guessSeparator(text.slice(start));
  return readRows(text, start, separator, named ? 2 : 1);
};

/** The separator that splits the first twenty rows into most cells. */
const guessSeparator = (text: string): Separator => {
  const head = text.split("\n", 20).join("\n");
  const cellsBySeparator = SEPARATORS.map((separator) => ({
    separator,
    cells: readRows(head, 0, separator, 1).reduce((sum, { cells }) => sum + cells.length, 0),
  }));
  return cellsBySeparator.reduce((best, other) => (other.cells > best.cells ? other : best)).separator;
};

const readRows = (
  text: string,
  start: number,
  separator: Separator,
  firstLine: number,
): readonly TableRow[] => {
  const rows: TableRow[] = [];
  let line = firstLine;
  let rowLine = line;
  let cells: Cell[] = [];
  const endRow = (): void => {
    if (cells.some((cell) => cell !== null)) rows.push({ line: rowLine, cells });
    cells = [];
  };
  let at = start;
  while (at < text.length) {
    const field = readField(text, at, separator);
    cells.push(field.value.trim() === "" ? null : field.value);
    line += countLines(text, at, field.end);
    at = field.end;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) cells.push(null);
      continue;
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
    endRow();
    line += 1;
    rowLine = line;
  }
  endRow();
  return rows;
};

/** One field and where it ends: at a separator, a line end, or the end of the text. */
const readField = (text: string, at: number, separator: Separator): { value: string; end: number } => {
  if (text[at] === '"') {
    const quoted = readQuoted(text, at);
    const next = quoted && text[quoted.end];
    if (quoted && (next === undefined || next === separator || next === "\r" || next === "\n")) return quoted;
  }
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { value: text.slice(at, end), end };
};

const readQuoted = (text: string, at: number): { value: string; end: number } | undefined => {
  let value = "";
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return undefined;
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    from = quote + 2;
  }
};

const countLines = (text: string, from: number, to: number): number => {
  let count = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
};
