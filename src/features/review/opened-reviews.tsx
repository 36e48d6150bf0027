import type { JSX } from "preact";
import type { ScreenProps } from "#features/screen-props.ts";
import { notSavedText, saveProblemText } from "#features/shared/form/save-problem-text.ts";
import { Banner } from "#ui/banner.tsx";
import { LoadingState } from "#ui/loading-state.tsx";
import { ConflictCard } from "./conflict-card.tsx";
import { FlaggedCard } from "./flagged-card.tsx";
import { NoteSheet } from "./note-sheet.tsx";
import { ProposalCard } from "./proposal-card.tsx";
import type { SubjectWords } from "./subject-words.ts";
import { reviewText } from "./text.ts";
import { useReview } from "./use-review.ts";
import "./review.css";

export type OpenedReviewsProps = ScreenProps & {
  /** Shown where nothing waits for this person. */
  readonly nothing?: JSX.Element;
};

/** Everything that waits for a decision about the household that was opened online: `session` is `sessionOver` it. */
export const OpenedReviews = (props: OpenedReviewsProps): JSX.Element => {
  const { session, nothing } = props;
  const review = useReview(props);
  const { flagged, conflicts, proposals } = review.lists;
  const isNothing = flagged.length + conflicts.length + proposals.length === 0;
  return (
    <>
      {isAnythingUnsent(session) && (
        <Banner tone="offline" title={reviewText.decisionWaits} safe={reviewText.decisionWaitsSafe} />
      )}
      {review.problem && review.question === undefined && (
        <Banner tone="problem" title={notSavedText.title} todo={saveProblemText(review.problem)} announce />
      )}
      {review.isOpening && <LoadingState text={reviewText.opening} rows={3} />}
      {!review.isOpening && isNothing && nothing}
      <div class="review__list">
        {conflicts.map((item) => (
          <ConflictCard key={item.key} item={unlinked(item)} onChoose={review.choose} onAsk={review.ask} />
        ))}
        {proposals.map((one) => (
          <ProposalCard key={one.key} group={unlinked(one)} onDecide={review.decide} onAsk={review.ask} />
        ))}
        {flagged.map((item) => (
          <FlaggedCard key={item.key} item={item} onAsk={review.ask} />
        ))}
      </div>
      <NoteSheet
        question={review.question}
        problem={review.problem}
        onDecide={review.decide}
        onCancel={() => review.ask(undefined)}
      />
    </>
  );
};

/** A person's page opens online too; a household's needs it on the phone. */
const unlinked = <Item extends { readonly subject: SubjectWords }>(item: Item): Item =>
  item.subject.href?.startsWith("/keluarga/")
    ? { ...item, subject: { ...item.subject, href: undefined } }
    : item;

/** Only the household that was opened is on this session: whatever waits of theirs was written here. */
const isAnythingUnsent = ({ people, families, proposed, outbox }: ScreenProps["session"]): boolean => {
  const opened = new Set([...people(), ...families(), ...proposed()].map(({ id }) => id));
  return outbox().written.some(({ stamp, subject }) => stamp === undefined && opened.has(subject));
};
