import { figureText } from "#domain/growth/figure-text.ts";
import type { ChildMeasurement } from "#domain/measurements/child-measurement.ts";

type Figures = Pick<ChildMeasurement, "weightKg" | "lengthCm">;
type Sitting = Pick<ChildMeasurement, "weightKg" | "lengthCm" | "position" | "armCm" | "headCm" | "oedema">;

/** "8,45 kg · 71,0 cm": what was measured, as precisely as it was typed, and only what was taken. */
export const measuredWords = ({ weightKg, lengthCm }: Figures): string =>
  [kilograms(weightKg), centimetres(lengthCm)].filter((part) => part !== undefined).join(" · ");

/** "10,9 kg · 84,2 cm berdiri · LiLA 13,5 cm · lingkar kepala 46,0 cm · bengkak di kedua punggung kaki": all of one sitting. */
export const sittingWords = ({ weightKg, lengthCm, position, armCm, headCm, oedema }: Sitting): string =>
  [
    kilograms(weightKg),
    lengthCm !== undefined &&
      [centimetres(lengthCm), position && positionWords[position]].filter(Boolean).join(" "),
    armCm !== undefined && `LiLA ${centimetres(armCm)}`,
    headCm !== undefined && `lingkar kepala ${centimetres(headCm)}`,
    oedema === true && "bengkak di kedua punggung kaki",
  ]
    .filter(Boolean)
    .join(" · ");

const positionWords = { lying: "telentang", standing: "berdiri" } as const;

const kilograms = (kg: number | undefined): string | undefined =>
  kg === undefined ? undefined : `${figureText(kg)} kg`;

const centimetres = (cm: number | undefined): string | undefined =>
  cm === undefined ? undefined : `${figureText(cm)} cm`;
