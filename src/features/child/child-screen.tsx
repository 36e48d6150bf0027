import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { ageText } from "#domain/people/age-text.ts";
import { sexLabels } from "#domain/people/sex.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { ActionBar } from "#ui/action-bar.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { formatDate } from "#ui/format.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { LazyChart } from "./chart/lazy-chart.tsx";
import { ChildActions } from "./child-actions.tsx";
import { ChildFactsCard } from "./child-facts-card.tsx";
import { ChildNotices } from "./child-notices.tsx";
import { familyPath, measurePath } from "./child-paths.ts";
import { HistoryList } from "./history-list.tsx";
import { LatestResult } from "./latest-result.tsx";
import { MeasurementSheet } from "./measurement-sheet.tsx";
import { SameAsRows } from "./same-as-rows.tsx";
import { childText } from "./text.ts";
import { type ChildPage, useChild } from "./use-child.ts";
import "./child.css";

export type ChildScreenProps = ScreenProps & {
  readonly person: string;
  /** Danger signs, referrals, help: what is done for them. */
  readonly care?: ComponentChildren;
};

/** One person: for a child with result, curve and history. */
export const ChildScreen = (props: ChildScreenProps): JSX.Element => {
  const page = useChild(props.session, props.person, props.today);
  if (page) return <PersonPage {...props} page={page} />;
  return (
    <Screen bar={<TopBar title={childText.outsideArea} backHref="/keluarga" />}>
      <EmptyState
        icon="map-pin"
        title={childText.outsideArea}
        action={<LinkButton href="/keluarga">{childText.toList}</LinkButton>}
      >
        {childText.outsideAreaHint}
      </EmptyState>
    </Screen>
  );
};

const printedDetail = ({ card }: ChildPage): string =>
  [sexLabels[card.sex], card.birthDate && `${childText.birth} ${formatDate(card.birthDate)}`]
    .filter(Boolean)
    .join(" · ");

const PersonPage = (props: ChildScreenProps & { readonly page: ChildPage }): JSX.Element => {
  const { page, today } = props;
  const { card, growth, child, ageDays, mayMeasure } = page;
  const [record, setRecord] = useState<string>();
  const [isMoreOpen, setIsMoreOpen] = useState(false);
  const isChild = card.group === "child";
  return (
    <Screen
      bar={
        <TopBar
          title={card.name}
          detail={ageText(card, today)}
          backHref={card.family === undefined ? "/keluarga" : familyPath(card.family)}
          actions={
            <IconButton icon="ellipsis-vertical" label={childText.more} onPress={() => setIsMoreOpen(true)} />
          }
        />
      }
      action={
        isChild &&
        mayMeasure && (
          <ActionBar>
            <LinkButton look="primary" wide icon="scale" href={measurePath(card.id)}>
              {childText.measure}
            </LinkButton>
          </ActionBar>
        )
      }
    >
      <ChildNotices page={page} />
      {isChild && <LatestResult page={page} />}
      {isChild &&
        growth.days.length > 0 &&
        (ageDays === undefined ? (
          <p>{childText.noAgeChart}</p>
        ) : (
          <LazyChart
            child={child}
            days={growth.days}
            ageDays={ageDays}
            today={today}
            printed={{ name: card.name, detail: printedDetail(page) }}
          />
        ))}
      {props.care}
      {isChild && <HistoryList page={page} onOpen={setRecord} />}
      <ChildFactsCard page={page} />
      <SameAsRows {...props} />
      <MeasurementSheet {...props} record={record} onClose={() => setRecord(undefined)} />
      <ChildActions {...props} isOpen={isMoreOpen} onClose={() => setIsMoreOpen(false)} />
    </Screen>
  );
};
