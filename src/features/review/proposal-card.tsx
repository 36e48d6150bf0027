import type { JSX } from "preact";
import { areaName } from "#domain/areas/index.ts";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { adoption, type Decision, type NoteQuestion, rejectQuestion } from "./note-question.ts";
import type { ProposalGroup } from "./proposal-group.ts";
import type { ProposalItem } from "./proposal-item.ts";
import { ReviewHead } from "./review-head.tsx";
import { reviewText } from "./text.ts";

export type ProposalCardProps = {
  readonly group: ProposalGroup;
  readonly onDecide: (decision: Decision) => void;
  readonly onAsk: (question: NoteQuestion) => void;
};

/** What somebody would like to change, to be taken or not. */
export const ProposalCard = ({ group, onDecide, onAsk }: ProposalCardProps): JSX.Element => (
  <Card tone={group.isDecidedHere ? "plain" : "info"}>
    <ReviewHead subject={group.subject} />
    <p>{group.proposedBy}</p>
    {group.items.map((item) => (
      <Proposed key={item.key} item={item} isOfHead={item.subject.name === group.subject.name} />
    ))}
    <Verdict group={group} onDecide={onDecide} onAsk={onAsk} />
  </Card>
);

const Proposed = ({ item, isOfHead }: { readonly item: ProposalItem; readonly isOfHead: boolean }) => (
  <div class="review__measured">
    <p class="review__soft">{isOfHead ? item.title : `${item.subject.name} · ${item.title}`}</p>
    <Facts facts={item.changes.map(({ label, change }) => ({ term: label, value: change }))} />
    {item.reason !== undefined && <p>{reviewText.reasonGiven(item.reason)}</p>}
  </div>
);

const Verdict = ({ group, onDecide, onAsk }: ProposalCardProps): JSX.Element => {
  if (group.isDecidedHere)
    return (
      <Badge tone="offline" icon="smartphone">
        {reviewText.decidedHere}
      </Badge>
    );
  const { mayAdopt, mayReject, decidedIn } = group;
  return (
    <>
      {!mayAdopt && (
        <p class="review__soft">
          {decidedIn === undefined || !mayReject
            ? reviewText.mayNotDecide
            : reviewText.decidedIn(areaName(decidedIn))}
        </p>
      )}
      <div class="review__actions">
        {mayAdopt && (
          <Button icon="check" about={group.subject.name} onPress={() => onDecide(adoption(group))}>
            {reviewText.adopt}
          </Button>
        )}
        {mayReject && (
          <Button
            look="quiet"
            icon="x"
            about={group.subject.name}
            onPress={() => onAsk(rejectQuestion(group))}
          >
            {reviewText.reject}
          </Button>
        )}
      </div>
    </>
  );
};
