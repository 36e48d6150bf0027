import type { ComponentChildren, JSX } from "preact";
import { classNames } from "./class-names.ts";
import "./screen.css";

export type ScreenProps = {
  readonly bar: ComponentChildren;
  readonly children: ComponentChildren;
  /** An `ActionBar` or `AddButton`. */
  readonly action?: ComponentChildren;
  /** Reading and forms stay in one column; tables and split views use the whole width. */
  readonly width?: "column" | "full" | undefined;
};

/** Bar, content in one column, action under the thumb. */
export const Screen = ({ bar, children, action, width = "column" }: ScreenProps): JSX.Element => (
  <>
    {bar}
    <main class={classNames("screen", width === "column" && "screen--column")}>{children}</main>
    {action}
  </>
);
