import type { JSX } from "preact";
import type { ScreenProps } from "#features/screen-props.ts";
import { supervisedAreas } from "#features/shared/online/supervised-areas.ts";
import type { Accounts } from "#sync/account-transport.ts";
import type { Lists } from "#sync/lists-transport.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { AreaDevices } from "./area-devices.tsx";
import { devicesText } from "./text.ts";

export type DevicesScreenProps = Pick<ScreenProps, "session" | "today"> & {
  readonly lists: Pick<Lists, "devices" | "recovery">;
  readonly accounts: Pick<Accounts, "signOutEverywhere">;
  readonly nowMs: () => number;
};

/** "HP di wilayah": whose phone has not been heard of, and what is still only on it. */
export const DevicesScreen = ({
  session,
  today,
  lists,
  accounts,
  nowMs,
}: DevicesScreenProps): JSX.Element => {
  const areas = supervisedAreas(session);
  const now = { today, nowMs: nowMs() };
  return (
    <Screen bar={<TopBar title={devicesText.title} backHref="/saya" />}>
      {areas.length === 0 && <EmptyState icon="smartphone" title={devicesText.noArea} />}
      {areas.map((area) => (
        <AreaDevices key={area} area={area} now={now} lists={lists} accounts={accounts} />
      ))}
    </Screen>
  );
};
