import { weightForAgeBands } from "#domain/growth/bands.ts";
import type { Indicator } from "#domain/growth/indicator.ts";

export const weightForAge = {
  id: "weightForAge",
  shortLabel: "BB/U",
  label: "Berat badan menurut umur",
  unit: "kg",
  needs: ["weight"],
  value: (measured) => measured.weightKg,
  standard: { axis: "age", table: "weightForAge" },
  tails: "adjusted-beyond-3-sd",
  withOedema: "excluded",
  implausible: { below: -6, above: 5 },
  bands: weightForAgeBands,
} as const satisfies Indicator;
