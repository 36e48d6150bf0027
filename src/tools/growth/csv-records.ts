/**
 * Comma-separated text cut into records while it streams in.
 *
 * - Fields may be quoted; a quoted field may hold delimiters, line ends and doubled quotes.
 * - A record ends at LF, CRLF or CR. `raw` is the record as it was written, so that columns we do not know can be
 *   handed on untouched.
 * - A quote that never closes would swallow the rest of the file: it is given up after `LONGEST_RECORD` characters or
 *   at the end of the file, its line becomes one record marked `unclosedQuote`, and reading goes on at the next line.
 * - Lines without any character are no records.
 *
 * Text is whatever one byte per character gives (latin1): only ASCII has a meaning here, so the bytes of every other
 * letter pass unharmed in any encoding that extends ASCII.
 */
export type CsvRecord = {
  /** Line in the file on which the record starts; the first line is 1. */
  readonly line: number;
  readonly raw: string;
  readonly fields: readonly string[];
  readonly unclosedQuote: boolean;
};

export type CsvReader = {
  /** Takes the next piece of text and gives the records it completes. */
  readonly push: (text: string) => CsvRecord[];
  /** Gives what is left when the text has ended. */
  readonly end: () => CsvRecord[];
};

const LONGEST_RECORD = 1_000_000;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

export const createCsvReader = (delimiter: string): CsvReader => {
  let rest = "";
  let line = 1;

  const takeRecords = (text: string, isEnd: boolean): CsvRecord[] => {
    const records: CsvRecord[] = [];
    let at = 0;
    while (at < text.length) {
      const cut = cutRecord(text, at, delimiter, isEnd);
      if (!cut) break;
      const raw = text.slice(at, cut.end);
      if (raw !== "") records.push({ line, raw, fields: cut.fields, unclosedQuote: cut.unclosedQuote });
      line += cut.lines;
      at = cut.next;
    }
    rest = text.slice(at);
    return records;
  };

  return {
    push: (text) => takeRecords(rest + text, false),
    end: () => takeRecords(rest, true),
  };
};

type Cut = {
  readonly fields: readonly string[];
  /** Where the record's text ends, and where the next record begins. */
  readonly end: number;
  readonly next: number;
  readonly lines: number;
  readonly unclosedQuote: boolean;
};

/** Cuts the record that starts at `from`; undefined when its end has not arrived yet. */
const cutRecord = (text: string, from: number, delimiter: string, isEnd: boolean): Cut | undefined => {
  const fields: string[] = [];
  const split = delimiter.charCodeAt(0);
  let at = from;
  let lines = 1;
  for (;;) {
    let prefix = "";
    if (text.charCodeAt(at) === QUOTE) {
      const close = closingQuote(text, at + 1);
      if (close === undefined) {
        return isEnd || text.length - from > LONGEST_RECORD
          ? cutLine(text, from, delimiter, isEnd)
          : undefined;
      }
      prefix = text.slice(at + 1, close).replaceAll('""', '"');
      lines += lineEnds(prefix);
      at = close + 1;
    }
    const start = at;
    let code = text.charCodeAt(at);
    while (code !== split && code !== LF && code !== CR && at < text.length) code = text.charCodeAt(++at);
    fields.push(prefix + text.slice(start, at));
    if (at >= text.length)
      return isEnd ? { fields, end: at, next: at, lines, unclosedQuote: false } : undefined;
    if (code !== split) {
      const next = afterLineEnd(text, at, isEnd);
      return next === undefined ? undefined : { fields, end: at, next, lines, unclosedQuote: false };
    }
    at++;
  }
};

/** The quote that closes a field whose text starts at `from`; a doubled quote is text. */
const closingQuote = (text: string, from: number): number | undefined => {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at < 0 ? undefined : at;
};

/** One physical line as a record, quotes taken as letters. */
const cutLine = (text: string, from: number, delimiter: string, isEnd: boolean): Cut | undefined => {
  let end = from;
  while (end < text.length && text.charCodeAt(end) !== LF && text.charCodeAt(end) !== CR) end++;
  const next = end >= text.length ? end : afterLineEnd(text, end, isEnd);
  if (next === undefined) return undefined;
  return { fields: text.slice(from, end).split(delimiter), end, next, lines: 1, unclosedQuote: true };
};

// A CR at the end of what has arrived may be half of a CRLF.
const afterLineEnd = (text: string, at: number, isEnd: boolean): number | undefined => {
  if (text.charCodeAt(at) === LF) return at + 1;
  if (at + 1 >= text.length && !isEnd) return undefined;
  return text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
};

const lineEnds = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/** A value as a field, quoted when it must be. */
export const csvField = (value: string, delimiter: string): string =>
  value.includes('"') || value.includes("\n") || value.includes("\r") || value.includes(delimiter)
    ? `"${value.replaceAll('"', '""')}"`
    : value;
