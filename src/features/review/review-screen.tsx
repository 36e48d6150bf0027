import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ScreenProps } from "#features/screen-props.ts";
import { notSavedText, saveProblemText } from "#features/shared/form/save-problem-text.ts";
import type { Lists } from "#sync/lists-transport.ts";
import { Banner } from "#ui/banner.tsx";
import { Chips } from "#ui/chips.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { decidedHere } from "./decided-here.ts";
import { NoteSheet } from "./note-sheet.tsx";
import { ReviewGroup } from "./review-group.tsx";
import { type GroupId, groupCounts, startingGroup } from "./review-groups.ts";
import { isReviewer } from "./review-rights.ts";
import { reviewText } from "./text.ts";
import { untoldGroups, useAreaReviews } from "./use-area-reviews.ts";
import { useReview } from "./use-review.ts";
import { elsewhereCounts } from "./wider-rows.ts";
import "./review.css";

export type ReviewScreenProps = ScreenProps & {
  /** For what is not on this phone: refused records of the area, and what waits in wider areas. */
  readonly lists: Pick<Lists, "review">;
};

/** "Tinjauan": what waits for a decision of a supervisor or the puskesmas. What is on this phone works without signal. */
export const ReviewScreen = (props: ReviewScreenProps): JSX.Element =>
  isReviewer(props.session) ? <Reviews {...props} /> : <NotForYou />;

const Reviews = (props: ReviewScreenProps): JSX.Element => {
  const review = useReview(props);
  const elsewhere = useAreaReviews(props.lists, props.session);
  const counts = groupCounts(
    review.lists,
    props.session.outbox().refused.length,
    elsewhereCounts(elsewhere.answer ?? [], props.session, decidedHere(props.session.outbox())),
    untoldGroups(elsewhere),
  );
  const [chosen, setChosen] = useState<GroupId>();
  const group = chosen ?? startingGroup(counts);
  return (
    <Screen bar={<TopBar title={reviewText.title} />} width="full">
      <Chips
        label={reviewText.groups}
        options={counts.map(({ id, label, count, isAll }) => ({
          value: id,
          label,
          count: isAll || count > 0 ? count : undefined,
        }))}
        selected={[group]}
        onToggle={setChosen}
        wrap
      />
      {review.problem && review.question === undefined && (
        <Banner tone="problem" title={notSavedText.title} todo={saveProblemText(review.problem)} announce />
      )}
      <ReviewGroup session={props.session} group={group} review={review} elsewhere={elsewhere} />
      <NoteSheet
        question={review.question}
        problem={review.problem}
        onDecide={review.decide}
        onCancel={() => review.ask(undefined)}
      />
    </Screen>
  );
};

const NotForYou = (): JSX.Element => (
  <Screen bar={<TopBar title={reviewText.title} />}>
    <EmptyState icon="list-checks" title={reviewText.notReviewer}>
      {reviewText.notReviewerHint}
    </EmptyState>
  </Screen>
);
