import type { Body } from "#domain/facts/version.ts";
import { parseMeasurement } from "#domain/measurements/parse-measurement.ts";
import { isDoubt } from "#domain/measurements/question-answers.ts";
import { withRepeats } from "#domain/measurements/repeated-readings.ts";
import type { MeasureForm } from "./measure-form.ts";
import { type MeasureContext, viewMeasure } from "./measure-view.ts";
import { measurementFields } from "./measurement-fields.ts";

/**
 * What has to be looked at before saving: a problem beside a field; the reason of a correction; a question, once. Whoever
 * presses Save again without an answer saves: an unanswered question is for the reviewer then.
 */
export type SaveHindrance = "problem" | "reason" | "question";

export type SaveReadiness =
  | { readonly ready: false; readonly hindrance: SaveHindrance; readonly form: MeasureForm }
  | { readonly ready: true; readonly fields: Body; readonly form: MeasureForm };

/** Decides what a press on Save does; `form` is the form after it. */
export const readyToSave = (
  form: MeasureForm,
  context: MeasureContext,
  isCorrection: boolean,
): SaveReadiness => {
  const tried: MeasureForm = {
    ...form,
    typing: undefined,
    typingRepeat: undefined,
    isTried: true,
    isNudged: false,
  };
  const view = viewMeasure(tried, context);
  const parsed = parseMeasurement(form.draft, {
    child: context.child,
    today: context.today,
    last: view.last,
  });
  const hasWrongReading = Object.values(view.readings).some(({ problems }) =>
    problems.some((problem) => problem !== undefined),
  );
  if (!parsed.ok || hasWrongReading) return { ready: false, hindrance: "problem", form: tried };
  if (isCorrection && form.reason.trim() === "") return { ready: false, hindrance: "reason", form: tried };
  const isAsked =
    view.confirm !== undefined ||
    view.questions.some(({ id }) => isDoubt(id) && view.answers[id] === undefined);
  if (isAsked && !form.isNudged)
    return { ready: false, hindrance: "question", form: { ...tried, isNudged: true } };
  const values = withRepeats(parsed.value, view.readings);
  const fields = measurementFields(values, view.questions, view.answers);
  const { confirms } = form;
  return { ready: true, fields: confirms === undefined ? fields : { ...fields, confirms }, form: tried };
};
