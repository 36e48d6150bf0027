import { UNKNOWN } from "./question.ts";

/** What is known of whom the form is about, when it is asked. Absent: not known. */
export interface FormFacts {
  readonly sex?: "L" | "P" | undefined;
  readonly ageYears?: number | undefined;
  /** Completed months on the day of the visit. */
  readonly ageMonths?: number | undefined;
  /** Completed weeks of the pregnancy on that day. */
  readonly gestationWeeks?: number | undefined;
  readonly daysSinceDelivery?: number | undefined;
  /** False after a loss: then nothing about a baby is asked. */
  readonly hasLivingBaby?: boolean | undefined;
  /** No earlier record of this form stands for the subject. */
  readonly isFirstTime?: boolean | undefined;
  /** Some dose of a vaccine is written down; then nobody is asked what the book says anyway. */
  readonly hasKnownDoses?: boolean | undefined;
}

export type FactName = keyof FormFacts;

/** When a question is asked: data, so that screen, summary and tests read the same. */
export type Condition =
  | { readonly answer: string; readonly is: string }
  | { readonly answer: string; readonly isOneOf: readonly string[] }
  | { readonly answer: string; readonly includes: string }
  | { readonly answer: string; readonly atLeast: number }
  /** Something was answered, and not "belum tahu". */
  | { readonly answer: string; readonly isKnown: true }
  | { readonly fact: FactName; readonly is: string | boolean }
  | { readonly fact: FactName; readonly atLeast: number }
  | { readonly fact: FactName; readonly below: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** Answers by question id, as a body holds them. */
export type Answers = Readonly<Record<string, unknown>>;

/**
 * Whether a question is asked. What hangs on an answer waits for that answer; what hangs on a fact is asked when the fact is not
 * known, since a question too many does less harm than one that nobody was asked.
 */
export const holds = (condition: Condition, answers: Answers, facts: FormFacts): boolean => {
  if ("all" in condition) return condition.all.every((one) => holds(one, answers, facts));
  if ("any" in condition) return condition.any.some((one) => holds(one, answers, facts));
  if ("answer" in condition) return holdsOfAnswer(condition, answers[condition.answer]);
  return holdsOfFact(condition, facts[condition.fact]);
};

const holdsOfAnswer = (condition: Extract<Condition, { answer: string }>, answer: unknown): boolean => {
  if ("is" in condition) return answer === condition.is;
  if ("isOneOf" in condition) return condition.isOneOf.some((one) => one === answer);
  if ("atLeast" in condition) return typeof answer === "number" && answer >= condition.atLeast;
  if ("isKnown" in condition) return answer !== undefined && answer !== UNKNOWN;
  return Array.isArray(answer) && answer.includes(condition.includes);
};

const holdsOfFact = (
  condition: Extract<Condition, { fact: FactName }>,
  fact: FormFacts[FactName],
): boolean => {
  if (fact === undefined) return true;
  if ("is" in condition) return fact === condition.is;
  if (typeof fact !== "number") return true;
  return "atLeast" in condition ? fact >= condition.atLeast : fact < condition.below;
};

/** Ids of the questions that a condition looks at. */
export const answersIn = (condition: Condition): readonly string[] => {
  if ("all" in condition) return condition.all.flatMap(answersIn);
  if ("any" in condition) return condition.any.flatMap(answersIn);
  return "answer" in condition ? [condition.answer] : [];
};
