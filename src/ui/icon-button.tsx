import type { JSX } from "preact";
import { Icon } from "./icon/icon.tsx";
import type { IconName } from "./icon/icon-files.ts";
import "./icon-button.css";

export type IconButtonProps = {
  readonly icon: IconName;
  /** Spoken, and shown by the browser when a pointer rests on it. */
  readonly label: string;
  readonly onPress?: (() => void) | undefined;
  /** Goes there instead of calling `onPress`. */
  readonly href?: string | undefined;
  readonly disabled?: boolean | undefined;
};

/** A 48 px target with an icon only; for bars where the meaning is old knowledge (back, search, close). */
export const IconButton = ({ icon, label, onPress, href, disabled }: IconButtonProps): JSX.Element =>
  href !== undefined ? (
    <a class="icon-button" href={href} aria-label={label} title={label}>
      <Icon name={icon} />
    </a>
  ) : (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
