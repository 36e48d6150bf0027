import { type CivilDate, parseCivilDate } from "#domain/civil-date.ts";
import { type Limits, parseDecimal } from "#domain/units.ts";
import type { FormProblem } from "#features/shared/form/form-problem.ts";

/** Of a recorded end: it was a slip, and what ended goes on. */
export const CONTINUES = "continues";

/** A field as read: a value, nothing typed, or what stands in the way. */
export interface FieldReading<Value> {
  readonly value?: Value;
  readonly problem?: FormProblem;
}

export interface DateRules {
  /** Nothing typed is a problem. */
  readonly isNeeded?: boolean;
  /** The last day that is possible, told as "belum tiba". */
  readonly notAfter?: CivilDate | undefined;
  /** The first day that is possible, and what to say before it. */
  readonly notBefore?: { readonly day: CivilDate; readonly text: string } | undefined;
}

export const readDay = (
  text: string,
  { isNeeded = false, notAfter, notBefore }: DateRules,
): FieldReading<CivilDate> => {
  if (text === "") return isNeeded ? { problem: { type: "Missing" } } : {};
  const day = parseCivilDate(text);
  if (!day.ok) return { problem: { type: "NotADate" } };
  if (notAfter !== undefined && day.value > notAfter) return { problem: { type: "InFuture" } };
  if (notBefore !== undefined && day.value < notBefore.day)
    return { problem: { type: "BadNumber", text: notBefore.text } };
  return { value: day.value };
};

/** A figure within its limits; out of them it is refused with the limits, never clamped. */
export const readFigure = (
  text: string,
  limits: Limits,
  unit: string,
  isWhole = false,
): FieldReading<number> => {
  if (text.trim() === "") return {};
  const number = parseDecimal(text);
  if (!number.ok || (isWhole && !Number.isInteger(number.value))) return { problem: { type: "NotANumber" } };
  return number.value < limits.min || number.value > limits.max
    ? { problem: { type: "OutOfRange", limits, unit } }
    : { value: number.value };
};

/** Collects the values of a form and the problems of its fields. */
export const createReader = <Field extends string>() => {
  const problems: Partial<Record<Field, FormProblem>> = {};
  return {
    problems,
    take: <Value>(field: Field, { value, problem }: FieldReading<Value>): Value | undefined => {
      if (problem) problems[field] = problem;
      return value;
    },
    miss: (field: Field): void => {
      problems[field] = { type: "Missing" };
    },
  };
};
