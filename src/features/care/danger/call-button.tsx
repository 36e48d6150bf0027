import type { JSX } from "preact";
import { type ButtonLook, buttonClass } from "#ui/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";

export type CallButtonProps = {
  readonly number: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly look?: ButtonLook | undefined;
  /** Told before the dialler opens: the call is noted with its time. */
  readonly onCall: () => void;
};

/** One tap opens the dialler with the number. */
export const CallButton = ({
  number,
  label,
  detail,
  look = "secondary",
  onCall,
}: CallButtonProps): JSX.Element => (
  <a href={`tel:${number}`} class={buttonClass(look, true)} onClick={onCall}>
    <Icon name="phone" />
    <span class="button__text">
      {label}
      {detail !== undefined && <span class="care-call__detail">{detail}</span>}
    </span>
  </a>
);
