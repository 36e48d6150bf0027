import type { ComponentChildren, JSX } from "preact";
import { AboutWords, type ButtonLook, buttonClass } from "./button.tsx";
import { Icon } from "./icon/icon.tsx";
import type { IconName } from "./icon/icon-files.ts";

export type LinkButtonProps = {
  readonly href: string;
  readonly children: ComponentChildren;
  /** As of a `Button`. */
  readonly about?: string | undefined;
  readonly look?: ButtonLook | undefined;
  readonly icon?: IconName | undefined;
  readonly wide?: boolean | undefined;
  /** Saves the target under this file name instead of opening it. */
  readonly download?: string | undefined;
};

/** Goes somewhere, looks like a button. For doing something use `Button`. */
export const LinkButton = ({
  href,
  children,
  about,
  look = "secondary",
  icon,
  wide = false,
  download,
}: LinkButtonProps): JSX.Element => (
  <a href={href} class={buttonClass(look, wide)} download={download}>
    {icon && <Icon name={icon} />}
    <span class="button__text">
      {children}
      <AboutWords about={about} />
    </span>
  </a>
);
