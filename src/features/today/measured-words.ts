import type { ChildMeasurement } from "#domain/measurements/child-measurement.ts";
import { formatDecimal } from "#ui/format.ts";

/** "8,2 kg · 71,0 cm", as far as it was taken. */
export const measuredWords = ({
  weightKg,
  lengthCm,
}: Pick<ChildMeasurement, "weightKg" | "lengthCm">): string =>
  [
    weightKg === undefined ? undefined : `${formatDecimal(weightKg, 1)} kg`,
    lengthCm === undefined ? undefined : `${formatDecimal(lengthCm, 1)} cm`,
  ]
    .filter((part) => part !== undefined)
    .join(" · ");
