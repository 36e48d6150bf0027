import { streamPlace } from "#domain/access/streams.ts";
import { careGroupLabels } from "#domain/episodes/care-group.ts";
import { type ExportCell, textCell } from "#domain/export/export-value.ts";
import type { Report } from "#domain/reports/report.ts";
import type { TeamMonth } from "#domain/reports/team-month.ts";
import type { XlsxSheet } from "#features/shared/file/write-xlsx.ts";
import type { PersonCard } from "#storage/session-types.ts";
import { reportText } from "./text.ts";

const number = (value: number): ExportCell => ({ type: "number", value });
const yesNo = (value: boolean): ExportCell => textCell(value ? reportText.yes : reportText.no);

/** The report's file: a sheet for each section, months and team on every line so that files can be put below one another. */
export const reportSheets = (
  report: Report<TeamMonth>,
  facts: TeamMonth,
  teamName: string,
): readonly XlsxSheet[] =>
  report.sections.map((section) => {
    const head = [textCell(facts.month), textCell(teamName)];
    return section.type === "figures"
      ? {
          name: section.title,
          header: [reportText.month, reportText.team, section.title, reportText.figure],
          rows: section.figures.map(({ label, value }) => {
            const count = value(facts);
            return [
              ...head,
              textCell(label),
              count === undefined ? textCell(reportText.unknown) : number(count),
            ];
          }),
        }
      : {
          name: section.title,
          header: [reportText.month, reportText.team, ...section.columns],
          rows: section
            .rows(facts)
            .map(({ label, cells }) => [...head, textCell(label), ...cells.map(number)]),
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
            textCell(card.name),
            textCell(careGroupLabels[group]),
            textCell(card.rt),
            textCell(streamPlace(card.stream)?.rw),
            yesNo(visited),
            yesNo(began),
            yesNo(ended),
          ],
        ]
      : [];
  }),
});
