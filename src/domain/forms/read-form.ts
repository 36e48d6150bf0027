import { type CivilDate, parseCivilDate } from "../civil-date.ts";
import type { Limits } from "../units.ts";
import { isWithin, parseDecimal } from "../units.ts";
import { type Answers, type FormFacts, holds } from "./condition.ts";
import { type Form, questionsOf } from "./form.ts";
import { type Choices, isValueQuestion, type Question, UNKNOWN, type ValueQuestion } from "./question.ts";

/** What was typed or tapped, by question id: text, the key of a choice, keys of several, or `unknown`. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** Around a form: what is known of the subject, and who asks on which day. */
export interface AskedBy {
  readonly facts: FormFacts;
  readonly date: CivilDate;
  /** Sees what only a midwife or another health worker examines. */
  readonly isHealthWorker: boolean;
  /** Midwife-only rules that the city opened to cadres: the questions that feed them are asked of everybody. */
  readonly openedRules?: readonly string[] | undefined;
  /** The first day that a question of the kind `date` takes, by its id; every day where none is named. */
  readonly notBefore?: Readonly<Record<string, CivilDate | undefined>> | undefined;
  /** Names by id of those who may be chosen, by the id of a question with `people`. */
  readonly people?: Readonly<Record<string, Choices>> | undefined;
}

export type AnswerProblem =
  /** `mustAnswer`, and nothing was answered. */
  | { readonly type: "Missing" }
  | { readonly type: "NotANumber" }
  /** A point before exactly three digits: "3.250" is 3,25 or 3250. */
  | { readonly type: "Ambiguous" }
  | { readonly type: "NotWhole" }
  | { readonly type: "OutOfRange"; readonly limits: Limits; readonly unit: string }
  | { readonly type: "NotADate" }
  | { readonly type: "InFuture" }
  | { readonly type: "TooEarly"; readonly first: CivilDate }
  | { readonly type: "TooLong"; readonly maxLength: number }
  /** A choice of another version of the form. */
  | { readonly type: "NoSuchChoice" };

/** What a form says as it stands. */
export interface FormReading {
  /** The questions that are asked, in order. */
  readonly asked: readonly Question[];
  /** Answers by question id: values, or `unknown`. Only of questions that are asked. */
  readonly answers: Answers;
  readonly problems: Readonly<Record<string, AnswerProblem>>;
  /** Figures outside what is usual, by question id: to be confirmed once. */
  readonly unusual: Readonly<Record<string, number>>;
}

/** Reads a form: what is asked follows from facts and earlier answers, and what is not asked does not count. */
export const readForm = (form: Form, typed: Typed, by: AskedBy): FormReading => {
  const asked: Question[] = [];
  const answers: Record<string, unknown> = {};
  const problems: Record<string, AnswerProblem> = {};
  const unusual: Record<string, number> = {};
  for (const question of questionsOf(form)) {
    if (question.retired || !isAsked(question, answers, by)) continue;
    asked.push(question);
    const given = typed[question.id];
    if (!isValueQuestion(question)) continue;
    if (given === undefined || given.length === 0) {
      if (question.mustAnswer) problems[question.id] = { type: "Missing" };
      continue;
    }
    const reading = readAnswer(question, given, by);
    if ("problem" in reading) problems[question.id] = reading.problem;
    else if (reading.value !== undefined) {
      answers[question.id] = reading.value;
      if (typeof reading.value === "number" && isUnusual(question, reading.value))
        unusual[question.id] = reading.value;
    }
  }
  return { asked, answers, problems, unusual };
};

/** Required questions without an answer: what makes a visit incomplete. */
export const openQuestions = ({ asked, answers }: FormReading): readonly ValueQuestion[] =>
  asked.filter(isValueQuestion).filter(({ id, required }) => required === true && answers[id] === undefined);

const isAsked = (
  { showWhen, midwifeOnly, feeds = [] }: Question,
  answers: Answers,
  { facts, isHealthWorker, openedRules = [] }: AskedBy,
): boolean =>
  (midwifeOnly !== true || isHealthWorker || feeds.some((rule) => openedRules.includes(rule))) &&
  (showWhen === undefined || holds(showWhen, answers, facts));

type Reading = { readonly value: unknown } | { readonly problem: AnswerProblem };

const readAnswer = (
  question: ValueQuestion,
  given: string | readonly string[],
  { date, notBefore = {}, people = {} }: AskedBy,
): Reading => {
  if (given === UNKNOWN && question.kind !== "text") return { value: UNKNOWN };
  if (question.kind === "multi") return readMulti(question.choices, given);
  if (typeof given !== "string") return { problem: { type: "NoSuchChoice" } };
  const text = given.trim();
  if (text === "") return { value: undefined };
  switch (question.kind) {
    case "number":
    case "integer":
      return readFigure(question, text);
    case "date":
      return readDay(text, question.mayBeLater === true ? undefined : date, notBefore[question.id]);
    case "text":
      return text.length > question.maxLength
        ? { problem: { type: "TooLong", maxLength: question.maxLength } }
        : { value: text };
    case "yesNo":
      return text === "yes" || text === "no" ? { value: text } : { problem: { type: "NoSuchChoice" } };
    case "choice":
      return Object.hasOwn({ ...question.choices, ...people[question.id] }, text)
        ? { value: text }
        : { problem: { type: "NoSuchChoice" } };
  }
};

const readFigure = (
  { kind, limits, unit }: Extract<ValueQuestion, { kind: "number" | "integer" }>,
  text: string,
): Reading => {
  const figure = parseDecimal(text);
  if (!figure.ok) return { problem: { type: "NotANumber" } };
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(text)) return { problem: { type: "Ambiguous" } };
  if (kind === "integer" && !Number.isInteger(figure.value)) return { problem: { type: "NotWhole" } };
  return isWithin(figure.value, limits)
    ? { value: figure.value }
    : { problem: { type: "OutOfRange", limits, unit } };
};

const readDay = (text: string, notAfter: CivilDate | undefined, first: CivilDate | undefined): Reading => {
  const day = parseCivilDate(text);
  if (!day.ok) return { problem: { type: "NotADate" } };
  if (notAfter !== undefined && day.value > notAfter) return { problem: { type: "InFuture" } };
  return first !== undefined && day.value < first
    ? { problem: { type: "TooEarly", first } }
    : { value: day.value };
};

const readMulti = (choices: Readonly<Record<string, string>>, given: string | readonly string[]): Reading => {
  if (typeof given === "string") return { problem: { type: "NoSuchChoice" } };
  return given.every((one) => Object.hasOwn(choices, one))
    ? { value: given }
    : { problem: { type: "NoSuchChoice" } };
};

const isUnusual = (question: ValueQuestion, value: number): boolean =>
  "usual" in question && question.usual !== undefined && !isWithin(value, question.usual);

/** Several of several after a tap: an exclusive one ("tidak ada") stands alone, whichever was tapped last. */
export const withChosen = (
  chosen: readonly string[],
  before: readonly string[],
  exclusive: string | undefined,
): readonly string[] => {
  if (exclusive === undefined || !chosen.includes(exclusive)) return chosen;
  return before.includes(exclusive) ? chosen.filter((one) => one !== exclusive) : [exclusive];
};
