import type { BandTone } from "../tone.ts";
import type { Range } from "./scale.ts";

/** Two greens let neighbouring zones of the same meaning be told apart. */
export type ChartTone = BandTone | "normalSoft" | "ink";

export type ChartAxis = {
  /** What it measures, with the unit: "Berat (kg)". */
  readonly label: string;
  readonly range: Range;
  /** Where grid lines stand; round values when left out. Labels thin out by themselves where they would touch. */
  readonly ticks?: readonly number[] | undefined;
  readonly format: (value: number) => string;
};

/** A filled zone between two curves. `low` and `high` may be infinite: the zone then reaches the edge. */
export type ChartBand = {
  readonly label: string;
  readonly tone: ChartTone;
  readonly points: readonly { readonly x: number; readonly low: number; readonly high: number }[];
};

export type ChartLine = {
  readonly label: string;
  readonly tone: ChartTone;
  readonly look?: "thin" | "thick" | "dashed" | undefined;
  /** An unknown y breaks the line: two points are not joined across a gap. */
  readonly points: readonly { readonly x: number; readonly y: number | undefined }[];
  /** Short words at the last point in view. */
  readonly endLabel?: string | undefined;
};

/** An upright line with a word to its right: something changes at this x. */
export type ChartGuide = { readonly x: number; readonly label: string };

export type ChartMark = {
  readonly x: number;
  readonly y: number;
  readonly tone: BandTone;
  /** Drawn as an outline: a second way to see the same measurement. */
  readonly isHollow?: boolean | undefined;
  /** Spoken: all that the point says. */
  readonly label: string;
};
