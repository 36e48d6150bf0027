import { streamPlace } from "#domain/access/streams.ts";
import { careGroupLabels } from "#domain/episodes/care-group.ts";
import type { ExportCell } from "#domain/export/export-value.ts";
import type { Report } from "#domain/reports/report.ts";
import type { TeamMonth } from "#domain/reports/team-month.ts";
import type { XlsxSheet } from "#features/shared/file/write-xlsx.ts";
import type { PersonCard } from "#storage/session-types.ts";
import { reportText } from "./text.ts";

const text = (value: string | undefined): ExportCell =>
  value === undefined || value === "" ? { type: "empty" } : { type: "text", text: value };
const number = (value: number): ExportCell => ({ type: "number", value });
const yesNo = (value: boolean): ExportCell => text(value ? reportText.yes : reportText.no);

/** The report's file: a sheet for each section, months and team on every line so that files can be put below one another. */
export const reportSheets = (
  report: Report<TeamMonth>,
  facts: TeamMonth,
  teamName: string,
): readonly XlsxSheet[] =>
  report.sections.map((section) => {
    const head = [text(facts.month), text(teamName)];
    return section.type === "figures"
      ? {
          name: section.title,
          header: [reportText.month, reportText.team, section.title, reportText.figure],
          rows: section.figures.map(({ label, value }) => {
            const count = value(facts);
            return [...head, text(label), count === undefined ? text(reportText.unknown) : number(count)];
          }),
        }
      : {
          name: section.title,
          header: [reportText.month, reportText.team, ...section.columns],
          rows: section.rows(facts).map(({ label, cells }) => [...head, text(label), ...cells.map(number)]),
        };
  });

/** Who was accompanied, by name. */
export const namesSheet = (
  { people }: TeamMonth,
  personOf: (id: string) => PersonCard | undefined,
): XlsxSheet => ({
  name: reportText.namesSheet,
  header: reportText.namesHeader,
  rows: people.flatMap(({ person, group, visited, began, ended }) => {
    const card = personOf(person);
    return card
      ? [
          [
            text(card.name),
            text(careGroupLabels[group]),
            text(card.rt),
            text(streamPlace(card.stream)?.rw),
            yesNo(visited),
            yesNo(began),
            yesNo(ended),
          ],
        ]
      : [];
  }),
});
