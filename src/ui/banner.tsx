import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "./icon/icon.tsx";
import type { IconName } from "./icon/icon-files.ts";
import { IconButton } from "./icon-button.tsx";
import { uiText } from "./text.ts";
import type { NoticeTone } from "./tone.ts";
import "./banner.css";

export type BannerProps = {
  readonly tone: NoticeTone;
  /** What happened, in one sentence. */
  readonly title: ComponentChildren;
  /** What is safe. */
  readonly safe?: ComponentChildren;
  /** What to do now. */
  readonly todo?: ComponentChildren;
  readonly children?: ComponentChildren;
  /** Buttons for what to do. */
  readonly actions?: ComponentChildren;
  readonly onDismiss?: (() => void) | undefined;
  /** Tells the screen reader at once; for what appears while one is at work. */
  readonly announce?: boolean | undefined;
};

const ICONS: Record<NoticeTone, IconName> = {
  ok: "circle-check",
  info: "info",
  warn: "triangle-alert",
  problem: "circle-alert",
  offline: "cloud-off",
};

/** A notice in the page: what happened, what is safe, what to do. */
export const Banner = (props: BannerProps): JSX.Element => {
  const notice = useRef<HTMLDivElement>(null);
  const isAlert = roleOf(props) === "alert";
  // What went wrong after a tap at the end of a long form stands at its top: brought to the eye, as it is to the ear.
  useEffect(() => {
    if (isAlert) notice.current?.scrollIntoView({ block: "center" });
  }, [isAlert, props.title]);
  return (
    <div ref={notice} class={`banner tone--${props.tone}`} role={roleOf(props)}>
      <Icon name={ICONS[props.tone]} />
      <div class="banner__words">
        <p class="banner__title">{props.title}</p>
        {props.safe && (
          <p class="banner__safe">
            <Icon name="shield-check" size="small" />
            <span>{props.safe}</span>
          </p>
        )}
        {props.todo && <p>{props.todo}</p>}
        {props.children}
        {props.actions && <div class="banner__actions">{props.actions}</div>}
      </div>
      {props.onDismiss && <IconButton icon="x" label={uiText.close} onPress={props.onDismiss} />}
    </div>
  );
};

const roleOf = ({ announce, tone }: BannerProps): "alert" | "status" | undefined => {
  if (!announce) return undefined;
  return tone === "problem" ? "alert" : "status";
};
