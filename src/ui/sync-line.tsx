import type { ComponentChildren, JSX } from "preact";
import { Icon } from "./icon/icon.tsx";
import type { IconName } from "./icon/icon-files.ts";
import type { NoticeTone } from "./tone.ts";
import "./sync-line.css";

export type SyncLineProps = {
  readonly tone: NoticeTone;
  /** The state in words. */
  readonly children: ComponentChildren;
  readonly icon?: IconName | undefined;
  /** Where more is told; the whole line is the target. */
  readonly href?: string | undefined;
  /** Instead of `href`: starts the work by hand. */
  readonly onPress?: (() => void) | undefined;
  readonly busy?: boolean | undefined;
};

const ICONS: Record<NoticeTone, IconName> = {
  ok: "cloud-check",
  info: "cloud-upload",
  warn: "cloud-upload",
  problem: "circle-alert",
  offline: "cloud-off",
};

/** One line about the state of sending and saving, always in view. */
export const SyncLine = ({ tone, children, icon, href, onPress, busy }: SyncLineProps): JSX.Element => {
  const inside = (
    <>
      <span class={busy ? "sync-line__icon sync-line__icon--busy" : "sync-line__icon"}>
        <Icon name={busy ? "refresh-cw" : (icon ?? ICONS[tone])} />
      </span>
      <span class="sync-line__words">{children}</span>
      {(href !== undefined || onPress) && <Icon name="chevron-right" size="small" />}
    </>
  );
  const className = `sync-line tone--${tone}`;
  if (href !== undefined)
    return (
      <a class={className} href={href}>
        {inside}
      </a>
    );
  if (onPress)
    return (
      <button type="button" class={className} onClick={onPress}>
        {inside}
      </button>
    );
  return <p class={className}>{inside}</p>;
};
