import { nutritionBands } from "#domain/growth/bands.ts";
import type { Indicator } from "#domain/growth/indicator.ts";

export const weightForLength = {
  id: "weightForLength",
  shortLabel: "BB/PB atau BB/TB",
  label: "Berat badan menurut panjang atau tinggi badan",
  unit: "kg",
  needs: ["weight", "length"],
  value: (measured) => measured.weightKg,
  standard: { axis: "length", lying: "weightForLength", standing: "weightForHeight" },
  tails: "adjusted-beyond-3-sd",
  withOedema: "excluded",
  implausible: { below: -5, above: 5 },
  bands: nutritionBands,
} as const satisfies Indicator;
