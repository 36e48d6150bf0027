import type { Body } from "../facts/version.ts";
import { numberToText } from "../units.ts";
import { bodyQuestionsOf, type Form } from "./form.ts";
import { UNKNOWN, unknownLabel, type ValueQuestion, yesNoLabels } from "./question.ts";

/** A column of a table of answers. */
export interface FormColumn {
  /** The question's id. */
  readonly id: string;
  /** Indonesian, with the unit: "berat badan (kg)". */
  readonly label: string;
  /** The answer in words or as the figure; empty when nobody answered. */
  readonly text: (body: Body) => string;
}

/** `partner`: whoever is outside the programme's own staff; nothing asked in private leaves towards them. */
export type FormAudience = "staff" | "partner";

/** The columns of a form, in the order in which it asks. */
export const formColumns = (form: Form, audience: FormAudience): readonly FormColumn[] =>
  bodyQuestionsOf(form)
    .filter((question) => audience === "staff" || question.private !== true)
    .map((question) => ({
      id: question.id,
      label: "unit" in question ? `${question.label} (${question.unit})` : question.label,
      text: (body) => answerText(question, body[question.id]),
    }));

/** An answer in words, without its unit: "borehole" -> "sumur bor atau pompa", 11.2 -> "11,2"; a day stays `YYYY-MM-DD`. */
export const answerText = (question: ValueQuestion, answer: unknown): string => {
  if (answer === undefined || answer === null) return "";
  if (typeof answer === "number") return numberToText(answer);
  if (question.kind === "text") return String(answer);
  if (Array.isArray(answer)) return answer.map((one) => answerText(question, one)).join(", ");
  if (answer === UNKNOWN) return unknownLabel;
  return labelsOf(question)[String(answer)] ?? String(answer);
};

const labelsOf = (question: ValueQuestion): Readonly<Record<string, string>> => {
  if (question.kind === "yesNo") return yesNoLabels;
  return "choices" in question ? question.choices : {};
};
