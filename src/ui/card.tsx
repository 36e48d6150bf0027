import type { ComponentChildren, JSX } from "preact";
import { classNames } from "./class-names.ts";
import "./card.css";

export type CardProps = {
  readonly children: ComponentChildren;
  /** A strip of meaning at the edge. */
  readonly tone?: "plain" | "ok" | "warn" | "problem" | "info" | "offline" | undefined;
};

/** White ground for things that belong together. */
export const Card = ({ children, tone = "plain" }: CardProps): JSX.Element => (
  <div class={classNames("card", tone !== "plain" && `card--toned tone--${tone}`)}>{children}</div>
);
