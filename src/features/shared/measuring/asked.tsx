import type { JSX } from "preact";
import { figureText } from "#domain/growth/figure-text.ts";
import { answerChoices, isDoubt } from "#domain/measurements/question-answers.ts";
import type { ScaleQuestion } from "#domain/measurements/scale-questions.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import type { FormPartProps } from "./form-part-props.ts";
import { answered, confirmed, offered, withAnotherReading } from "./measure-form.ts";
import { measuringText, offerText, swapText } from "./measuring-text.ts";
import { RepeatFields } from "./repeat-fields.tsx";
import "./asked.css";

const REPEATED = ["weight", "length"] as const;

/** What is asked before anything is shown: one tap each. */
export const Asked = (props: FormPartProps): JSX.Element => {
  const { form, view, onChange, onFix } = props;
  const { confirm } = view;
  const asked = new Set(view.questions.map(({ repeats }) => repeats));
  return (
    <>
      {confirm !== undefined && (
        <div data-asks>
          <Banner
            tone="info"
            title={confirm.sentence}
            todo={form.isNudged ? measuringText.nudge : undefined}
            actions={
              <>
                <Button icon="check" onPress={() => onChange(confirmed(form))}>
                  {measuringText.right}
                </Button>
                <Button look="quiet" onPress={() => onFix(confirm.field)}>
                  {measuringText.fix}
                </Button>
              </>
            }
          />
        </div>
      )}
      {view.questions.flatMap((question) => [
        <Question key={question.id} {...props} question={question} />,
        question.repeats && <RepeatFields key={question.repeats} {...props} field={question.repeats} />,
      ])}
      {REPEATED.filter((field) => !asked.has(field)).map((field) => (
        <RepeatFields key={field} {...props} field={field} />
      ))}
    </>
  );
};

const Question = ({
  form,
  view,
  onChange,
  question,
}: FormPartProps & { readonly question: ScaleQuestion }): JSX.Element => {
  const { id, meant, repeats } = question;
  const given = view.answers[id];
  const isPressing = given === undefined && isDoubt(id);
  const offersReading = repeats !== undefined && given === undefined && form.repeats[repeats].length === 0;
  return (
    <div data-asks={isPressing ? true : undefined}>
      <Banner
        tone={isPressing ? "warn" : "info"}
        title={question.question}
        todo={form.isNudged && isPressing ? measuringText.nudge : undefined}
        actions={
          <div class="asked__answers">
            {meant !== undefined && (
              <Button icon="check" onPress={() => onChange(offered(form, meantDraft(meant)))}>
                {meantText(meant)}
              </Button>
            )}
            {offersReading && (
              <Button icon="plus" onPress={() => onChange(withAnotherReading(form, repeats))}>
                {measuringText.measureAgain[repeats]}
              </Button>
            )}
            {answerChoices(id).map(({ answer, label }) => (
              <Button
                key={answer}
                icon={given === answer ? "check" : undefined}
                onPress={() => onChange(answered(form, id, answer))}
              >
                {label}
              </Button>
            ))}
          </div>
        }
      />
    </div>
  );
};

type Meant = NonNullable<ScaleQuestion["meant"]>;

const meantDraft = ({ weight, length, position }: Meant) => ({
  ...(weight === undefined ? {} : { weight: figureText(weight) }),
  ...(length === undefined ? {} : { length: figureText(length) }),
  ...(position === undefined ? {} : { position }),
});

const meantText = ({ weight, length, position }: Meant): string => {
  if (position !== undefined) return measuringText.positions[position];
  if (weight !== undefined && length !== undefined) return swapText;
  return weight !== undefined ? offerText(weight, "weight") : offerText(length ?? 0, "length");
};
