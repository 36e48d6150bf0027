import type { Body } from "../facts/version.ts";
import { kindOf } from "../records/index.ts";
import { readBody } from "../records/read-body.ts";
import type { AnswersOf, Form } from "./form.ts";

/**
 * The answers in a record of the form, typed by the form's file; a value that only a newer app knows reads as absent. `date` and
 * `visit` stand beside them in the body.
 */
export const readAnswers = <Stated extends Form>(form: Stated, body: Body): AnswersOf<Stated> => {
  const kind = kindOf(form.kind);
  // Safe: `readBody` leaves out what the schema refuses, and the schema is made of the same questions as the type.
  return (kind ? readBody(kind, body) : {}) as AnswersOf<Stated>;
};

/** The figure that was read; nothing when it was not asked or nobody knew. */
export const figureIn = (answer: number | string | undefined): number | undefined =>
  typeof answer === "number" ? answer : undefined;
