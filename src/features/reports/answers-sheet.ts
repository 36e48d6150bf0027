import { streamPlace } from "#domain/access/streams.ts";
import { areaName } from "#domain/areas/index.ts";
import { type ExportCell, textCell } from "#domain/export/export-value.ts";
import type { Form } from "#domain/forms/form.ts";
import { formColumns } from "#domain/forms/form-columns.ts";
import { type FormMonths, type FormRow, formRows } from "#domain/forms/form-rows.ts";
import { readBody } from "#domain/records/read-body.ts";
import { roleLabels, worker } from "#domain/records/worker.ts";
import { initialsOf } from "#domain/referral/slip.ts";
import type { XlsxSheet } from "#features/shared/file/write-xlsx.ts";
import { capitalized } from "#features/shared/form/choice-options.ts";
import type { FamilyCard, Session } from "#storage/session-types.ts";
import type { ReadFamily } from "./read-families.ts";
import { reportText } from "./text.ts";

export interface AnswersAsked {
  readonly form: Form;
  readonly months: FormMonths;
  readonly withNames: boolean;
  readonly withPrivate: boolean;
}

type Names = Pick<Session, "references" | "worker">;

export interface AnswersFile {
  readonly sheets: readonly XlsxSheet[];
  readonly rows: number;
  /** People and families whose name or private answers are in it. */
  readonly told: readonly string[];
}

/**
 * The filled-in forms of these families: a row each, a column per question. Without names a family is a number that holds inside this
 * file and a person their initials; NIK and No KK are in none. A family that refused to be recorded is left out.
 */
export const answersFile = (
  families: readonly ReadFamily[],
  asked: AnswersAsked,
  session: Names,
): AnswersFile => {
  const { form, months, withNames, withPrivate } = asked;
  const columns = formColumns(form, withPrivate ? "included" : "leftOut");
  const rows = families
    .filter(({ consent }) => consent?.decision !== "refused")
    .flatMap((family, at) =>
      formRows(form, family.fold, months).map((row) => ({ family, number: at + 1, row })),
    )
    .sort((a, b) => (a.row.date < b.row.date ? -1 : 1));
  const told = withNames || withPrivate ? rows.map(({ row }) => row.merged.subject) : [];
  return {
    rows: rows.length,
    told: [...new Set(told)],
    sheets: [
      {
        name: form.title,
        header: [
          ...reportText.answersHead,
          withNames ? reportText.name : reportText.initials,
          ...reportText.answersBy,
          ...columns.map(({ label }) => capitalized(label)),
        ],
        rows: rows.map(({ family: { card }, number, row }) => [
          { type: "date", date: row.date },
          textCell(areaName(card.area)),
          textCell(streamPlace(card.stream)?.rw),
          { type: "number", value: number },
          textCell(nameIn(card, row, withNames)),
          ...authorCells(row, session),
          textCell(`${form.id} ${versionOf(row)}`),
          ...columns.map(({ cell }) => cell(row)),
        ]),
      },
      {
        name: reportText.answersNotes,
        header: [reportText.answersNotes],
        rows: notesOf(asked).map((line) => [textCell(line)]),
      },
    ],
  };
};

const nameIn = (card: FamilyCard, { merged }: FormRow, withNames: boolean): string => {
  const name = card.members.find(({ id }) => id === merged.subject)?.name ?? card.headName;
  return withNames ? name : initialsOf(name);
};

/** Who filled it in, and in which role it was taken; before that in the role they have. */
const authorCells = ({ merged }: FormRow, session: Names): readonly [ExportCell, ExportCell] => {
  const version = merged.writers.date;
  const known = session.references(worker.kind).find(({ id }) => id === version?.author);
  const body = known && readBody(worker, known.body);
  const role = version?.stamp?.role ?? body?.roles?.[0];
  const name = version?.author === session.worker.id ? session.worker.name : body?.name;
  return [textCell(name), textCell(role && roleLabels[role])];
};

const versionOf = ({ merged }: FormRow): number =>
  Math.max(...Object.values(merged.writers).map(({ schema }) => schema));

const notesOf = ({ months, withNames, withPrivate }: AnswersAsked): readonly string[] => [
  reportText.answersPeriod(months.from, months.to),
  reportText.answersEmptyCell,
  withPrivate ? reportText.answersPrivateIn : reportText.answersPrivateOut,
  withNames ? reportText.answersNamesIn : reportText.answersNamesOut,
  reportText.answersFreeText,
];
