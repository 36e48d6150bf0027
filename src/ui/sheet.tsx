import type { ComponentChildren, JSX } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { IconButton } from "./icon-button.tsx";
import { uiText } from "./text.ts";
import "./sheet.css";

export type SheetProps = {
  readonly isOpen: boolean;
  readonly title: string;
  /** Escape, the phone's back button, the cross, a tap beside it. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** Buttons, kept in view at the bottom. */
  readonly actions?: ComponentChildren;
};

/**
 * Something short that comes before going on: from the bottom on a phone, in the middle on a wide screen. The
 * browser's own dialog keeps focus inside and gives it back to where it came from.
 */
export const Sheet = ({ isOpen, title, onClose, children, actions }: SheetProps): JSX.Element => {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
    if (!isOpen && dialog.current?.open) dialog.current.close();
  }, [isOpen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key for closing is Escape, which the dialog handles
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby={id}
      onClose={() => isOpen && onClose()}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      {isOpen && (
        <div class="sheet__inside">
          <div class="sheet__head">
            <h2 class="sheet__title" id={id}>
              {title}
            </h2>
            <IconButton icon="x" label={uiText.close} onPress={onClose} />
          </div>
          <div class="sheet__body">{children}</div>
          {actions && <div class="sheet__actions">{actions}</div>}
        </div>
      )}
    </dialog>
  );
};
