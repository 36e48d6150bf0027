import { figureText } from "#domain/growth/figure-text.ts";
import { lengthWord } from "#domain/growth/length-position.ts";
import type { FigureField, MeasuredValues } from "#domain/measurements/measurement-draft.ts";

/** "Berat 6,4 kg dan panjang 70,0 cm, benar?": the figures themselves, before anything is said about them. */
export const confirmSentence = (fields: readonly FigureField[], values: MeasuredValues): string => {
  const words = fields.flatMap((field) => {
    const figure = FIGURES[field](values);
    return figure === undefined ? [] : [figure];
  });
  const [first = "", ...rest] = words;
  const sentence = rest.length === 0 ? first : `${words.slice(0, -1).join(", ")} dan ${words.at(-1)}`;
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}, benar?`;
};

const figure = (name: string, value: number | undefined, unit: string): string | undefined =>
  value === undefined ? undefined : `${name} ${figureText(value)} ${unit}`;

const FIGURES: Readonly<Record<FigureField, (values: MeasuredValues) => string | undefined>> = {
  weight: ({ weightKg }) => figure("berat", weightKg, "kg"),
  length: ({ lengthCm, position }) => figure(lengthWord(position), lengthCm, "cm"),
  arm: ({ armCm }) => figure("lingkar lengan", armCm, "cm"),
  head: ({ headCm }) => figure("lingkar kepala", headCm, "cm"),
};
