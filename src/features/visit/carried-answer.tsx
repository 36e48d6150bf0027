import type { JSX } from "preact";
import type { LastAnswer } from "#domain/forms/last-answers.ts";
import type { ValueQuestion } from "#domain/forms/question.ts";
import { Button } from "#ui/button.tsx";
import { Field } from "#ui/field.tsx";
import { formatDate } from "#ui/format.ts";
import { answerWords } from "./answer-words.ts";
import { walkText } from "./text.ts";

export type CarriedAnswerProps = {
  readonly question: ValueQuestion;
  readonly last: LastAnswer;
  readonly onSame: () => void;
  readonly onChanged: () => void;
};

/** The last answer with its date: nothing is written until somebody says that it still holds. */
export const CarriedAnswer = ({ question, last, onSame, onChanged }: CarriedAnswerProps): JSX.Element => (
  <Field label={question.ask} group>
    {() => (
      <div class="carried">
        <p class="carried__answer">{answerWords(question, last.value)}</p>
        <p class="carried__date">
          {walkText.lastAsked}, {formatDate(last.date)}
        </p>
        <div class="carried__choice">
          <Button icon="check" onPress={onSame}>
            {walkText.stillSame}
          </Button>
          <Button look="quiet" icon="pencil" onPress={onChanged}>
            {walkText.changed}
          </Button>
        </div>
      </div>
    )}
  </Field>
);
