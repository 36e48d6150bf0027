import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import type { ConflictField, ConflictItem, ConflictOption } from "./conflict-item.ts";
import { type NoteQuestion, sendBackQuestion } from "./note-question.ts";
import { ReviewHead } from "./review-head.tsx";
import type { ChosenRecord } from "./save-review.ts";
import { reviewText } from "./text.ts";

export type ConflictCardProps = {
  readonly item: ConflictItem;
  readonly onChoose: (record: ChosenRecord, option: ConflictOption) => void;
  readonly onAsk: (question: NoteQuestion) => void;
};

/** Two values of one thing, told as a sentence, with the choice between them. */
export const ConflictCard = ({ item, onChoose, onAsk }: ConflictCardProps): JSX.Element => {
  const { sendBack } = item;
  return (
    <Card tone="info">
      <ReviewHead subject={item.subject} detail={item.title} />
      {item.fields.map((field) => (
        <Field
          key={field.field}
          about={item.subject.name}
          field={field}
          onChoose={(option) => onChoose(item.merged, option)}
        />
      ))}
      <div class="review__actions">
        {sendBack && (
          <Button
            icon="undo-2"
            about={item.subject.name}
            onPress={() => onAsk(sendBackQuestion(item.subject.name, sendBack))}
          >
            {reviewText.sendBack}
          </Button>
        )}
        <LinkButton look="quiet" icon="history" about={item.subject.name} href={`/catatan/${item.key}`}>
          {reviewText.history}
        </LinkButton>
      </div>
    </Card>
  );
};

type FieldProps = {
  /** Whose. */
  readonly about: string;
  readonly field: ConflictField;
  readonly onChoose: (option: ConflictOption) => void;
};

const Field = ({ about, field, onChoose }: FieldProps): JSX.Element => {
  const [chosen, setChosen] = useState<string>();
  const option = field.options.find(({ id }) => id === chosen);
  return (
    <div class="review__conflict">
      <p>
        {field.label && <strong>{field.label}: </strong>}
        {field.sentence}
      </p>
      <p class="review__soft">{field.because}</p>
      {field.mayNotText === undefined ? (
        <>
          <ChoiceGroup
            label={reviewText.whichIsRight}
            options={field.options.map(({ id, label, detail }) => ({ value: id, label, detail }))}
            value={chosen}
            onChange={setChosen}
          />
          {option && (
            <Button icon="check" about={about} wide onPress={() => onChoose(option)}>
              {reviewText.choose}
            </Button>
          )}
        </>
      ) : (
        <p class="review__soft">{field.mayNotText}</p>
      )}
    </div>
  );
};
