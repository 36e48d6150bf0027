import type { CivilDate } from "#domain/civil-date.ts";
import { figureText } from "#domain/growth/figure-text.ts";
import type { EarlierMeasurement } from "#domain/measurements/last-figures.ts";
import type { MeasuredValues } from "#domain/measurements/measurement-draft.ts";
import { measuringText } from "./measuring-text.ts";

/**
 * Weight at one table and length at the next are one assessment of that day: what others took completes what is typed here,
 * for the result only. Each measurement keeps its own figures.
 */
export const withSameDay = (
  values: MeasuredValues,
  { weightKg, lengthCm, position }: Omit<EarlierMeasurement, "date">,
): MeasuredValues => ({
  ...values,
  weightKg: values.weightKg ?? weightKg,
  ...(values.lengthCm === undefined ? { lengthCm, position } : {}),
});

/** What was already taken on a day, each figure from the first measurement that has it. */
export const sameDayFigures = (
  earlier: readonly EarlierMeasurement[],
  date: CivilDate | undefined,
): Omit<EarlierMeasurement, "date"> => {
  const taken = earlier.filter((one) => one.date === date);
  const measured = taken.find(({ lengthCm }) => lengthCm !== undefined);
  return {
    weightKg: taken.find(({ weightKg }) => weightKg !== undefined)?.weightKg,
    lengthCm: measured?.lengthCm,
    position: measured?.position,
  };
};

/** Told before a second entry is made by mistake. */
export const sameDayText = ({ weightKg, lengthCm }: Omit<EarlierMeasurement, "date">): string | undefined => {
  const figures = [
    weightKg !== undefined && `${figureText(weightKg)} kg`,
    lengthCm !== undefined && `${figureText(lengthCm)} cm`,
  ].filter(Boolean);
  return figures.length === 0 ? undefined : measuringText.sameDay(figures.join(" dan "));
};
