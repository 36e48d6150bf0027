import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { NotDelivered } from "#features/shared/online/delivery-words.ts";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import type { Accounts } from "#sync/account-transport.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { devicesText } from "./text.ts";

export type SignOutSheetProps = {
  readonly area: string;
  readonly worker: string;
  readonly workerName: string;
  readonly accounts: Pick<Accounts, "signOutEverywhere">;
  readonly onClose: () => void;
};

/** Asks before somebody is signed out of all their phones, and says what became of it. */
export const SignOutSheet = ({
  area,
  worker,
  workerName,
  accounts,
  onClose,
}: SignOutSheetProps): JSX.Element => {
  const [isBusy, setIsBusy] = useState(false);
  const [failed, setFailed] = useState<NotDelivered>();
  const [devices, setDevices] = useState<number>();
  const isElsewhere = failed?.type === "refused" && failed.refusal === "notFound";
  const signOut = async () => {
    setIsBusy(true);
    setFailed(undefined);
    const said = await accounts.signOutEverywhere(area, worker);
    setIsBusy(false);
    if (said.type === "answer") setDevices(said.answer.devices);
    else setFailed(said);
  };
  return (
    <Sheet isOpen title={devicesText.signOutTitle(workerName)} onClose={onClose}>
      <p>{devicesText.signOutWhat}</p>
      {isElsewhere && <Banner tone="info" title={devicesText.signOutElsewhere} announce />}
      {failed && !isElsewhere && (
        <NotDeliveredNotice failed={failed} isAsking={isBusy} onAgain={() => void signOut()} />
      )}
      {devices === undefined ? (
        <Button look="danger" wide busy={isBusy} onPress={() => void signOut()}>
          {devicesText.signOut}
        </Button>
      ) : (
        <Banner tone="ok" title={devicesText.signedOut(devices)} todo={devicesText.signedOutTodo} announce />
      )}
    </Sheet>
  );
};
