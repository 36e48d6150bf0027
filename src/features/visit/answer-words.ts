import { answerText } from "#domain/forms/form-columns.ts";
import type { LastAnswer } from "#domain/forms/last-answers.ts";
import type { ValueQuestion } from "#domain/forms/question.ts";
import type { AnswerProblem } from "#domain/forms/read-form.ts";
import { numberToText } from "#domain/units.ts";
import { capitalized } from "#features/shared/form/choice-options.ts";
import { formatDate } from "#ui/format.ts";
import { walkText } from "./text.ts";

/** An answer with its unit, as it is read aloud: "150 cm", "Sumur bor atau pompa". */
export const answerWords = (question: ValueQuestion, value: unknown): string => {
  const text = answerText(question, value);
  if ("unit" in question) return `${text} ${question.unit}`;
  return question.kind === "date" ? formatDate(text) : capitalized(text);
};

/** "150 cm (3 Okt 2026)". */
export const lastWords = (question: ValueQuestion, { value, date }: LastAnswer): string =>
  walkText.lastAnswer(answerWords(question, value), formatDate(date));

/** What is wrong and what to write instead. */
export const answerProblemText = (problem: AnswerProblem): string => {
  switch (problem.type) {
    case "Missing":
      return walkText.missing;
    case "NotANumber":
      return walkText.notANumber;
    case "Ambiguous":
      return walkText.ambiguous;
    case "NotWhole":
      return walkText.notWhole;
    case "OutOfRange":
      return walkText.outOfRange(
        numberToText(problem.limits.min),
        numberToText(problem.limits.max),
        problem.unit,
      );
    case "NotADate":
      return walkText.notADate;
    case "InFuture":
      return walkText.inFuture;
    case "TooEarly":
      return walkText.tooEarly(formatDate(problem.first));
    case "TooLong":
      return walkText.tooLong(problem.maxLength);
    case "NoSuchChoice":
      return walkText.noSuchChoice;
  }
};
