import type { Facts, FactValue } from "./condition.ts";

/** Answers of forms as they stand in a body. */
export type Answers = Readonly<Record<string, unknown>>;

/** What of a body can be judged: figures, words and lists; dates, ids and notes among them harm nobody, since no rule reads them. */
export const factsFrom = (answers: Answers): Facts =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => isFactValue(value))) as Facts;

/** A figure among answers; nothing where nobody knew. */
export const figureOf = (answers: Answers, id: string): number | undefined => {
  const value = answers[id];
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
};

/** Yes and no as forms say them. */
export const wordOf = (value: boolean | undefined): "yes" | "no" | undefined =>
  value === undefined ? undefined : value ? "yes" : "no";

const isFactValue = (value: unknown): value is FactValue =>
  typeof value === "number" ||
  typeof value === "string" ||
  (Array.isArray(value) && value.every((one) => typeof one === "string"));
