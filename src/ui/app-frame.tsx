import type { ComponentChildren, JSX } from "preact";
import { classNames } from "./class-names.ts";
import "./app-frame.css";

export type AppFrameProps = {
  /** The `Tabs`; without them (unlock, long forms) the screen has the whole height. */
  readonly tabs?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** Leaves room for the tabs: below on a phone, at the side on a wide screen. Once, around everything. */
export const AppFrame = ({ tabs, children }: AppFrameProps): JSX.Element => (
  <div class={classNames("app-frame", tabs !== undefined && "app-frame--tabs")}>
    <div class="app-frame__screen">{children}</div>
    {tabs}
  </div>
);
