import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import { useAsked } from "#features/shared/online/use-asked.ts";
import type { OwnDevice } from "#protocol/account-requests.ts";
import type { Accounts } from "#sync/account-transport.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { formatDateTime } from "#ui/format.ts";
import { meText } from "./text.ts";

export type OwnDevicesProps = {
  readonly accounts: Pick<Accounts, "ownDevices">;
  readonly nowMs: () => number;
};

/** Other phones that are signed in under one's own name: told unasked, since a stolen code would show here first. */
export const OwnDevices = ({ accounts, nowMs }: OwnDevicesProps): JSX.Element | null => {
  const [ending, setEnding] = useState<string>();
  const { answer, failed, isAsking, again } = useAsked(`own ${ending ?? ""}`, () =>
    accounts.ownDevices(ending),
  );
  if (failed && ending !== undefined)
    return <NotDeliveredNotice failed={failed} isAsking={isAsking} onAgain={again} />;
  return <OtherDevices devices={answer?.devices ?? []} nowMs={nowMs()} isBusy={isAsking} onEnd={setEnding} />;
};

/** Younger than this a phone is called new. */
const NEW_MS = 14 * 86_400_000;

/** The devices but this one, each with the way to end it; nothing when there is no other. */
export const OtherDevices = ({
  devices,
  nowMs,
  isBusy,
  onEnd,
}: {
  readonly devices: readonly OwnDevice[];
  readonly nowMs: number;
  readonly isBusy: boolean;
  readonly onEnd: (device: string) => void;
}): JSX.Element | null => {
  const others = devices.filter(({ isThis }) => !isThis);
  if (others.length === 0) return null;
  return (
    <>
      {others.map(({ device, label, since }) => (
        <Banner
          key={device}
          tone={nowMs - Date.parse(since) < NEW_MS ? "warn" : "info"}
          title={meText.otherDevice(label)}
          todo={meText.otherDeviceTodo(formatDateTime(Date.parse(since)))}
          actions={
            <Button icon="log-out" busy={isBusy} onPress={() => onEnd(device)}>
              {meText.endOtherDevice}
            </Button>
          }
        />
      ))}
    </>
  );
};
