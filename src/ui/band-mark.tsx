import type { ComponentChildren, JSX } from "preact";
import { bandShapePath } from "./band-shape.ts";
import type { BandTone } from "./tone.ts";
import "./band-mark.css";

export type BandMarkProps = {
  readonly tone: BandTone;
  /** The word. Colour and shape never stand alone. */
  readonly children: ComponentChildren;
  /** Large beside a fresh result, small in rows and tables. */
  readonly size?: "small" | "large" | undefined;
};

/** What a value means: shape, word, colour. */
export const BandMark = ({ tone, children, size = "small" }: BandMarkProps): JSX.Element => (
  <span class={`band-mark band-mark--${size} tone--${tone}`}>
    <BandShape tone={tone} />
    <span>{children}</span>
  </span>
);

/** The shape alone, for a legend or the lead of a row whose words say the rest. */
export const BandShape = ({ tone }: { readonly tone: BandTone }): JSX.Element => (
  <svg class="band-shape" viewBox="0 0 20 20" aria-hidden="true">
    <path d={bandShapePath(tone, 10, 10, 8)} fill-rule="evenodd" />
  </svg>
);
