import type { JSX } from "preact";
import type { ScreenProps } from "#features/screen-props.ts";
import { Banner } from "#ui/banner.tsx";
import { Card } from "#ui/card.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { LoadingState } from "#ui/loading-state.tsx";
import { Screen } from "#ui/screen.tsx";
import { Section } from "#ui/section.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { HistorySteps } from "./history-steps.tsx";
import type { RecordHistory } from "./history-view.ts";
import { historyText } from "./text.ts";
import { useRecordHistory } from "./use-record-history.ts";

export type RecordHistoryScreenProps = ScreenProps & {
  readonly record: string;
  /** The person or family it is about; a record's id alone does not always tell. */
  readonly subject?: string | undefined;
};

/** Who wrote what, when and why: nothing is edited in place, nothing is dropped. */
export const RecordHistoryScreen = ({ session, record, subject }: RecordHistoryScreenProps): JSX.Element => {
  const state = useRecordHistory(session, record, subject);
  const back = session.familyCard(subject ?? "") ? `/keluarga/${subject}` : subject && `/orang/${subject}`;
  return (
    <Screen bar={<TopBar title={historyText.title} backHref={back || "/"} />}>
      {state.at === "opening" && <LoadingState rows={3} />}
      {state.at === "outside" && (
        <EmptyState
          icon="history"
          title={historyText.outside}
          action={<LinkButton href="/">{historyText.toHome}</LinkButton>}
        >
          {historyText.outsideHint}
        </EmptyState>
      )}
      {state.at === "open" && <History history={state.history} />}
    </Screen>
  );
};

const History = ({ history }: { readonly history: RecordHistory }): JSX.Element => (
  <>
    {history.notice !== undefined && <Banner tone="info" title={history.notice} />}
    {history.conflicts.length > 0 && (
      <Banner tone="warn" title={historyText.conflict}>
        {history.conflicts.map((conflict) => (
          <p key={conflict}>{conflict}</p>
        ))}
      </Banner>
    )}
    <Section title={history.title} detail={historyText.now}>
      {history.now.length > 0 && (
        <Card>
          <Facts facts={history.now} />
        </Card>
      )}
    </Section>
    <Section title={historyText.steps} detail={historyText.onThisPhone}>
      <HistorySteps steps={history.steps} />
    </Section>
  </>
);
