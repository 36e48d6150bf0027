import { streamPlace } from "#domain/access/streams.ts";
import type { ExportTable } from "#domain/export/export-table.ts";
import type { ExportCell } from "#domain/export/export-value.ts";
import type { MonthRecap } from "#domain/summary/month-recap.ts";
import type { XlsxSheet } from "#features/shared/file/write-xlsx.ts";
import { countLabels, recapText } from "./recap-text.ts";

/** The file of a posyandu's month: the table asked for, who is not in it, and the recap. */
export const recapSheets = (table: ExportTable, recap: MonthRecap): readonly XlsxSheet[] => [
  { name: table.sheet, header: table.header, rows: table.rows },
  gapsSheet(table),
  recapSheet(recap),
];

const text = (value: string | undefined): ExportCell =>
  value === undefined ? { type: "empty" } : { type: "text", text: value };
const number = (value: number): ExportCell => ({ type: "number", value });

const gapsSheet = ({ gaps }: ExportTable): XlsxSheet => ({
  name: recapText.gapsSheet,
  header: recapText.gapsHeader,
  rows: gaps.map(({ source: { child }, missing }) => [
    text(child.name),
    text(child.motherName),
    text(child.rt),
    text(streamPlace(child.stream)?.rw),
    text(missing.join(", ")),
  ]),
});

/** The whole and each band on one sheet, a line each, so that several months can be put below one another. */
const recapSheet = ({ month, total, groups }: MonthRecap): XlsxSheet => ({
  name: recapText.recapSheet,
  header: ["Bulan", recapText.band, "JK", ...countLabels.map(([, label]) => label)],
  rows: [
    [text(month), text(recapText.total), text("L+P"), ...countLabels.map(([key]) => number(total[key]))],
    ...groups.map(({ band, sex, counts }) => [
      text(month),
      text(band.label),
      text(sex),
      ...countLabels.map(([key]) => number(counts[key])),
    ]),
  ],
});
