import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { areaName } from "#domain/areas/index.ts";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import { useAsked } from "#features/shared/online/use-asked.ts";
import type { Accounts } from "#sync/account-transport.ts";
import type { Lists } from "#sync/lists-transport.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { formatCount } from "#ui/format.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { LoadingState } from "#ui/loading-state.tsx";
import { Section } from "#ui/section.tsx";
import { type DeviceWords, deviceWords, type Now } from "./device-words.ts";
import { RecoverySheet } from "./recovery-sheet.tsx";
import { SignOutSheet } from "./sign-out-sheet.tsx";
import { devicesText } from "./text.ts";
import "./devices.css";

/** Those longest without contact are first; whoever looks after more phones asks area by area. */
const MOST = 200;

export type AreaDevicesProps = {
  readonly area: string;
  readonly now: Now;
  readonly lists: Pick<Lists, "devices" | "recovery">;
  readonly accounts: Pick<Accounts, "signOutEverywhere">;
};

/** The phones of one area, as the server last heard of them. */
export const AreaDevices = ({ area, now, lists, accounts }: AreaDevicesProps): JSX.Element => {
  const { answer, failed, isAsking, again } = useAsked(area, () => lists.devices(area, 0, MOST));
  const rows = answer?.rows.map((row) => deviceWords(row, now)) ?? [];
  const [leaving, setLeaving] = useState<DeviceWords>();
  const [recovering, setRecovering] = useState<string>();
  const more = (answer?.total ?? 0) - rows.length;
  return (
    <Section title={areaName(area)} detail={devicesText.intro}>
      {failed && <NotDeliveredNotice failed={failed} isAsking={isAsking} onAgain={again} />}
      {!answer && isAsking && <LoadingState text={devicesText.loading} rows={4} />}
      {answer && rows.length === 0 && (
        <EmptyState icon="smartphone" title={devicesText.empty}>
          {devicesText.emptyHint}
        </EmptyState>
      )}
      <DeviceRows rows={rows} onRecovery={setRecovering} onSignOut={setLeaving} />
      {recovering !== undefined && (
        <RecoverySheet
          area={area}
          device={recovering}
          lists={lists}
          onClose={() => setRecovering(undefined)}
        />
      )}
      {leaving && (
        <SignOutSheet
          area={area}
          worker={leaving.worker}
          workerName={leaving.workerName}
          accounts={accounts}
          onClose={() => setLeaving(undefined)}
        />
      )}
      {more > 0 && <p>{devicesText.more(formatCount(more))}</p>}
    </Section>
  );
};

/** The rows, and what to do when records did not come. */
export const DeviceRows = ({
  rows,
  onRecovery,
  onSignOut,
}: {
  readonly rows: readonly DeviceWords[];
  readonly onRecovery: (device: string) => void;
  readonly onSignOut: (row: DeviceWords) => void;
}): JSX.Element | null =>
  rows.length === 0 ? null : (
    <>
      {rows.some(({ hasGap }) => hasGap) && (
        <Banner tone="warn" title={devicesText.gapTitle} todo={devicesText.missingTodo} />
      )}
      <ListRows>
        {rows.map((row) => (
          <ListRow
            key={row.key}
            title={row.title}
            detail={row.detail}
            below={
              <>
                <span>{row.facts}</span>
                <span class="device-actions">
                  <Button look="quiet" icon="key-round" about={row.title} onPress={() => onRecovery(row.key)}>
                    {devicesText.recovery}
                  </Button>
                  <Button look="quiet" icon="log-out" about={row.title} onPress={() => onSignOut(row)}>
                    {devicesText.signOut}
                  </Button>
                </span>
              </>
            }
            lead={<Icon name="smartphone" />}
            tone={row.isLate ? "late" : "plain"}
          />
        ))}
      </ListRows>
    </>
  );
