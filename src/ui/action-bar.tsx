import type { ComponentChildren, JSX } from "preact";
import "./action-bar.css";

/** The next action of a screen, kept under the thumb above tabs and keyboard. One primary button, at most two more. */
export const ActionBar = ({ children }: { readonly children: ComponentChildren }): JSX.Element => (
  <div class="action-bar">
    <div class="action-bar__column">{children}</div>
  </div>
);
