import type { JSX } from "preact";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import { useAsked } from "#features/shared/online/use-asked.ts";
import type { Lists } from "#sync/lists-transport.ts";
import { Banner } from "#ui/banner.tsx";
import { LoadingState } from "#ui/loading-state.tsx";
import { QrCode } from "#ui/qr-code.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { devicesText } from "./text.ts";
import "./devices.css";

export type RecoverySheetProps = {
  readonly area: string;
  readonly device: string;
  readonly lists: Pick<Lists, "recovery">;
  readonly onClose: () => void;
};

/** The key that opens one phone again for who forgot their PIN. Asked of the server only when this is open; each showing is logged. */
export const RecoverySheet = ({ area, device, lists, onClose }: RecoverySheetProps): JSX.Element => {
  const { answer, failed, isAsking, again } = useAsked(device, () => lists.recovery(area, device));
  const hasNone = failed?.type === "refused" && failed.refusal === "notFound";
  return (
    <Sheet isOpen title={devicesText.recoveryTitle} onClose={onClose}>
      <p>{devicesText.recoveryWhat}</p>
      {hasNone && <Banner tone="info" title={devicesText.recoveryNone} todo={devicesText.recoveryNoneTodo} />}
      {failed && !hasNone && <NotDeliveredNotice failed={failed} isAsking={isAsking} onAgain={again} />}
      {!answer && isAsking && <LoadingState text={devicesText.recoveryLoading} rows={2} />}
      {answer?.people.map(({ worker, workerName, text }) => (
        <section key={worker} class="recovery-key">
          <h3>{workerName}</h3>
          <QrCode text={text} label={devicesText.recoveryQr} />
          <p class="recovery-key__text">{text}</p>
        </section>
      ))}
      {answer && <p>{devicesText.recoveryAfter}</p>}
    </Sheet>
  );
};
