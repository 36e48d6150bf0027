import { bmiForAge } from "#domain/growth/indicators/bmi-for-age.ts";
import { headCircumferenceForAge } from "#domain/growth/indicators/head-circumference-for-age.ts";
import { lengthForAge } from "#domain/growth/indicators/length-for-age.ts";
import { weightForAge } from "#domain/growth/indicators/weight-for-age.ts";
import { weightForLength } from "#domain/growth/indicators/weight-for-length.ts";

/** Every growth index, in the order people read them. A new one is its file and its line here. */
export const indicators = [
  weightForAge,
  lengthForAge,
  weightForLength,
  bmiForAge,
  headCircumferenceForAge,
] as const;

export type IndicatorId = (typeof indicators)[number]["id"];
