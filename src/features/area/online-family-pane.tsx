import type { ComponentChildren, JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { ScreenProps } from "#features/screen-props.ts";
import { askSubjects } from "#features/shared/online/ask-subjects.ts";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import { useAsked } from "#features/shared/online/use-asked.ts";
import { sessionOver } from "#storage/online/session-over.ts";
import type { OpenedSubjects, Session } from "#storage/session-types.ts";
import type { Lists } from "#sync/lists-transport.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Facts } from "#ui/facts.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { LoadingState } from "#ui/loading-state.tsx";
import { Screen } from "#ui/screen.tsx";
import { Section } from "#ui/section.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { careText } from "./care-text.ts";
import { type OnlineFamily, onlineFamily } from "./online-family.ts";
import { areaText } from "./text.ts";

export type OnlineFamilyPaneProps = Pick<ScreenProps, "session" | "today"> & {
  readonly family: string;
  readonly lists: Pick<Lists, "subject">;
  readonly backHref: string;
  /** More about the household, drawn over what was opened. */
  readonly about?: ((over: Session, family: string) => ComponentChildren) | undefined;
};

/** One family of the server's list: who lives there, why it is to be accompanied, what was done. Numbers only when asked for. */
export const OnlineFamilyPane = (props: OnlineFamilyPaneProps): JSX.Element => {
  const { session, family, lists, today, backHref, about } = props;
  const [isRevealed, setIsRevealed] = useState(false);
  const asked = useAsked(`${family} ${isRevealed}`, () => askSubjects(lists, [family], isRevealed));
  const over = useMemo(() => asked.answer && sessionOver(session, asked.answer), [session, asked.answer]);
  const [subjects, setSubjects] = useState<OpenedSubjects | "none">();
  useEffect(() => {
    let isCurrent = true;
    void over?.family(family).then((opened) => {
      if (isCurrent) setSubjects(opened ?? "none");
    });
    return () => {
      isCurrent = false;
    };
  }, [over, family]);
  const opened = useMemo(
    () => (over && subjects && subjects !== "none" ? onlineFamily(over, subjects, family, today) : undefined),
    [over, subjects, family, today],
  );
  return (
    <Screen
      bar={
        <TopBar
          title={opened ? careText.familyOf(opened.headName) : careText.family}
          detail={opened?.place}
          backHref={backHref}
        />
      }
    >
      {asked.failed && (
        <NotDeliveredNotice failed={asked.failed} isAsking={asked.isAsking} onAgain={asked.again} />
      )}
      {asked.isAsking && !opened && <LoadingState text={careText.openingFamily} rows={5} />}
      {opened && <Banner tone="info" title={areaText.online} todo={careText.familyLogged} />}
      {opened && over && about?.(over, family)}
      {opened && (
        <FamilyOpened opened={opened} isRevealed={isRevealed} onReveal={() => setIsRevealed(true)} />
      )}
      {asked.answer && over && subjects === "none" && (
        <EmptyState icon="circle-question-mark" title={careText.notAFamily} />
      )}
    </Screen>
  );
};

const FamilyOpened = ({
  opened,
  isRevealed,
  onReveal,
}: {
  readonly opened: OnlineFamily;
  readonly isRevealed: boolean;
  readonly onReveal: () => void;
}): JSX.Element => (
  <>
    <Section title={careText.members}>
      <ListRows label={careText.members}>
        {opened.members.map(({ id, name, words, isChild }) => (
          <ListRow key={id} title={name} detail={words} href={isChild ? `/orang/${id}` : undefined} />
        ))}
      </ListRows>
    </Section>
    <Section title={careText.referrals}>
      {opened.referrals.length === 0 ? (
        <p>{careText.noReferrals}</p>
      ) : (
        <ListRows>
          {opened.referrals.map(({ record, words }) => (
            <ListRow key={record} title={words} />
          ))}
        </ListRows>
      )}
    </Section>
    <Section title={careText.visits}>
      {opened.visits.length === 0 ? (
        <p>{careText.noVisits}</p>
      ) : (
        <ListRows>
          {opened.visits.map(({ record, date, words }) => (
            <ListRow key={record} title={date} detail={words} />
          ))}
        </ListRows>
      )}
    </Section>
    <Section title={careText.whereAndNumbers}>
      <Card>
        <Facts
          facts={[
            { term: careText.address, value: opened.address ?? careText.notRecorded },
            ...opened.numbers,
            ...(isRevealed && opened.numbers.length === 0
              ? [{ term: careText.numbers, value: careText.notRecorded }]
              : []),
          ]}
        />
        {!isRevealed && (
          <Button look="quiet" icon="eye" expanded={false} onPress={onReveal}>
            {careText.showNumbers}
          </Button>
        )}
      </Card>
    </Section>
  </>
);
