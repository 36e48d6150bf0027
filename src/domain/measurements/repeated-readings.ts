import { type Repeated, resolveRepeated } from "../growth/quality/repeated-measurements.ts";
import { expectedFigure } from "./expected-figure.ts";
import type { LastFigures } from "./last-figures.ts";
import type { MeasuredChild, MeasuredValues, MeasurementDraft } from "./measurement-draft.ts";
import { FIGURE_UNITS, type MeasurementProblem, readFigure } from "./parse-measurement.ts";

/** What may be measured several times in one sitting. */
export type RepeatedField = "weight" | "length";

/** Second and later readings as typed, in their order; the first one stands in the draft. */
export type RepeatDraft = Readonly<Record<RepeatedField, readonly string[]>>;

export const NO_REPEATS: RepeatDraft = { weight: [], length: [] };

/** One reading of a sitting, as a record keeps it. */
export type KeptReading = { readonly weightKg?: number; readonly lengthCm?: number };

/** Everything read of one figure: what counts, and what is wrong with the second and later readings. */
export interface FigureReadings {
  /** Readings that stand, the first one first. */
  readonly values: readonly number[];
  readonly result: Repeated;
  /** At the place of each repeated reading. */
  readonly problems: readonly (MeasurementProblem | undefined)[];
}

const VALUE_OF = { weight: "weightKg", length: "lengthCm" } as const;

/** Reads the repeated readings of a figure beside the first one, which `values` hold. */
export const readRepeats = (
  field: RepeatedField,
  repeats: RepeatDraft,
  values: Omit<MeasuredValues, "date"> & { readonly date: MeasuredValues["date"] | undefined },
  { child, last }: { readonly child: MeasuredChild; readonly last: LastFigures },
): FigureReadings => {
  const expected = expectedFigure(field, child, values.date, last);
  const read = repeats[field].map((text) => readFigure(field, text, expected));
  const first = values[VALUE_OF[field]];
  const more = read.flatMap((figure) => (figure.ok && figure.value !== undefined ? [figure.value] : []));
  const known = first === undefined ? [] : [first, ...more];
  return {
    values: known,
    result: resolveRepeated(known, FIGURE_UNITS[field]),
    problems: read.map((figure) => (figure.ok ? undefined : figure.problem)),
  };
};

/** True once the readings settle the figure: two that agree, or three. */
export const isSettled = ({ result }: FigureReadings): boolean =>
  result.kind === "agreed" || result.kind === "closestTwo";

/** The values with the figure that counts of each sitting, and all its readings beside it. */
export const withRepeats = <Values extends Partial<MeasuredValues>>(
  values: Values,
  readings: Readonly<Record<RepeatedField, FigureReadings>>,
): Values & { readonly repeats: readonly KeptReading[] | undefined } => ({
  ...values,
  ...counted("weight", readings.weight),
  ...counted("length", readings.length),
  repeats: keptReadings(readings),
});

const counted = (field: RepeatedField, { values, result }: FigureReadings): Partial<MeasuredValues> =>
  values.length < 2 || result.kind === "none" ? {} : { [VALUE_OF[field]]: roundToThousandth(result.value) };

/** Grams and hundredths of a millimetre: a mean has no more to say than its readings. */
const roundToThousandth = (value: number): number => Math.round(value * 1000) / 1000;

const keptReadings = ({
  weight,
  length,
}: Readonly<Record<RepeatedField, FigureReadings>>): readonly KeptReading[] | undefined => {
  const weights = weight.values.length > 1 ? weight.values : [];
  const lengths = length.values.length > 1 ? length.values : [];
  const count = Math.max(weights.length, lengths.length);
  if (count === 0) return undefined;
  return Array.from({ length: count }, (_, at) => {
    const [weightKg, lengthCm] = [weights[at], lengths[at]];
    return {
      ...(weightKg === undefined ? {} : { weightKg }),
      ...(lengthCm === undefined ? {} : { lengthCm }),
    };
  });
};

/**
 * The readings of a kept sitting as a form shows them: the first in the draft, the others as repeats. Only where they still
 * make the figure that stands; after a correction by somebody else that figure goes alone.
 */
export const draftOfRepeats = (
  draft: MeasurementDraft,
  kept: readonly KeptReading[],
  { weightKg, lengthCm }: KeptReading,
  figure: (value: number) => string,
): { readonly draft: MeasurementDraft; readonly repeats: RepeatDraft } => {
  const weights = madeOf(
    kept.flatMap((reading) => reading.weightKg ?? []),
    weightKg,
    "kg",
  );
  const lengths = madeOf(
    kept.flatMap((reading) => reading.lengthCm ?? []),
    lengthCm,
    "cm",
  );
  const [weight, ...moreWeights] = weights.map(figure);
  const [length, ...moreLengths] = lengths.map(figure);
  return {
    draft: { ...draft, weight: weight ?? draft.weight, length: length ?? draft.length },
    repeats: { weight: moreWeights, length: moreLengths },
  };
};

const madeOf = (
  readings: readonly number[],
  standing: number | undefined,
  unit: "kg" | "cm",
): readonly number[] => {
  const result = resolveRepeated(readings, unit);
  return result.kind !== "none" && roundToThousandth(result.value) === standing ? readings : [];
};
