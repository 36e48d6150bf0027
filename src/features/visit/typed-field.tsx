import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { takesUnknown, UNKNOWN } from "#domain/forms/question.ts";
import { capitalized } from "#features/shared/form/choice-options.ts";
import { Button } from "#ui/button.tsx";
import { CheckRow } from "#ui/check-row.tsx";
import { DateField } from "#ui/date-field.tsx";
import { NumberField } from "#ui/number-field.tsx";
import { answerProblemText, answerWords, lastWords } from "./answer-words.ts";
import type { QuestionFieldProps } from "./question-field.tsx";
import { walkText } from "./text.ts";

/** Figures and days: typed, hence judged when the field is left, with "Belum tahu" below. */
export const TypedField = ({
  question,
  given,
  last,
  problem,
  unusual,
  onAnswer,
  onSure,
}: QuestionFieldProps): JSX.Element => {
  const [isTyping, setIsTyping] = useState(false);
  const isUnknown = given === UNKNOWN;
  const text = typeof given === "string" && !isUnknown ? given : "";
  const shared = {
    label: question.ask,
    hint: question.help,
    previous: last && lastWords(question, last),
    value: text,
    error: isTyping || problem === undefined ? undefined : answerProblemText(problem),
    onInput: (typed: string) => {
      setIsTyping(true);
      onAnswer(typed);
    },
    onLeave: () => setIsTyping(false),
  };
  return (
    <div class="question" data-question={question.id}>
      {"unit" in question ? (
        <NumberField
          {...shared}
          unit={question.unit}
          whole={question.kind === "integer"}
          result={
            unusual !== undefined && !isTyping ? (
              <span class="question__sure" data-asks>
                {walkText.isRight(capitalized(question.label), answerWords(question, unusual))}{" "}
                <Button icon="check" onPress={onSure}>
                  {walkText.right}
                </Button>
              </span>
            ) : undefined
          }
        />
      ) : (
        <DateField {...shared} />
      )}
      <UnknownRow question={question} isUnknown={isUnknown} onAnswer={onAnswer} />
    </div>
  );
};

/** "Belum tahu" below a field; nothing where the answer has no word for it. */
export const UnknownRow = ({
  question,
  isUnknown,
  onAnswer,
}: Pick<QuestionFieldProps, "question" | "onAnswer"> & {
  readonly isUnknown: boolean;
}): JSX.Element | null =>
  takesUnknown(question) ? (
    <CheckRow
      label={walkText.unknown}
      checked={isUnknown}
      onChange={(isOn) => onAnswer(isOn ? UNKNOWN : "")}
    />
  ) : null;
