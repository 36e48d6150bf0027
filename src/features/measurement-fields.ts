import type { Body } from "#domain/facts/version.ts";
import { figureText } from "#domain/growth/figure-text.ts";
import type { MeasuredValues, MeasurementDraft } from "#domain/measurements/measurement-draft.ts";
import type { QualityAnswer } from "#domain/measurements/next-step.ts";
import type { ScaleQuestion } from "#domain/measurements/scale-questions.ts";
import { measurement } from "#domain/records/measurement.ts";
import { readBody } from "#domain/records/read-body.ts";

/** The body fields a form writes; `undefined` clears one that a correction emptied. Answers of questions no longer asked go. */
export const measurementFields = (
  values: MeasuredValues,
  questions: readonly Pick<ScaleQuestion, "id">[],
  answers: Readonly<Record<string, QualityAnswer>>,
): Body => {
  const given = questions.flatMap(({ id }) => {
    const answer = answers[id];
    return answer === undefined ? [] : [[id, answer] as const];
  });
  return { ...values, answers: given.length === 0 ? undefined : Object.fromEntries(given) };
};

/** The same fields as they stand in a record, to put a correction back. */
export const keptFields = (fields: Body, body: Body): Body =>
  Object.fromEntries(Object.keys(fields).map((field) => [field, body[field]]));

/** A kept measurement as a form shows it. */
export const draftOfBody = (body: Body): MeasurementDraft => {
  const kept = readBody(measurement, body);
  return {
    date: kept.date ?? "",
    weight: figure(kept.weightKg),
    length: figure(kept.lengthCm),
    position: kept.position ?? "",
    arm: figure(kept.armCm),
    head: figure(kept.headCm),
    oedema: kept.oedema === undefined ? "" : kept.oedema ? "yes" : "no",
    place: kept.place ?? "",
  };
};

const figure = (value: number | undefined): string => (value === undefined ? "" : figureText(value));
