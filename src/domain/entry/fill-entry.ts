import { type CivilDate, isCivilDate } from "../civil-date.ts";
import { type ExportField, exportFields } from "../export/export-fields.ts";
import { type ExportCell, type ExportValue, writeValue } from "../export/export-value.ts";
import type { Body } from "../facts/version.ts";
import { bodyQuestionsOf } from "../forms/form.ts";
import { answerText } from "../forms/form-columns.ts";
import { forms } from "../forms/index.ts";
import { UNKNOWN, type ValueQuestion } from "../forms/question.ts";
import { itemCode, PRIVATE_ITEMS } from "../krs/krs-item.ts";
import { numberToText } from "../units.ts";
import { type EntryField, entryFields } from "./entry-fields.ts";
import type { EntryBox, EntryFrom, EntryProfile } from "./entry-profile.ts";
import type { EntrySource } from "./entry-source.ts";

/** One box as it is to be typed over there. */
export interface EntryLine {
  readonly label: string;
  /** Absent: not known here. */
  readonly text?: string;
  /** The day of the answer; absent for what has none. */
  readonly date?: CivilDate;
  /** Asked in private: shown and copied only on demand. */
  readonly isPrivate: boolean;
  readonly isRequired: boolean;
}

/** Fills a sheet. Unknown stays empty: "belum tahu" is nothing to type into another system. */
export const fillEntry = (profile: EntryProfile, source: EntrySource): readonly EntryLine[] =>
  profile.boxes.map((box) => {
    const { text, date } = read(box, source);
    return {
      label: box.label,
      isPrivate: isPrivate(box.from),
      isRequired: box.required === true,
      ...(text === undefined || text === "" ? {} : { text }),
      ...(date === undefined ? {} : { date }),
    };
  });

interface Read {
  readonly text?: string | undefined;
  readonly date?: CivilDate | undefined;
}

const read = (box: EntryBox, source: EntrySource): Read => {
  const { from } = box;
  switch (from.type) {
    case "field": {
      const known: EntryField = entryFields[from.id];
      return { text: written(known.value(source), box) };
    }
    case "export": {
      const known: ExportField = exportFields[from.id];
      return { text: source.child && written(known.value(source.child), box) };
    }
    case "krs": {
      const { krs } = source;
      const code = krs && itemCode(from.item === "pus4T" ? krs.pus4T : krs.items[from.item]);
      return { text: code === undefined ? undefined : KRS_CODES[code] };
    }
    case "answer":
      return newestAnswer(box, from, source);
  }
};

/** With its word, so that nobody types a bare 2 where 1 was meant. */
const KRS_CODES = { 1: "1 (Ya)", 2: "2 (Tidak)", 3: "3 (Tidak berlaku)" } as const;

const written = (value: ExportValue | undefined, { format }: EntryBox): string | undefined =>
  value && cellText(writeValue(value, format ?? USUAL[value.kind]));

/** People type dates with slashes and decimals with a comma unless the profile says otherwise. */
const USUAL: Readonly<Partial<Record<ExportValue["kind"], string>>> = { date: "slashes", number: "comma" };

const cellText = (cell: ExportCell): string | undefined => {
  switch (cell.type) {
    case "empty":
      return undefined;
    case "text":
      return cell.text;
    case "number":
      return numberToText(cell.value);
    case "date":
      return cell.date;
  }
};

export const questionOf = (from: Extract<EntryFrom, { type: "answer" }>) => {
  const form = forms.find(({ id }) => id === from.form);
  const question = form && bodyQuestionsOf(form).find(({ id }) => id === from.question);
  return form && question ? { form, question } : undefined;
};

const newestAnswer = (
  box: EntryBox,
  from: Extract<EntryFrom, { type: "answer" }>,
  { fold, family, person, mayRead }: EntrySource,
): Read => {
  const known = questionOf(from);
  if (!known) return {};
  const { form, question } = known;
  const subject = form.about === "household" ? family.id : person?.id;
  if (subject === undefined || !mayRead(form.kind)) return {};
  const [newest] = fold
    .of(subject, form.kind)
    .filter(({ state, body }) => state === "active" && isAnswered(body[from.question]))
    .map(({ body }) => ({ body, date: dayOf(body) }))
    .sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1));
  return newest ? { text: answerWritten(box, question, newest.body[from.question]), date: newest.date } : {};
};

const isAnswered = (value: unknown): boolean => value !== undefined && value !== UNKNOWN;

const dayOf = ({ date }: Body): CivilDate | undefined =>
  typeof date === "string" && isCivilDate(date) ? date : undefined;

const answerWritten = ({ codes, format }: EntryBox, question: ValueQuestion, value: unknown): string => {
  if (codes)
    return [value]
      .flat()
      .map((one) => codes[String(one)] ?? answerText(question, one))
      .join(", ");
  if (question.kind === "date" && typeof value === "string" && isCivilDate(value))
    return cellText(writeValue({ kind: "date", date: value }, format ?? "slashes")) ?? value;
  const text = answerText(question, value);
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const isPrivate = (from: EntryFrom): boolean => {
  if (from.type === "krs") return from.item !== "pus4T" && PRIVATE_ITEMS.includes(from.item);
  return from.type === "answer" && questionOf(from)?.question.private === true;
};

/** The lines as text for one paste, a line each; what was asked in private only when it was asked for. */
export const entryText = (lines: readonly EntryLine[], withPrivate: boolean): string =>
  lines
    .filter(({ text, isPrivate: hidden }) => text !== undefined && (withPrivate || !hidden))
    .map(({ label, text }) => `${label}: ${text}`)
    .join("\n");
