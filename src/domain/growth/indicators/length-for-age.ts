import { lengthForAgeBands } from "#domain/growth/bands.ts";
import type { Indicator } from "#domain/growth/indicator.ts";

export const lengthForAge = {
  id: "lengthForAge",
  shortLabel: "PB/U atau TB/U",
  label: "Panjang atau tinggi badan menurut umur",
  unit: "cm",
  needs: ["length"],
  value: (measured) => measured.lengthCm,
  standard: { axis: "age", table: "lengthForAge" },
  tails: "plain",
  withOedema: "computed",
  implausible: { below: -6, above: 6 },
  bands: lengthForAgeBands,
} as const satisfies Indicator;
