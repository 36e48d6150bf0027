import type { JSX } from "preact";
import type { LeaveProblem } from "#storage/leave/leave-device.ts";
import { ConfirmSheet } from "#ui/confirm-sheet.tsx";
import { formatCount } from "#ui/format.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { meText } from "./text.ts";

export type SignOutSheetProps = {
  readonly isOpen: boolean;
  /** What would be lost by leaving; nothing: one may go. */
  readonly problem: LeaveProblem | undefined;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** What has to be done first, gravest first. */
export const leaveReasons = ({ waiting, refused, notDurable, drafts }: LeaveProblem): readonly string[] => [
  ...(waiting > 0 ? [meText.leaveWaiting(formatCount(waiting))] : []),
  ...(refused > 0 ? [meText.leaveRefused(formatCount(refused))] : []),
  ...(drafts > 0 ? [meText.leaveDrafts(formatCount(drafts))] : []),
  ...(notDurable > 0 ? [meText.leaveNotDurable(formatCount(notDurable))] : []),
];

/** Asks before leaving the phone; refuses while something is only here. */
export const SignOutSheet = ({ isOpen, problem, onConfirm, onCancel }: SignOutSheetProps): JSX.Element =>
  problem ? (
    <Sheet isOpen={isOpen} title={meText.signOutTitle} onClose={onCancel}>
      <ul>
        {leaveReasons(problem).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {problem.waiting > 0 && (
        <>
          <p>{meText.leaveByCourier}</p>
          <LinkButton icon="send" href="/saya/titip" wide>
            {meText.makeCourierFile}
          </LinkButton>
        </>
      )}
      <p>{meText.signOutInstead}</p>
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
