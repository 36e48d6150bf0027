import type { Body } from "#domain/facts/version.ts";
import { figureText } from "#domain/growth/figure-text.ts";
import type { MeasuredValues, MeasurementDraft } from "#domain/measurements/measurement-draft.ts";
import type { QualityAnswer } from "#domain/measurements/next-step.ts";
import {
  draftOfRepeats,
  type KeptReading,
  type RepeatDraft,
} from "#domain/measurements/repeated-readings.ts";
import type { ScaleQuestion } from "#domain/measurements/scale-questions.ts";
import { measurement } from "#domain/records/measurement.ts";
import { readBody } from "#domain/records/read-body.ts";
import { numberToText } from "#domain/units.ts";

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

/** A kept measurement as a form shows it: figures taken several times with all their readings. */
export const keptSitting = (
  body: Body,
): { readonly draft: MeasurementDraft; readonly repeats: RepeatDraft } => {
  const { repeats = [], weightKg, lengthCm } = readBody(measurement, body);
  const standing = {
    ...(weightKg === undefined ? {} : { weightKg }),
    ...(lengthCm === undefined ? {} : { lengthCm }),
  };
  return draftOfRepeats(draftOfBody(body), repeats.map(plainReading), standing, wholeFigure);
};

/** Without what a newer app may have added to a reading. */
const plainReading = ({
  weightKg,
  lengthCm,
}: {
  readonly weightKg?: number | undefined;
  readonly lengthCm?: number | undefined;
}): KeptReading => ({
  ...(weightKg === undefined ? {} : { weightKg }),
  ...(lengthCm === undefined ? {} : { lengthCm }),
});

/** The figures of a kept measurement as text. */
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

const figure = (value: number | undefined): string => (value === undefined ? "" : wholeFigure(value));

/** As people write it, and never rounded: opening a form must not change a figure of three decimals. */
const wholeFigure = (value: number): string =>
  Math.round(value * 1000) % 10 === 0 ? figureText(value) : numberToText(value);
