import type { IndicatorId } from "#domain/growth/indicators/index.ts";
import { indicators } from "#domain/growth/indicators/index.ts";

/** The indices a supervisor works with; BMI repeats weight-for-length, and the head is seen by the health worker. */
const SHOWN: readonly IndicatorId[] = ["lengthForAge", "weightForLength", "weightForAge"];

export interface CategoryOption {
  /** As in the address: "lengthForAge.stunted". */
  readonly value: string;
  /** "PB/U atau TB/U: Pendek". */
  readonly label: string;
  /** "Pendek". */
  readonly short: string;
}

/** Every category one may list, gravest index first as the programme asks for them. */
export const categoryOptions: readonly CategoryOption[] = SHOWN.flatMap((index) => {
  const indicator = indicators.find(({ id }) => id === index);
  return (indicator?.bands.steps ?? []).map(({ band }) => ({
    value: `${index}.${band.id}`,
    label: `${indicator?.shortLabel ?? ""}: ${band.label}`,
    short: band.label,
  }));
});

/** Indices in the columns of a table and the marks of a row. */
export const shownIndices = SHOWN;
