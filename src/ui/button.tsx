import type { ComponentChildren, JSX } from "preact";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon/icon.tsx";
import type { IconName } from "./icon/icon-files.ts";
import "./button.css";

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";

export type ButtonProps = {
  readonly children: ComponentChildren;
  /** Whom or what it acts on, spoken behind its words: tells it from its likes in a list. */
  readonly about?: string | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly look?: ButtonLook | undefined;
  readonly icon?: IconName | undefined;
  /** Work goes on: the button says so and takes no second press, but keeps focus. */
  readonly busy?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** As wide as its column; usual for the one next action. */
  readonly wide?: boolean | undefined;
  readonly type?: "button" | "submit" | undefined;
  readonly describedBy?: string | undefined;
  /** Set on buttons that open and close something. */
  readonly expanded?: boolean | undefined;
};

/** One action. Exactly one `primary` per screen. */
export const Button = ({
  children,
  about,
  onPress,
  look = "secondary",
  icon,
  busy = false,
  disabled = false,
  wide = false,
  type = "button",
  describedBy,
  expanded,
}: ButtonProps): JSX.Element => (
  <button
    type={type}
    class={buttonClass(look, wide)}
    disabled={disabled}
    aria-busy={busy ? "true" : undefined}
    aria-disabled={busy ? "true" : undefined}
    aria-describedby={describedBy}
    aria-expanded={expanded}
    // A disabled button would lose focus while it works; a busy one only ignores the press.
    onClick={(event) => {
      if (busy) event.preventDefault();
      else onPress?.();
    }}
  >
    {busy ? <span class="button__spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
    <span class="button__text">
      {children}
      <AboutWords about={about} />
    </span>
  </button>
);

/** The unseen end of a button's name; shared with links. */
export const AboutWords = ({ about }: Pick<ButtonProps, "about">): JSX.Element | null =>
  about === undefined ? null : <span class="only-spoken">: {about}</span>;

/** The classes that make an element look like a button; shared with links. */
export const buttonClass = (look: ButtonLook, wide: boolean): string =>
  classNames("button", `button--${look}`, wide && "button--wide");
