import type { JSX } from "preact";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { adoption, type Decision, type NoteQuestion, rejectQuestion } from "./note-question.ts";
import type { ProposalItem } from "./proposal-item.ts";
import { ReviewHead } from "./review-head.tsx";
import { reviewText } from "./text.ts";

export type ProposalCardProps = {
  readonly item: ProposalItem;
  readonly onDecide: (decision: Decision) => void;
  readonly onAsk: (question: NoteQuestion) => void;
};

/** What somebody would like to change, to be taken or not. */
export const ProposalCard = ({ item, onDecide, onAsk }: ProposalCardProps): JSX.Element => (
  <Card tone={item.isDecidedHere ? "plain" : "info"}>
    <ReviewHead subject={item.subject} detail={item.title} />
    <p>{item.proposedBy}</p>
    <Facts facts={item.changes.map(({ label, change }) => ({ term: label, value: change }))} />
    {item.reason !== undefined && <p>{reviewText.reasonGiven(item.reason)}</p>}
    <Verdict item={item} onDecide={onDecide} onAsk={onAsk} />
  </Card>
);

const Verdict = ({ item, onDecide, onAsk }: ProposalCardProps): JSX.Element => {
  if (item.isDecidedHere)
    return (
      <Badge tone="offline" icon="smartphone">
        {reviewText.decidedHere}
      </Badge>
    );
  if (!item.mayDecide) return <p class="review__soft">{reviewText.mayNotDecide}</p>;
  return (
    <div class="review__actions">
      <Button icon="check" onPress={() => onDecide(adoption(item))}>
        {reviewText.adopt}
      </Button>
      <Button look="quiet" icon="x" onPress={() => onAsk(rejectQuestion(item))}>
        {reviewText.reject}
      </Button>
    </div>
  );
};
