import type { JSX } from "preact";
import type { FigureField } from "#domain/measurements/measurement-draft.ts";
import type { QualityAnswer } from "#domain/measurements/next-step.ts";
import type { QualityQuestion } from "#domain/measurements/quality/index.ts";
import { qualityAnswerLabels } from "#domain/records/measurement.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import type { FormPartProps } from "./measure-fields.tsx";
import { answered, confirmed, offered } from "./measure-form.ts";
import { figureText, measureText, offerText } from "./text.ts";

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
            todo={form.isNudged ? measureText.nudge : undefined}
            actions={
              <>
                <Button icon="check" onPress={() => onChange(confirmed(form))}>
                  {measureText.right}
                </Button>
                <Button look="quiet" onPress={() => onFix(confirm.field)}>
                  {measureText.fix}
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
}: FormPartProps & { readonly question: QualityQuestion }): JSX.Element => {
  const { id, field, meant } = question;
  const given = form.answers[id];
  return (
    <div data-asks={given === undefined ? true : undefined}>
      <Banner
        tone={given === undefined ? "warn" : "info"}
        title={question.question}
        todo={form.isNudged && given === undefined ? measureText.nudge : undefined}
        actions={
          <div class="measure__answers">
            {meant !== undefined && field !== "position" && (
              <Button icon="check" onPress={() => onChange(offered(form, meantDraft(field, meant)))}>
                {offerText(meant, field)}
              </Button>
            )}
            {ANSWERS.map((answer) => (
              <Button
                key={answer}
                icon={given === answer ? "check" : undefined}
                look={given === answer ? "secondary" : "quiet"}
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

const meantDraft = (field: FigureField, meant: number) => ({ [field]: figureText(meant) });
