import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { keepingText, mayKeep } from "#domain/consent/may-keep.ts";
import { askSubjects } from "#features/shared/online/ask-subjects.ts";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import { useAsked } from "#features/shared/online/use-asked.ts";
import { sessionOver } from "#storage/online/session-over.ts";
import type { Session } from "#storage/session-types.ts";
import type { Lists } from "#sync/lists-transport.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LoadingState } from "#ui/loading-state.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { childPath } from "./measure-paths.ts";
import { MeasureScreen, type MeasureScreenProps } from "./measure-screen.tsx";
import { measureText } from "./text.ts";

export type OnlineMeasureScreenProps = Omit<MeasureScreenProps, "listHref"> & {
  readonly lists: Pick<Lists, "subject">;
  /** The server's list of children. */
  readonly listHref: string;
};

/** Timbang & ukur of a child who is not on this phone: opened from the server, written through the outbox. */
export const OnlineMeasureScreen = (props: OnlineMeasureScreenProps): JSX.Element => {
  const { session, person, lists } = props;
  const asked = useAsked(person, () => askSubjects(lists, [person]));
  const over = useMemo(() => asked.answer && sessionOver(session, asked.answer), [session, asked.answer]);
  const limit = over && limitOf(over, person);
  if (over && limit === undefined) return <MeasureScreen {...props} session={over} />;
  return (
    <Screen bar={<TopBar title={measureText.title} backHref={childPath(person)} />}>
      {asked.failed && (
        <NotDeliveredNotice
          failed={asked.failed}
          isAsking={asked.isAsking}
          onAgain={asked.again}
          safe={measureText.onlineSafe}
        />
      )}
      {asked.isAsking && !asked.answer && <LoadingState text={measureText.openingOnline} rows={3} />}
      {limit !== undefined && (
        <EmptyState icon="shield-check" title={measureText.notKept}>
          {limit}
        </EmptyState>
      )}
    </Screen>
  );
};

/** What the family's consent says against keeping a measurement. */
const limitOf = ({ personCard, careOf }: Session, person: string): string | undefined =>
  keepingText(mayKeep(careOf(personCard(person)?.family ?? "")?.consent, "measurement"));
