import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { areaName } from "#domain/areas/index.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { askSubjects } from "#features/shared/online/ask-subjects.ts";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import { useAsked } from "#features/shared/online/use-asked.ts";
import { sessionOver } from "#storage/online/session-over.ts";
import type { Lists } from "#sync/lists-transport.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { LoadingState } from "#ui/loading-state.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { OpenedReviews } from "./opened-reviews.tsx";
import { reviewText } from "./text.ts";
import { REVIEW_PATH } from "./wider-rows.ts";

export type OnlineReviewScreenProps = ScreenProps & {
  readonly lists: Pick<Lists, "subject">;
  /** Whom to open. */
  readonly subjects: readonly string[];
  /** Numbers of the state are what is to be decided; the server logs that they were shown. */
  readonly reveal: boolean;
};

/** What waits for a decision about somebody who is not on this phone: opened from the server, decided through the outbox. */
export const OnlineReviewScreen = (props: OnlineReviewScreenProps): JSX.Element => {
  const { session, lists, subjects, reveal } = props;
  const asked = useAsked(subjects.join(), () => askSubjects(lists, subjects, reveal));
  const over = useMemo(() => asked.answer && sessionOver(session, asked.answer), [session, asked.answer]);
  const place = asked.answer ? reviewText.openedIn(areaName(asked.answer.stream)) : reviewText.openedOnline;
  return (
    <Screen bar={<TopBar title={reviewText.title} detail={place} backHref={REVIEW_PATH} />} width="full">
      {asked.failed && (
        <NotDeliveredNotice
          failed={asked.failed}
          isAsking={asked.isAsking}
          onAgain={asked.again}
          safe={reviewText.decisionsSafe}
        />
      )}
      {asked.isAsking && !asked.answer && <LoadingState text={reviewText.openingOnline} rows={4} />}
      {over && (
        <OpenedReviews
          {...props}
          session={over}
          nothing={
            <EmptyState
              icon="circle-check"
              title={reviewText.nothingLeft}
              action={<LinkButton href={REVIEW_PATH}>{reviewText.backToList}</LinkButton>}
            />
          }
        />
      )}
    </Screen>
  );
};
