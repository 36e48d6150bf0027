import type { ComponentChildren, JSX } from "preact";
import { Icon } from "./icon/icon.tsx";
import type { IconName } from "./icon/icon-files.ts";
import "./state.css";

export type EmptyStateProps = {
  readonly icon: IconName;
  /** Why nothing is here; good news where it is good news. */
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly action?: ComponentChildren;
};

/** Nothing to show, said kindly, with what to do next. */
export const EmptyState = ({ icon, title, children, action }: EmptyStateProps): JSX.Element => (
  <div class="state">
    <span class="state__picture">
      <Icon name={icon} size="large" />
    </span>
    <p class="state__title">{title}</p>
    {children && <div class="state__words">{children}</div>}
    {action}
  </div>
);
