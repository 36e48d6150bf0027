import type { ComponentChildren, JSX } from "preact";
import { Icon } from "./icon/icon.tsx";
import type { IconName } from "./icon/icon-files.ts";
import type { BandTone, NoticeTone } from "./tone.ts";
import "./badge.css";

export type BadgeProps = {
  readonly children: ComponentChildren;
  readonly tone?: BandTone | NoticeTone | undefined;
  readonly icon?: IconName | undefined;
};

/** A word or count in a small frame: state of a row. For a value's band use `BandMark`, which adds the shape. */
export const Badge = ({ children, tone = "unknown", icon }: BadgeProps): JSX.Element => (
  <span class={`badge tone--${tone}`}>
    {icon && <Icon name={icon} size="small" />}
    <span>{children}</span>
  </span>
);
