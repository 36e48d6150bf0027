import { expect, test } from "vitest";
import { createCsvReader, csvField } from "../../../../src/tools/growth/csv-records.ts";

const TEXT = 'a,b\r\n"x ""y"", z",2\n"line\r\nbreak",3\r4,5\n\n6,"7"';
const FIELDS = [
  ["a", "b"],
  ['x "y", z', "2"],
  ["line\r\nbreak", "3"],
  ["4", "5"],
  ["6", "7"],
];
const LINES = [1, 2, 3, 5, 7];

const readAll = (pieces: readonly string[]) => {
  const reader = createCsvReader(",");
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
};

test("fields, quotes, line ends and line numbers", () => {
  const records = readAll([TEXT]);
  expect(records.map(({ fields }) => fields)).toEqual(FIELDS);
  expect(records.map(({ line }) => line)).toEqual(LINES);
});

test("wherever the text is cut, the records are the same", () => {
  for (let cut = 0; cut <= TEXT.length; cut++)
    expect(readAll([TEXT.slice(0, cut), TEXT.slice(cut)])).toEqual(readAll([TEXT]));
  expect(readAll([...TEXT])).toEqual(readAll([TEXT]));
});

test("raw text is what was written", () => {
  expect(readAll([TEXT]).map(({ raw }) => raw)).toEqual([
    "a,b",
    '"x ""y"", z",2',
    '"line\r\nbreak",3',
    "4,5",
    '6,"7"',
  ]);
});

test("a quote that never closes is given up, line by line", () => {
  const records = readAll(['1,"a\n2,b\n']);
  expect(records).toMatchObject([
    { line: 1, fields: ["1", '"a'], unclosedQuote: true },
    { line: 2, fields: ["2", "b"], unclosedQuote: false },
  ]);
});

test("a runaway quote in an endless file does not fill the memory", () => {
  const reader = createCsvReader(",");
  const records = ['1,"a\n', ...Array.from({ length: 30 }, () => "2,b\n".repeat(20_000))].flatMap((piece) =>
    reader.push(piece),
  );
  expect(records[0]).toMatchObject({ line: 1, unclosedQuote: true });
  expect(records.length).toBeGreaterThan(100_000);
});

test("a value is quoted only when it must be", () => {
  expect(["a", "a,b", 'a"b', "a\nb"].map((value) => csvField(value, ","))).toEqual([
    "a",
    '"a,b"',
    '"a""b"',
    '"a\nb"',
  ]);
  expect(csvField("a,b", ";")).toBe("a,b");
});
