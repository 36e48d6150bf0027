import { nutritionBands } from "#domain/growth/bands.ts";
import type { Indicator } from "#domain/growth/indicator.ts";

export const bmiForAge = {
  id: "bmiForAge",
  shortLabel: "IMT/U",
  label: "Indeks massa tubuh menurut umur",
  unit: "kg/m²",
  needs: ["weight", "length"],
  value: (measured) => measured.bmi,
  standard: { axis: "age", table: "bmiForAge" },
  tails: "adjusted-beyond-3-sd",
  withOedema: "excluded",
  implausible: { below: -5, above: 5 },
  bands: nutritionBands,
} as const satisfies Indicator;
