import type { JSX } from "preact";
import { Icon } from "./icon/icon.tsx";
import "./add-button.css";

export type AddButtonProps = {
  /** What is added; shown beside the plus. */
  readonly label: string;
  readonly href?: string | undefined;
  readonly onPress?: (() => void) | undefined;
};

/** The big plus, lower right, above the tabs. */
export const AddButton = ({ label, href, onPress }: AddButtonProps): JSX.Element => {
  const inside = (
    <>
      <Icon name="plus" />
      <span class="add-button__label">{label}</span>
    </>
  );
  return href !== undefined ? (
    <a class="add-button" href={href}>
      {inside}
    </a>
  ) : (
    <button type="button" class="add-button" onClick={onPress}>
      {inside}
    </button>
  );
};
