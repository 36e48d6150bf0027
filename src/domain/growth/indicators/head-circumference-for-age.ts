import { headCircumferenceBands } from "#domain/growth/bands.ts";
import type { Indicator } from "#domain/growth/indicator.ts";

export const headCircumferenceForAge = {
  id: "headForAge",
  shortLabel: "LK/U",
  label: "Lingkar kepala menurut umur",
  unit: "cm",
  needs: ["head"],
  value: (measured) => measured.headCm,
  standard: { axis: "age", table: "headForAge" },
  tails: "plain",
  withOedema: "computed",
  implausible: { below: -5, above: 5 },
  bands: headCircumferenceBands,
} as const satisfies Indicator;
