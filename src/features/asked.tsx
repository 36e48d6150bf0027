import type { JSX } from "preact";
import { figureText } from "#domain/growth/figure-text.ts";
import type { QualityAnswer } from "#domain/measurements/next-step.ts";
import type { ScaleQuestion } from "#domain/measurements/scale-questions.ts";
import { qualityAnswerLabels } from "#domain/records/measurement.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import type { FormPartProps } from "./form-part-props.ts";
import { answered, confirmed, offered } from "./measure-form.ts";
import "./asked.css";
import { measuringText, offerText, swapText } from "./measuring-text.ts";

/** What is asked before anything is shown: one tap each. */
export const Asked = (props: FormPartProps): JSX.Element => {
  const { form, view, onChange, onFix } = props;
  const { confirm } = view;
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
      {view.questions.map((question) => (
        <Question key={question.id} {...props} question={question} />
      ))}
    </>
  );
};

const ANSWERS: readonly QualityAnswer[] = ["remeasured", "later", "toolDoubt"];

const Question = ({
  form,
  onChange,
  question,
}: FormPartProps & { readonly question: ScaleQuestion }): JSX.Element => {
  const { id, meant } = question;
  const given = form.answers[id];
  return (
    <div data-asks={given === undefined ? true : undefined}>
      <Banner
        tone={given === undefined ? "warn" : "info"}
        title={question.question}
        todo={form.isNudged && given === undefined ? measuringText.nudge : undefined}
        actions={
          <div class="asked__answers">
            {meant !== undefined && (
              <Button icon="check" onPress={() => onChange(offered(form, meantDraft(meant)))}>
                {meantText(meant)}
              </Button>
            )}
            {ANSWERS.map((answer) => (
              <Button
                key={answer}
                icon={given === answer ? "check" : undefined}
                onPress={() => onChange(answered(form, id, answer))}
              >
                {qualityAnswerLabels[answer]}
              </Button>
            ))}
          </div>
        }
      />
    </div>
  );
};

type Meant = NonNullable<ScaleQuestion["meant"]>;

const meantDraft = ({ weight, length }: Meant) => ({
  ...(weight === undefined ? {} : { weight: figureText(weight) }),
  ...(length === undefined ? {} : { length: figureText(length) }),
});

const meantText = ({ weight, length }: Meant): string => {
  if (weight !== undefined && length !== undefined) return swapText;
  return weight !== undefined ? offerText(weight, "weight") : offerText(length ?? 0, "length");
};
