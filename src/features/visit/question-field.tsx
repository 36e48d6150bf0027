import type { JSX } from "preact";
import type { LastAnswer } from "#domain/forms/last-answers.ts";
import { type Choices, takesUnknown, UNKNOWN, type ValueQuestion } from "#domain/forms/question.ts";
import { type AnswerProblem, withChosen } from "#domain/forms/read-form.ts";
import { capitalized } from "#features/shared/form/choice-options.ts";
import { CheckGroup } from "#ui/check-group.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { uiText } from "#ui/text.ts";
import { TextField } from "#ui/text-field.tsx";
import { answerProblemText, lastWords } from "./answer-words.ts";
import { walkText } from "./text.ts";
import { TypedField, UnknownRow } from "./typed-field.tsx";

export type QuestionFieldProps = {
  readonly question: ValueQuestion;
  readonly given: string | readonly string[] | undefined;
  /** Names by id of those who may be chosen. */
  readonly people?: Choices | undefined;
  readonly last: LastAnswer | undefined;
  readonly problem: AnswerProblem | undefined;
  /** The figure to be confirmed. */
  readonly unusual: number | undefined;
  readonly onAnswer: (answer: string | readonly string[]) => void;
  readonly onSure: () => void;
};

/** One question of any form. */
export const QuestionField = (props: QuestionFieldProps): JSX.Element => {
  const { question, given, last, problem, onAnswer } = props;
  const shared = {
    label: question.ask,
    hint: question.help,
    previous: last && lastWords(question, last),
  };
  const isUnknown = given === UNKNOWN;
  switch (question.kind) {
    case "yesNo":
      return (
        <div class="question question--short">
          <ChoiceGroup
            {...shared}
            layout="row"
            options={[
              { value: "yes", label: uiText.yes },
              { value: "no", label: uiText.no },
              ...unknownOption(question),
            ]}
            value={typeof given === "string" && given !== "" ? given : undefined}
            error={problem && answerProblemText(problem)}
            onChange={onAnswer}
          />
        </div>
      );
    case "choice":
      return (
        <ChoiceGroup
          {...shared}
          options={[
            ...Object.entries(props.people ?? {}).map(([value, label]) => ({ value, label })),
            ...optionsOf(question.choices),
            ...unknownOption(question),
          ]}
          value={typeof given === "string" && given !== "" ? given : undefined}
          error={problem && answerProblemText(problem)}
          onChange={onAnswer}
        />
      );
    case "multi": {
      const chosen = typeof given === "string" ? [] : (given ?? []);
      return (
        <div class="question">
          <CheckGroup
            {...shared}
            options={optionsOf(question.choices)}
            values={chosen}
            error={problem && answerProblemText(problem)}
            onChange={(values) => onAnswer(withChosen(values, chosen, question.exclusive))}
          />
          <UnknownRow question={question} isUnknown={isUnknown} onAnswer={onAnswer} />
        </div>
      );
    }
    case "text":
      return (
        <TextField
          {...shared}
          optional={question.mustAnswer !== true}
          lines={question.maxLength > ONE_LINE ? "many" : "one"}
          maxLength={question.maxLength}
          value={typeof given === "string" ? given : ""}
          error={problem && answerProblemText(problem)}
          onInput={onAnswer}
        />
      );
    default:
      return <TypedField {...props} />;
  }
};

/** As much as a name takes. */
const ONE_LINE = 200;

const optionsOf = (choices: Choices) =>
  Object.entries(choices).map(([value, label]) => ({ value, label: capitalized(label) }));

const unknownOption = (question: ValueQuestion) =>
  takesUnknown(question) ? [{ value: UNKNOWN as string, label: walkText.unknown }] : [];
