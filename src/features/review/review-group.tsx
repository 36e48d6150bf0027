import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import type { Session } from "#storage/session-types.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { formatCount } from "#ui/format.ts";
import { LoadingState } from "#ui/loading-state.tsx";
import { ConflictCard } from "./conflict-card.tsx";
import { decidedHere } from "./decided-here.ts";
import { FlaggedCard } from "./flagged-card.tsx";
import { ProposalCard } from "./proposal-card.tsx";
import { RefusedGroup } from "./refused-group.tsx";
import type { GroupId } from "./review-groups.ts";
import { reviewText } from "./text.ts";
import { type AreaReviews, isTold } from "./use-area-reviews.ts";
import type { Review } from "./use-review.ts";
import { WiderList } from "./wider-list.tsx";
import { type WiderRows, widerConflicts, widerFlagged, widerProposals } from "./wider-rows.ts";

/** Cards drawn at first and with every "more". */
const CARDS_A_TIME = 20;

export type ReviewGroupProps = {
  readonly session: Session;
  readonly group: GroupId;
  readonly review: Review;
  /** What waits in the areas of this person, from the server. */
  readonly elsewhere: AreaReviews;
};

/** The cards of one group, with its empty and waiting states. */
export const ReviewGroup = ({ group, review, session, elsewhere }: ReviewGroupProps): JSX.Element => {
  const { lists } = review;
  const answers = elsewhere.answer ?? [];
  const decided = decidedHere(session.outbox());
  switch (group) {
    case "flagged":
      return (
        <Cards
          key={group}
          wider={widerFlagged(elsewhere.areas)}
          empty={reviewText.flaggedNone}
          hint={reviewText.flaggedNoneHint}
        >
          {lists.flagged.map((item) => (
            <FlaggedCard key={item.key} item={item} onAsk={review.ask} />
          ))}
        </Cards>
      );
    case "conflicts":
      return (
        <Cards
          key={group}
          review={review}
          wider={widerConflicts(answers, session, decided)}
          elsewhere={elsewhere}
          empty={reviewText.conflictsNone}
          hint={reviewText.conflictsNoneHint}
        >
          {lists.conflicts.map((item) => (
            <ConflictCard key={item.key} item={item} onChoose={review.choose} onAsk={review.ask} />
          ))}
        </Cards>
      );
    case "proposals":
      return (
        <Cards
          key={group}
          review={review}
          wider={widerProposals(answers, session, decided)}
          elsewhere={elsewhere}
          empty={reviewText.proposalsNone}
          hint={reviewText.proposalsNoneHint}
        >
          {lists.proposals.map((one) => (
            <ProposalCard key={one.key} group={one} onDecide={review.decide} onAsk={review.ask} />
          ))}
        </Cards>
      );
    case "refused":
      return <RefusedGroup session={session} elsewhere={elsewhere} />;
  }
};

type CardsProps = {
  readonly children: readonly JSX.Element[];
  readonly empty: string;
  readonly hint: string;
  /** For groups that are only known once bodies were opened. */
  readonly review?: Review;
  readonly wider?: WiderRows;
  /** For groups of which the server lists what is not here. */
  readonly elsewhere?: AreaReviews;
};

const Cards = ({ children, empty, hint, review, wider, elsewhere }: CardsProps): JSX.Element => {
  const [limit, setLimit] = useState(CARDS_A_TIME);
  if (review?.isOpening) return <LoadingState text={reviewText.opening} rows={3} />;
  // Without the server's list nobody can say that nothing waits.
  const isKnown = !elsewhere || isTold(elsewhere);
  return (
    <>
      {elsewhere?.isAsking && !isKnown && <LoadingState text={reviewText.refusedAreaLoading} rows={3} />}
      {elsewhere?.failed && (
        <NotDeliveredNotice
          failed={elsewhere.failed}
          isAsking={elsewhere.isAsking}
          onAgain={elsewhere.again}
          safe={reviewText.decisionsSafe}
        />
      )}
      {isKnown && children.length + (wider?.rows.length ?? 0) === 0 && (
        <EmptyState icon="circle-check" title={empty}>
          {hint}
        </EmptyState>
      )}
      <div class="review__list">{children.slice(0, limit)}</div>
      {children.length > limit && (
        <More onPress={() => setLimit(limit + CARDS_A_TIME)}>
          {reviewText.more(formatCount(children.length - limit))}
        </More>
      )}
      {wider && <WiderList {...wider} />}
      {review && review.notOpened > 0 && (
        <>
          <p class="review__soft">{reviewText.notOpenedYet(formatCount(review.notOpened))}</p>
          <More onPress={review.openMore}>{reviewText.moreFamilies(formatCount(review.notOpened))}</More>
        </>
      )}
    </>
  );
};

const More = (props: { readonly onPress: () => void; readonly children: ComponentChildren }): JSX.Element => (
  <Button wide onPress={props.onPress}>
    {props.children}
  </Button>
);
