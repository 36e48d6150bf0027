import * as z from "zod/mini";
import type { Body } from "../facts/version.ts";
import { civilDateField, idField, numberField, textField, wholeNumberField } from "../records/body-fields.ts";
import { type FieldRule, type RecordKind, register } from "../records/record-kind.ts";
import { bodyQuestionsOf, type Form } from "./form.ts";
import { UNKNOWN, unknownLabel, type ValueQuestion, yesNoLabels } from "./question.ts";

/**
 * The record kind that a form's answers become: one field per question, each of them optional and able to say "belum tahu", besides
 * `visit` (the sitting, a record of kind `visit`) and `date`. Conflicts of an answer are shown as a register's.
 */
export const kindOfForm = (form: Form): RecordKind => {
  const questions = bodyQuestionsOf(form);
  const answers = questions.map(({ id }) => id);
  return {
    kind: form.kind,
    version: form.version,
    label: form.label,
    about: form.about,
    opensSubject: false,
    singleton: false,
    home: "family",
    schema: z
      .looseObject({
        date: civilDateField,
        visit: z.optional(idField),
        ...Object.fromEntries(questions.map((question) => [question.id, z.optional(answerField(question))])),
      })
      .check(
        z.refine((body) => answers.some((id) => (body as Body)[id] !== undefined), "nothing was answered"),
      ),
    fields: {
      date: { label: "tanggal", class: register },
      visit: { label: "kunjungan", class: register },
      ...Object.fromEntries(questions.map((question) => [question.id, fieldRule(question)])),
    },
    correctionNeedsReason: true,
    sealedOnServer: false,
    upgrades: {},
  };
};

const answerField = (question: ValueQuestion): z.ZodMiniType => {
  const unknown = z.literal(UNKNOWN);
  switch (question.kind) {
    case "number":
      return z.union([numberField(question.limits), unknown]);
    case "integer":
      return z.union([wholeNumberField(question.limits), unknown]);
    case "date":
      return z.union([civilDateField, unknown]);
    case "text":
      return textField(question.maxLength);
    case "yesNo":
      return z.enum(["yes", "no", UNKNOWN]);
    case "choice":
      return z.enum([...Object.keys(question.choices), UNKNOWN]);
    case "multi":
      return z.union([z.array(z.enum(Object.keys(question.choices))).check(z.minLength(1)), unknown]);
  }
};

const fieldRule = (question: ValueQuestion): FieldRule => ({
  label: question.label,
  class: register,
  ...("unit" in question ? { unit: question.unit } : {}),
  ...(question.private ? { private: true as const } : {}),
  ...choicesOf(question),
});

/** Every value that is a word, with its label: choices, yes and no, "belum tahu". A free text has none. */
const choicesOf = (question: ValueQuestion): Pick<FieldRule, "choices"> => {
  const unknown = { [UNKNOWN]: unknownLabel };
  switch (question.kind) {
    case "text":
      return {};
    case "yesNo":
      return { choices: { ...yesNoLabels, ...unknown } };
    case "choice":
    case "multi":
      return { choices: { ...question.choices, ...unknown } };
    default:
      return { choices: unknown };
  }
};
