import { createElement, type JSX } from "preact";
import { type IconName, iconFiles } from "./icon-files.ts";
import { parseSvgShapes, type SvgShape } from "./svg-shapes.ts";
import "./icon.css";

export type IconProps = {
  readonly name: IconName;
  /** Drawn size: small beside text, medium in rows and bars, large in empty states. */
  readonly size?: "small" | "medium" | "large" | undefined;
  /** Spoken name. Leave out where words stand beside the icon; then it is decoration. */
  readonly label?: string | undefined;
};

/** A line icon in the colour of the text around it. */
export const Icon = ({ name, size = "medium", label }: IconProps): JSX.Element => (
  <svg
    class={`icon icon--${size}`}
    viewBox="0 0 24 24"
    role={label ? "img" : undefined}
    aria-label={label}
    aria-hidden={label ? undefined : "true"}
  >
    {shapesOf(name).map(({ tag, attributes }) => createElement(tag, attributes))}
  </svg>
);

const parsed = new Map<IconName, readonly SvgShape[]>();

const shapesOf = (name: IconName): readonly SvgShape[] => {
  const known = parsed.get(name);
  if (known) return known;
  const shapes = parseSvgShapes(iconFiles[name]);
  parsed.set(name, shapes);
  return shapes;
};
