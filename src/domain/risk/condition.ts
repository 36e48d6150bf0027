import { allOf, anyOf, notOf, type Truth } from "./truth.ts";

/** What may be known of somebody. Absent, empty, and the answer "unknown" all mean: nobody knows. */
export type FactValue = number | string | readonly string[];

/** A flat record of answers and computed facts; the ages in it are those of the day of the visit. */
export type Facts = Readonly<Record<string, FactValue | undefined>>;

/** When a rule strikes: data, so that screen, sheet and tests read the same. */
export type Condition<Fact extends string = string> =
  | { readonly fact: Fact; readonly below: number }
  | { readonly fact: Fact; readonly atLeast: number }
  | { readonly fact: Fact; readonly atMost: number }
  | { readonly fact: Fact; readonly above: number }
  | { readonly fact: Fact; readonly isOneOf: readonly string[] }
  /** Several answers, one of which is among these. */
  | { readonly fact: Fact; readonly hasOneOf: readonly string[] }
  | { readonly all: readonly Condition<Fact>[] }
  | { readonly any: readonly Condition<Fact>[] }
  | { readonly not: Condition<Fact> };

/** Three-valued: what nobody knows decides nothing unless the rest decides alone. */
export const judge = (condition: Condition, facts: Facts): Truth => {
  if ("all" in condition) return allOf(condition.all.map((one) => judge(one, facts)));
  if ("any" in condition) return anyOf(condition.any.map((one) => judge(one, facts)));
  if ("not" in condition) return notOf(judge(condition.not, facts));
  if ("isOneOf" in condition) return ofWord(facts[condition.fact], condition.isOneOf);
  if ("hasOneOf" in condition) return ofList(facts[condition.fact], condition.hasOneOf);
  const value = facts[condition.fact];
  if (typeof value !== "number" || !Number.isFinite(value)) return "unknown";
  return isBeyond(condition, value) ? "yes" : "no";
};

/** The facts a condition looks at. */
export const factsIn = (condition: Condition): readonly string[] => {
  if ("all" in condition) return condition.all.flatMap(factsIn);
  if ("any" in condition) return condition.any.flatMap(factsIn);
  return "not" in condition ? factsIn(condition.not) : [condition.fact];
};

/** True when somebody knows it. */
export const isKnown = (value: FactValue | undefined): value is FactValue =>
  value !== undefined &&
  value !== "" &&
  value !== UNKNOWN &&
  !(typeof value === "number" && Number.isNaN(value));

/** "Belum tahu", as forms write it. */
const UNKNOWN = "unknown";

const isBeyond = (
  condition: Extract<
    Condition,
    { below: number } | { atLeast: number } | { atMost: number } | { above: number }
  >,
  value: number,
): boolean => {
  if ("below" in condition) return value < condition.below;
  if ("atLeast" in condition) return value >= condition.atLeast;
  return "atMost" in condition ? value <= condition.atMost : value > condition.above;
};

const ofWord = (value: FactValue | undefined, words: readonly string[]): Truth =>
  typeof value !== "string" || !isKnown(value) ? "unknown" : words.includes(value) ? "yes" : "no";

const ofList = (value: FactValue | undefined, words: readonly string[]): Truth =>
  !Array.isArray(value) || value.length === 0
    ? "unknown"
    : value.some((one) => words.includes(one))
      ? "yes"
      : "no";
