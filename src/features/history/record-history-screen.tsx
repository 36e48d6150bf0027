import type { JSX } from "preact";
import type { ScreenProps } from "#features/screen-props.ts";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import type { Lists } from "#sync/lists-transport.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
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
import { UndoSheet } from "./undo-sheet.tsx";
import { type HistoryState, useRecordHistory } from "./use-record-history.ts";
import { type Undo, useUndo } from "./use-undo.ts";

export type RecordHistoryScreenProps = ScreenProps & {
  readonly record: string;
  /** The person or family it is about; a record's id alone does not always tell. */
  readonly subject?: string | undefined;
  readonly lists: Pick<Lists, "history">;
};

/** Who wrote what, when and why: nothing is edited in place, nothing is dropped. */
export const RecordHistoryScreen = (props: RecordHistoryScreenProps): JSX.Element => {
  const { session, today, showToast, lists, record, subject } = props;
  const state = useRecordHistory(session, lists, record, subject);
  const undo = useUndo(session, today, record, state.opened);
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
      {state.history && <History history={state.history} state={state} undo={undo} />}
      {undo.asked !== undefined && (
        <UndoSheet
          onCancel={() => undo.ask(undefined)}
          onUndo={async (reason) => {
            const problem = await undo.save(reason);
            if (!problem) showToast({ text: historyText.undone });
            return problem;
          }}
        />
      )}
    </Screen>
  );
};

const SOURCES: Readonly<Record<HistoryState["source"], string>> = {
  server: historyText.whole,
  asking: historyText.asking,
  phone: historyText.onThisPhone,
};

type HistoryProps = {
  readonly history: RecordHistory;
  readonly state: Pick<
    HistoryState,
    "source" | "failed" | "isAsking" | "again" | "isRevealed" | "toggleNumbers"
  >;
  readonly undo: Undo;
};

const History = ({ history, state, undo }: HistoryProps): JSX.Element => (
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
      {history.hasNumbers && (
        <Button look="quiet" icon="eye" expanded={state.isRevealed} onPress={state.toggleNumbers}>
          {state.isRevealed ? historyText.hideNumbers : historyText.showNumbers}
        </Button>
      )}
    </Section>
    <Section title={historyText.steps} detail={SOURCES[state.source]}>
      {state.failed && state.failed.type !== "offline" && (
        <NotDeliveredNotice failed={state.failed} isAsking={state.isAsking} onAgain={state.again} />
      )}
      <HistorySteps steps={history.steps} canUndo={undo.canUndo} onUndo={undo.ask} />
    </Section>
  </>
);
