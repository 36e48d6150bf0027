import { isCivilDate } from "../civil-date.ts";
import { type ExportCell, textCell } from "../export/export-value.ts";
import { measurement } from "../records/measurement.ts";
import { person } from "../records/person.ts";
import { readBody } from "../records/read-body.ts";
import type { RecordKind } from "../records/record-kind.ts";
import { service } from "../records/service.ts";
import { isReadDay } from "../schedule/services/child-service.ts";
import { doseLabel } from "../schedule/services/dose-label.ts";
import { numberToText } from "../units.ts";
import { type Form, questionsOf } from "./form.ts";
import { besides, type FormRow } from "./form-rows.ts";
import {
  addsTo,
  isValueQuestion,
  type RecordQuestion,
  UNKNOWN,
  unknownLabel,
  type ValueQuestion,
  yesNoLabels,
} from "./question.ts";

/** A column of a table of answers. */
export interface FormColumn {
  /** The question's id; of a question whose answer has several figures, one for each: "measurement.weightKg". */
  readonly id: string;
  /** Indonesian, with the unit: "berat badan (kg)". */
  readonly label: string;
  /** Empty when nobody asked, answered or knew: never "tidak". */
  readonly cell: (row: FormRow) => ExportCell;
}

/** What was asked in private stands in no table, unless whoever makes it may read and asked for it. */
export type PrivateAnswers = "included" | "leftOut";

/** The columns of a form, in the order in which it asks: every question has its own. */
export const formColumns = (form: Form, privately: PrivateAnswers): readonly FormColumn[] =>
  questionsOf(form)
    .filter((question) => privately === "included" || question.private !== true)
    .flatMap((question) =>
      isValueQuestion(question)
        ? [
            {
              id: question.id,
              label: labelled(question.label, "unit" in question ? question.unit : undefined),
              cell: (row: FormRow) => answerCell(question, answerIn(question, row)),
            },
          ]
        : recordColumns(question),
    );

const labelled = (label: string, unit: string | undefined): string =>
  unit === undefined ? label : `${label} (${unit})`;

const EMPTY: ExportCell = { type: "empty" };

const answerIn = (question: ValueQuestion, row: FormRow): unknown => {
  const { writes } = question;
  if (writes)
    return besides(row, writes.kind)
      .filter(({ body }) => Object.entries(writes.fixed ?? {}).every(([field, is]) => body[field] === is))
      .map(({ body }) => body[writes.field])
      .find((value) => value !== undefined);
  const { body } = row.merged;
  const whole = addsTo(question);
  return whole === undefined ? body[question.id] : body[whole];
};

const answerCell = (question: ValueQuestion, answer: unknown): ExportCell => {
  if (answer === undefined || answer === null || answer === UNKNOWN) return EMPTY;
  // Kinds that are stated by hand hold yes and no as a boolean.
  if (typeof answer === "boolean") return textCell(yesNoLabels[answer ? "yes" : "no"]);
  if (typeof answer === "number") return { type: "number", value: figureOf(question, answer) };
  if (question.kind === "date" && typeof answer === "string" && isCivilDate(answer))
    return { type: "date", date: answer };
  return textCell(answerText(question, answer));
};

/** Weeks and days are asked one by one and kept as days. */
const figureOf = (question: ValueQuestion, value: number): number => {
  if (addsTo(question) !== undefined) return value % DAYS_PER_WEEK;
  const times = "storedTimes" in question ? (question.storedTimes ?? 1) : 1;
  return times === 1 ? value : Math.floor(value / times);
};

const DAYS_PER_WEEK = 7;

const recordColumns = (question: RecordQuestion): readonly FormColumn[] => {
  switch (question.record) {
    case "measurement":
      return MEASURED.map(({ field, unit }) => ({
        id: `${question.id}.${field}`,
        label: labelled(measurement.fields[field]?.label ?? field, unit),
        cell: (row) => measuredCell(field, row),
      }));
    case "babies":
      return [{ id: question.id, label: question.label, cell: (row) => textCell(babiesText(row)) }];
    case "services":
      return [{ id: question.id, label: question.label, cell: (row) => textCell(servicesText(row)) }];
  }
};

const MEASURED = [
  { field: "weightKg", unit: "kg" },
  { field: "lengthCm", unit: "cm" },
  { field: "position", unit: undefined },
  { field: "armCm", unit: "cm" },
  { field: "headCm", unit: "cm" },
  { field: "oedema", unit: undefined },
] as const;

const measuredCell = (field: (typeof MEASURED)[number]["field"], row: FormRow): ExportCell => {
  const value = besides(row, measurement.kind)
    .map(({ body }) => body[field])
    .find((one) => one !== undefined);
  if (typeof value === "number") return { type: "number", value };
  if (typeof value === "boolean") return textCell(yesNoLabels[value ? "yes" : "no"]);
  return textCell(wordOf(measurement, field, value) ?? "");
};

const wordOf = (kind: Pick<RecordKind, "fields">, field: string, value: unknown): string | undefined =>
  kind.fields[field]?.choices?.[String(value)];

/** "perempuan 2,4 kg 46 cm; laki-laki 2,1 kg; 1 meninggal": no name of anybody. */
const babiesText = ({ merged, fold }: FormRow): string => {
  const { babies, stillbornCount } = merged.body;
  const born = (Array.isArray(babies) ? babies : []).map((id) => {
    const { sex, birthWeightKg, birthLengthCm } = fold.of(String(id), person.kind)[0]?.body ?? {};
    return [
      wordOf(person, "sex", sex) ?? "hidup",
      typeof birthWeightKg === "number" ? `${numberToText(birthWeightKg)} kg` : "",
      typeof birthLengthCm === "number" ? `${numberToText(birthLengthCm)} cm` : "",
    ]
      .filter((part) => part !== "")
      .join(" ");
  });
  const lost =
    typeof stillbornCount === "number" && stillbornCount > 0 ? [`${stillbornCount} meninggal`] : [];
  return [...born, ...lost].join("; ");
};

/** 2026-10-02 -> 02/10/2026 */
const slashed = (date: string): string => date.split("-").reverse().join("/");

const TICKED: readonly unknown[] = ["vaccine", "vitaminA", "deworming"];

const servicesText = (row: FormRow): string =>
  besides(row, service.kind)
    .filter(({ body }) => TICKED.includes(body.type))
    .map(({ body }) => {
      const what =
        typeof body.dose === "string" ? doseLabel(body.dose) : (wordOf(service, "type", body.type) ?? "");
      const { date, basis, givenDay } = readBody(service, body);
      return date === undefined || isReadDay({ basis, givenDay }) ? what : `${what} ${slashed(date)}`;
    })
    .sort()
    .join("; ");

/** An answer in words, without its unit: "borehole" -> "sumur bor atau pompa", 11.2 -> "11,2"; a day stays `YYYY-MM-DD`. */
export const answerText = (question: ValueQuestion, answer: unknown): string => {
  if (answer === undefined || answer === null) return "";
  if (typeof answer === "number") return numberToText(answer);
  if (question.kind === "text") return String(answer);
  if (Array.isArray(answer)) return answer.map((one) => answerText(question, one)).join(", ");
  if (answer === UNKNOWN) return unknownLabel;
  return labelsOf(question)[String(answer)] ?? (isPerson(question) ? REGISTERED : String(answer));
};

/** Whoever was chosen has a page, and a name there. */
const REGISTERED = "orang yang terdaftar";

const isPerson = (question: ValueQuestion): boolean => question.kind === "choice" && question.people === true;

const labelsOf = (question: ValueQuestion): Readonly<Record<string, string>> => {
  if (question.kind === "yesNo") return yesNoLabels;
  return "choices" in question ? question.choices : {};
};
