import type { JSX } from "preact";
import { ConfirmSheet } from "#ui/confirm-sheet.tsx";
import { formatCount } from "#ui/format.ts";
import { Sheet } from "#ui/sheet.tsx";
import { meText } from "./text.ts";

export type SignOutSheetProps = {
  readonly isOpen: boolean;
  /** Records that nobody but this phone holds, refused ones among them. */
  readonly onlyHere: number;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** Asks before leaving the phone; refuses while something is only here. */
export const SignOutSheet = ({ isOpen, onlyHere, onConfirm, onCancel }: SignOutSheetProps): JSX.Element =>
  onlyHere > 0 ? (
    <Sheet isOpen={isOpen} title={meText.signOutTitle} onClose={onCancel}>
      <p>{meText.signOutBlocked(formatCount(onlyHere))}</p>
    </Sheet>
  ) : (
    <ConfirmSheet
      isOpen={isOpen}
      title={meText.signOutTitle}
      confirmLabel={meText.signOutDo}
      look="danger"
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <p>{meText.signOutBody}</p>
    </ConfirmSheet>
  );
