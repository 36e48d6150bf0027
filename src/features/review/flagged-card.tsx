import type { JSX } from "preact";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import type { FlaggedItem, FlaggedMeasurement } from "./flagged-item.ts";
import { type NoteQuestion, sendBackQuestion, statedCheckQuestion } from "./note-question.ts";
import { ReviewHead } from "./review-head.tsx";
import { reviewText } from "./text.ts";

export type FlaggedCardProps = {
  readonly item: FlaggedItem;
  readonly onAsk: (question: NoteQuestion) => void;
};

/** A doubtful measurement beside the one before, and what one may do about it. */
export const FlaggedCard = ({ item, onAsk }: FlaggedCardProps): JSX.Element => (
  <Card tone={item.measurements.every(({ handled }) => handled) ? "plain" : "warn"}>
    <ReviewHead subject={item.subject} detail={item.ageText} />
    <p>{item.why}</p>
    <p class="review__soft">{item.before}</p>
    {item.measurements.map((measured) => (
      <Measured key={measured.record} item={item} measured={measured} onAsk={onAsk} />
    ))}
  </Card>
);

const Measured = ({
  item,
  measured,
  onAsk,
}: FlaggedCardProps & { readonly measured: FlaggedMeasurement }): JSX.Element => (
  <div class="review__measured">
    <p class="review__figures">{measured.figures}</p>
    <p class="review__soft">{measured.measuredBy}</p>
    {measured.answers && <p>{measured.answers}</p>}
    {measured.handled && (
      <p class="review__handled">
        <span>{measured.handled}</span>
        {measured.isOnlyHere && (
          <Badge tone="offline" icon="smartphone">
            {reviewText.onlyHere}
          </Badge>
        )}
      </p>
    )}
    <div class="review__actions">
      {item.maySendBack && !measured.isOnlyHere && (
        <Button
          icon="undo-2"
          about={aboutOf(item, measured)}
          onPress={() => onAsk(sendBackQuestion(item.subject.name, measured.target))}
        >
          {reviewText.sendBack}
        </Button>
      )}
      {item.mayConfirm ? (
        <LinkButton icon="scale" about={aboutOf(item, measured)} href={measured.remeasureHref}>
          {reviewText.confirm}
        </LinkButton>
      ) : (
        item.maySendBack &&
        !measured.isOnlyHere && (
          <Button
            look="quiet"
            icon="message-circle"
            about={aboutOf(item, measured)}
            onPress={() => onAsk(statedCheckQuestion(item.subject.name, measured.target))}
          >
            {reviewText.statedCheck}
          </Button>
        )
      )}
    </div>
  </div>
);

/** Of two who measured the same child, the figures tell whose is meant. */
const aboutOf = ({ subject, measurements }: FlaggedItem, { figures }: FlaggedMeasurement): string =>
  measurements.length > 1 ? `${subject.name}, ${figures}` : subject.name;
