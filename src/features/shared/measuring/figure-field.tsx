import type { JSX } from "preact";
import { figureText } from "#domain/growth/figure-text.ts";
import type { FigureField as FigureName, MeasurementDraft } from "#domain/measurements/measurement-draft.ts";
import { FIGURE_UNITS, type MeasurementProblem } from "#domain/measurements/parse-measurement.ts";
import { Button } from "#ui/button.tsx";
import { NumberField } from "#ui/number-field.tsx";
import type { FormPartProps } from "./form-part-props.ts";
import { left, offered, withField } from "./measure-form.ts";
import type { MeasureView } from "./measure-view.ts";
import { offerText, problemText, swapText } from "./measuring-text.ts";

export type FigureFieldProps = FormPartProps & {
  readonly field: FigureName;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly previous?: string | undefined;
};

/** A figure with its unit; a slip is answered with the figure meant, one tap away. */
export const FigureField = ({
  form,
  view,
  onChange,
  field,
  label,
  hint,
  previous,
}: FigureFieldProps): JSX.Element => {
  const problem = view.problems[field];
  const offer = problem && offerFor(problem);
  return (
    <div data-field={field}>
      <NumberField
        label={label}
        hint={hint}
        previous={previous}
        unit={FIGURE_UNITS[field]}
        value={form.draft[field]}
        error={problem && problemText(problem)}
        result={
          offer ? (
            <Button icon="check" onPress={() => onChange(offered(form, offer.draft))}>
              {offer.label}
            </Button>
          ) : (
            changeIn(view, field)
          )
        }
        onInput={(text) => onChange(withField(form, field, text))}
        onLeave={() => onChange(left(form))}
      />
    </div>
  );
};

const changeIn = ({ changes }: MeasureView, field: FigureName): string | undefined =>
  field === "weight" || field === "length" ? changes[field] : undefined;

/** The one tap that mends a problem, where one is known. */
const offerFor = (
  problem: MeasurementProblem,
): { readonly label: string; readonly draft: Partial<MeasurementDraft> } | undefined => {
  switch (problem.type) {
    case "OutOfRange":
    case "Ambiguous":
      return problem.meant === undefined
        ? undefined
        : {
            label: offerText(problem.meant, problem.field),
            draft: { [problem.field]: figureText(problem.meant) },
          };
    case "Swapped":
      return {
        label: swapText,
        draft: { weight: figureText(problem.weight), length: figureText(problem.length) },
      };
    default:
      return undefined;
  }
};
