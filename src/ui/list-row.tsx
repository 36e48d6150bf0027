import type { ComponentChildren, JSX } from "preact";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon/icon.tsx";
import "./list-row.css";

export type ListRowProps = {
  readonly title: ComponentChildren;
  readonly detail?: ComponentChildren;
  /** Icon, shape or initials at the left. */
  readonly lead?: ComponentChildren;
  /** Upper right: due date, badge. Takes the place of the chevron. */
  readonly trail?: ComponentChildren;
  /** Below title and detail, full width: marks, chips. */
  readonly below?: ComponentChildren;
  readonly href?: string | undefined;
  readonly onPress?: (() => void) | undefined;
  /** The row whose detail stands beside the list. */
  readonly current?: boolean | undefined;
  readonly tone?: "plain" | "late" | undefined;
};

/** One thing in a list. With `href` or `onPress` the whole row is the target. Put rows into `ListRows`. */
export const ListRow = (props: ListRowProps): JSX.Element => {
  const { href, onPress, current = false, tone = "plain" } = props;
  const className = classNames("list-row", tone === "late" && "list-row--late");
  const isTarget = href !== undefined || onPress !== undefined;
  const inside = (
    <>
      {props.lead && <span class="list-row__lead">{props.lead}</span>}
      <span class="list-row__words">
        <span class="list-row__first">
          <span class="list-row__title">{props.title}</span>
          {props.trail && <span class="list-row__trail">{props.trail}</span>}
        </span>
        {props.detail && <span class="list-row__detail">{props.detail}</span>}
        {props.below && <span class="list-row__below">{props.below}</span>}
      </span>
      {isTarget && !props.trail && (
        <span class="list-row__chevron">
          <Icon name="chevron-right" size="small" />
        </span>
      )}
    </>
  );
  return (
    <li class="list-rows__item">
      {href !== undefined ? (
        <a class={className} href={href} aria-current={current ? "true" : undefined}>
          {inside}
        </a>
      ) : onPress ? (
        <button type="button" class={className} onClick={onPress} aria-current={current ? "true" : undefined}>
          {inside}
        </button>
      ) : (
        <div class={className}>{inside}</div>
      )}
    </li>
  );
};

/** The list around rows. */
export const ListRows = (props: {
  readonly children: ComponentChildren;
  readonly label?: string | undefined;
}): JSX.Element => (
  <ul class="list-rows" aria-label={props.label}>
    {props.children}
  </ul>
);
