import type { ComponentChildren, JSX } from "preact";
import { Button } from "./button.tsx";
import { Sheet } from "./sheet.tsx";
import { uiText } from "./text.ts";

export type ConfirmSheetProps = {
  readonly isOpen: boolean;
  /** The question, with the thing in it. */
  readonly title: string;
  /** What will happen and what stays. */
  readonly children?: ComponentChildren;
  /** The verb itself, never "OK". */
  readonly confirmLabel: string;
  readonly cancelLabel?: string | undefined;
  readonly look?: "primary" | "danger" | undefined;
  readonly busy?: boolean | undefined;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** Asks before something that is hard to take back. Prefer doing it and offering undo. */
export const ConfirmSheet = (props: ConfirmSheetProps): JSX.Element => (
  <Sheet
    isOpen={props.isOpen}
    title={props.title}
    onClose={props.onCancel}
    actions={
      <>
        <Button look={props.look ?? "primary"} wide busy={props.busy} onPress={props.onConfirm}>
          {props.confirmLabel}
        </Button>
        <Button wide onPress={props.onCancel}>
          {props.cancelLabel ?? uiText.cancel}
        </Button>
      </>
    }
  >
    {props.children}
  </Sheet>
);
