import type { JSX } from "preact";
import type { Session } from "#storage/session-types.ts";
import { ActionBar } from "#ui/action-bar.tsx";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { useLive } from "#ui/use-live.ts";
import { CarriedSection, type CarriedSectionProps } from "./carried-section.tsx";
import { DataPlan, type DataPlanProps } from "./data-plan.tsx";
import { receiptFacts } from "./receipt-facts.ts";
import { RefusedList } from "./refused-list.tsx";
import { refusedRecord } from "./refused-record.ts";
import { phaseExplanation, syncWords } from "./sync-words.ts";
import { meText } from "./text.ts";
import { type SyncHandle, useSyncStatus } from "./use-sync-status.ts";

export type SyncDetailScreenProps = {
  readonly session: Session;
  readonly sync: SyncHandle;
  readonly nowMs: () => number;
  readonly carried: CarriedSectionProps["carried"];
} & DataPlanProps;

/** Where every record is: on this phone, handed over, safe, refused; and a way to send now. */
export const SyncDetailScreen = (props: SyncDetailScreenProps): JSX.Element => {
  const { session, sync, nowMs, carried, ...plan } = props;
  useLive(session);
  const status = useSyncStatus(sync);
  const outbox = session.outbox();
  const { tone, words, isBusy } = syncWords(outbox, status, nowMs(), session.lease());
  return (
    <Screen
      bar={<TopBar title={meText.syncTitle} backHref="/saya" />}
      action={
        <ActionBar>
          <Button
            look="primary"
            wide
            icon="cloud-upload"
            busy={isBusy}
            onPress={() => sync.request("manual")}
          >
            {isBusy ? meText.sending : meText.sendNow}
          </Button>
        </ActionBar>
      }
    >
      <Banner
        tone={tone}
        title={words}
        todo={plan.wifi.isHeld() ? meText.heldForWifi : phaseExplanation[status.phase]}
        announce
      />
      <Card>
        <Facts facts={receiptFacts(outbox, nowMs())} />
      </Card>
      <CarriedSection carried={carried} nowMs={nowMs()} />
      <DataPlan {...plan} />
      <LinkButton icon="send" href="/saya/titip" wide>
        {meText.courier}
      </LinkButton>
      <RefusedList records={outbox.refused.map((refused) => refusedRecord(refused, session))} />
    </Screen>
  );
};
