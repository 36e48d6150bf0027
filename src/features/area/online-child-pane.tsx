import type { ComponentChildren, JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { CivilDate } from "#domain/civil-date.ts";
import { openedOnline } from "#features/shared/online/ask-subjects.ts";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import { useAgainOnceSent } from "#features/shared/online/use-again-once-sent.ts";
import { useAsked } from "#features/shared/online/use-asked.ts";
import type { OpenedOnline } from "#storage/online/opened-online.ts";
import type { Session } from "#storage/session-types.ts";
import type { Lists } from "#sync/lists-transport.ts";
import { BandMark } from "#ui/band-mark.tsx";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Facts } from "#ui/facts.tsx";
import { formatDecimal } from "#ui/format.ts";
import { LoadingState } from "#ui/loading-state.tsx";
import { Screen } from "#ui/screen.tsx";
import { Section } from "#ui/section.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { useLive } from "#ui/use-live.ts";
import { type HistoryRow, type OnlineChild, onlineChild } from "./online-child.ts";
import { areaText } from "./text.ts";

export type OnlineChildPaneProps = {
  readonly session: Pick<Session, "outbox" | "subscribe" | "revision">;
  readonly child: string;
  readonly lists: Pick<Lists, "subject">;
  readonly today: CivilDate;
  readonly backHref: string;
  /** What may be done about the household that was opened. */
  readonly about?: ((opened: OpenedOnline, child: string) => ComponentChildren) | undefined;
};

/** One child of the server: what may be done, the latest result and everything measured. */
export const OnlineChildPane = (props: OnlineChildPaneProps): JSX.Element => {
  const { session, child, lists, today, backHref, about } = props;
  const asked = useAsked(child, () => lists.subject(child));
  useLive(session);
  useAgainOnceSent(session, asked.again);
  const ground = useMemo(() => asked.answer && openedOnline(asked.answer), [asked.answer]);
  const opened = useMemo(() => asked.answer && onlineChild(asked.answer, today), [asked.answer, today]);
  return (
    <Screen
      bar={
        <TopBar
          title={opened?.row.name ?? areaText.history}
          detail={opened?.row.detail}
          backHref={backHref}
        />
      }
    >
      {asked.failed && (
        <NotDeliveredNotice
          failed={asked.failed}
          isAsking={asked.isAsking}
          onAgain={asked.again}
          safe={areaText.onlineSafe}
        />
      )}
      {asked.isAsking && !asked.answer && <LoadingState text={areaText.loadingChild} rows={4} />}
      {opened && ground && about?.(ground, child)}
      {opened && <ChildHistory opened={opened} />}
      {asked.answer && !opened && <EmptyState icon="circle-question-mark" title={areaText.notAChild} />}
    </Screen>
  );
};

const ChildHistory = ({ opened }: { readonly opened: OnlineChild }): JSX.Element => {
  const [hasFigures, setHasFigures] = useState(false);
  return (
    <>
      <Banner tone="info" title={areaText.online} todo={areaText.onlineLogged} />
      {opened.latest.length > 0 && (
        <Section
          title={areaText.latestResult}
          detail={opened.row.last}
          aside={
            <Button look="quiet" expanded={hasFigures} onPress={() => setHasFigures(!hasFigures)}>
              {hasFigures ? areaText.hideFigures : areaText.showFigures}
            </Button>
          }
        >
          <Card>
            <Facts
              facts={opened.latest.map(({ shortLabel, tone, word, z }) => ({
                term: shortLabel,
                value: <BandMark tone={tone}>{word}</BandMark>,
                note: hasFigures && z !== undefined ? formatDecimal(z, 2) : undefined,
              }))}
            />
          </Card>
        </Section>
      )}
      <Section title={areaText.history}>
        {opened.history.length === 0 ? (
          <p>{areaText.historyNone}</p>
        ) : (
          <DataTable
            caption={areaText.history}
            columns={[
              {
                key: "date",
                label: areaText.columnDate,
                isRowName: true,
                cell: ({ date }: HistoryRow) => date,
              },
              { key: "weight", label: areaText.columnWeight, align: "end", cell: ({ weight }) => weight },
              { key: "length", label: areaText.columnLength, align: "end", cell: ({ length }) => length },
              { key: "by", label: areaText.columnBy, cell: ({ by }) => by },
              { key: "said", label: areaText.columnSaid, cell: ({ said }) => said ?? areaText.dash },
            ]}
            rows={opened.history}
            rowKey={({ key }) => key}
          />
        )}
      </Section>
    </>
  );
};
