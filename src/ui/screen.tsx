import type { ComponentChildren, JSX } from "preact";
import { useContext } from "preact/hooks";
import { BesidePane } from "./beside-pane.ts";
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
export const Screen = ({ bar, children, action, width = "column" }: ScreenProps): JSX.Element => {
  const Content = useContext(BesidePane) ? "div" : "main";
  return (
    <>
      {bar}
      <Content class={classNames("screen", width === "column" && "screen--column")}>{children}</Content>
      {action}
    </>
  );
};
