import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { CLOSED_ROLES } from "#domain/access/access-table.ts";
import { mayReadKind } from "#domain/access/may-write.ts";
import { FAMILY_SCREEN_KIND } from "#domain/episodes/contact-kinds.ts";
import { posyandu } from "#domain/records/posyandu.ts";
import { readBody } from "#domain/records/read-body.ts";
import { grantLines } from "#features/shared/record/grant-lines.ts";
import type { Session } from "#storage/session-types.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Screen } from "#ui/screen.tsx";
import { Section } from "#ui/section.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { useLive } from "#ui/use-live.ts";
import { type DeviceState, deviceFacts } from "./device-facts.ts";
import { OwnDevices, type OwnDevicesProps } from "./own-devices.tsx";
import { SignOutSheet } from "./sign-out-sheet.tsx";
import { SyncStatusLine } from "./sync-status-line.tsx";
import { meText } from "./text.ts";
import type { SyncHandle } from "./use-sync-status.ts";
import { WaitingUpdate } from "./waiting-update.tsx";
import "./me.css";

export type MeScreenProps = {
  readonly session: Session;
  readonly sync: SyncHandle;
  readonly nowMs: () => number;
  readonly device: DeviceState;
  /** Asks where else one is signed in. */
  readonly accounts: OwnDevicesProps["accounts"];
  /** Closes everything opened and asks for the PIN again. */
  readonly onLock: () => void;
  /** Takes this person off the phone; only offered when nothing of theirs is only here. Absent: not offered. */
  readonly onSignOut?: (() => void) | undefined;
  /** To the practice village, closing what is opened; absent within it. */
  readonly onPractise?: (() => void) | undefined;
  /** Offers the browser's own installation; absent where it has none or the app is installed. */
  readonly onInstall?: (() => void) | undefined;
  /** Lets a waiting version take over; absent while none waits. */
  readonly onUpdate?: (() => "started" | "formOpen") | undefined;
};

/** "Saya": who one is here, where one works, the state of the phone. */
export const MeScreen = (props: MeScreenProps): JSX.Element => {
  const { session } = props;
  useLive(session);
  const [isLeaving, setIsLeaving] = useState(false);
  const posyanduName = (id: string) => {
    const found = session.references("posyandu").find((known) => known.id === id);
    return found && readBody(posyandu, found.body).name;
  };
  const roles = session.grants().list.map(({ role }) => role);
  const lines = grantLines(session.grants().list, posyanduName);
  const isStaff = roles.some((role) => !CLOSED_ROLES.includes(role));
  const isSupervisor = session.grants().list.some(({ role }) => role === "supervisor" || role === "admin");
  // Who may read visits on this phone may count them.
  const mayReport = mayReadKind(roles, "visitPregnancy") && session.families().length > 0;
  return (
    <Screen bar={<TopBar title={meText.title} />}>
      <Card>
        <div class="me-who">
          <span class="me-who__picture">
            <Icon name="user" />
          </span>
          <p class="me-who__name">{session.worker.name}</p>
        </div>
        {lines.length === 0 ? (
          <p>{meText.noGrants}</p>
        ) : (
          <Facts facts={lines.map(({ role, places }) => ({ term: role, value: places }))} />
        )}
      </Card>
      {props.onUpdate && <WaitingUpdate onUpdate={props.onUpdate} />}
      <OwnDevices accounts={props.accounts} nowMs={props.nowMs} />
      <Section title={meText.syncTitle}>
        <SyncStatusLine session={session} sync={props.sync} nowMs={props.nowMs} />
      </Section>
      {isStaff && (
        <LinkButton icon="chart-line" href="/mutu" wide>
          {meText.quality}
        </LinkButton>
      )}
      {mayReadKind(roles, FAMILY_SCREEN_KIND) && (
        <LinkButton icon="users" href="/pendampingan" wide>
          {meText.accompanied}
        </LinkButton>
      )}
      {isStaff && (
        <LinkButton icon="list-checks" href="/aturan" wide>
          {meText.programme}
        </LinkButton>
      )}
      {mayReport && (
        <LinkButton icon="file-text" href="/laporan" wide>
          {meText.report}
        </LinkButton>
      )}
      <LinkButton icon="phone" href="/saya/nomor" wide>
        {meText.numbers}
      </LinkButton>
      <LinkButton icon="circle-question-mark" href="/saya/bantuan" wide>
        {meText.help}
      </LinkButton>
      {isStaff && props.onPractise && (
        <>
          <Button icon="house" wide onPress={props.onPractise}>
            {meText.practice}
          </Button>
          <p>{meText.practiceHint}</p>
        </>
      )}
      <Section title={meText.deviceTitle}>
        <Card>
          <Facts facts={deviceFacts(props.device, session.clockOffsetMs())} />
        </Card>
        {isSupervisor && (
          <LinkButton icon="key-round" href="/saya/kode-kedua" wide>
            {meText.secondFactor}
          </LinkButton>
        )}
        {isSupervisor && (
          <LinkButton icon="users" href="/petugas" wide>
            {meText.areaPeople}
          </LinkButton>
        )}
        {isSupervisor && (
          <LinkButton icon="smartphone" href="/perangkat" wide>
            {meText.areaDevices}
          </LinkButton>
        )}
        {props.onInstall && (
          <Button icon="download" onPress={props.onInstall}>
            {meText.install}
          </Button>
        )}
      </Section>
      <div class="me-actions">
        <Button icon="lock" wide onPress={props.onLock}>
          {meText.lockNow}
        </Button>
        {props.onSignOut && (
          <Button look="quiet" icon="log-out" wide onPress={() => setIsLeaving(true)}>
            {meText.signOut}
          </Button>
        )}
      </div>
      {props.onSignOut && (
        <SignOutSheet
          isOpen={isLeaving}
          problem={session.leaveProblem()}
          onConfirm={props.onSignOut}
          onCancel={() => setIsLeaving(false)}
        />
      )}
    </Screen>
  );
};
