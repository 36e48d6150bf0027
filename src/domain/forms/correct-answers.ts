import type { Body } from "../facts/version.ts";
import { bodyQuestionsOf, type Form, questionsOf } from "./form.ts";
import { typedAnswer } from "./last-answers.ts";
import { isBodyQuestion, type ValueQuestion } from "./question.ts";
import { type AnswerProblem, type AskedBy, readForm, type Typed } from "./read-form.ts";

/** Saved answers as they would have been typed. */
export const typedOf = (form: Form, saved: Body): Typed =>
  Object.fromEntries(
    bodyQuestionsOf(form).flatMap(({ id }) =>
      saved[id] === undefined ? [] : [[id, typedAnswer(saved[id])] as const],
    ),
  );

export interface CorrectionReading {
  /** What is shown: what is asked, and what has a saved answer. */
  readonly shown: readonly ValueQuestion[];
  readonly problems: Readonly<Record<string, AnswerProblem>>;
  /** Figures outside what is usual that are not the saved ones. */
  readonly unusual: Readonly<Record<string, number>>;
  /** New values of all fields that this reader may change; `undefined` clears one. */
  readonly fields: Body;
}

/**
 * Saved answers read again after somebody changed them. What is known of the person today never takes an answer away; only another answer
 * does (Hb no longer said to be checked). What this reader is not shown keeps its value.
 */
export const readCorrection = (form: Form, saved: Body, typed: Typed, by: AskedBy): CorrectionReading => {
  const now = new Set(readForm(form, typed, by).asked);
  const whatever = readForm(form, typed, { ...by, facts: {} });
  const shown = whatever.asked
    .filter(isBodyQuestion)
    .filter((question) => now.has(question) || saved[question.id] !== undefined);
  const ids = new Set(shown.map(({ id }) => id));
  const isGone = (question: ValueQuestion): boolean =>
    !question.midwifeOnly && question.showWhen !== undefined && !whatever.asked.includes(question);
  const gone = questionsOf(form).filter(isBodyQuestion).filter(isGone);
  return {
    shown,
    problems: only(whatever.problems, ids),
    unusual: Object.fromEntries(
      Object.entries(only(whatever.unusual, ids)).filter(([id, figure]) => saved[id] !== figure),
    ),
    fields: Object.fromEntries([
      ...shown.map(({ id }) => [id, whatever.answers[id]]),
      ...gone.filter(({ id }) => saved[id] !== undefined).map(({ id }) => [id, undefined]),
    ]),
  };
};

const only = <Value>(
  all: Readonly<Record<string, Value>>,
  ids: ReadonlySet<string>,
): Readonly<Record<string, Value>> => Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)));
