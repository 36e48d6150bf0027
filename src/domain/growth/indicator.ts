import type { BandScale } from "#domain/growth/bands.ts";
import type { PreparedMeasurement } from "#domain/growth/growth-input.ts";
import type { Tails } from "#domain/growth/lms.ts";
import type { Standard } from "#domain/growth/standards/standard.ts";

/** What must have been measured for an index. */
export type Need = "weight" | "length" | "head";

/** Everything that tells one growth index from another. An index is this value and nothing else. */
export type Indicator = {
  readonly id: string;
  /** As the regulation abbreviates it, e.g. BB/U. */
  readonly shortLabel: string;
  readonly label: string;
  /** Unit of the judged figure. */
  readonly unit: "kg" | "cm" | "kg/m²";
  readonly needs: readonly Need[];
  /** The judged figure; asked only when `needs` are met. */
  readonly value: (measured: PreparedMeasurement) => number | undefined;
  readonly standard: Standard;
  readonly tails: Tails;
  /** Water weighs: with oedema no index that contains the weight is computed. */
  readonly withOedema: "excluded" | "computed";
  /** A rounded z beyond these is more likely a slip than a child: flagged, kept out of prevalence, never dropped. */
  readonly implausible: { readonly below: number; readonly above: number };
  readonly bands: BandScale;
};
