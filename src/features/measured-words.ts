import { figureText } from "#domain/growth/figure-text.ts";

/** "8,45 kg · 71,0 cm": what was measured, as precisely as it was typed, and only what was taken. */
export const measuredWords = ({
  weightKg,
  lengthCm,
}: {
  readonly weightKg?: number | undefined;
  readonly lengthCm?: number | undefined;
}): string =>
  [
    weightKg === undefined ? undefined : `${figureText(weightKg)} kg`,
    lengthCm === undefined ? undefined : `${figureText(lengthCm)} cm`,
  ]
    .filter((part) => part !== undefined)
    .join(" · ");
