import type { JSX } from "preact";
import { figureText } from "#domain/growth/figure-text.ts";
import { FIGURE_UNITS } from "#domain/measurements/parse-measurement.ts";
import type { RepeatedField } from "#domain/measurements/repeated-readings.ts";
import { Button } from "#ui/button.tsx";
import { NumberField } from "#ui/number-field.tsx";
import type { FormPartProps } from "./form-part-props.ts";
import { left, withAnotherReading, withReading } from "./measure-form.ts";
import { measuringText, problemText } from "./measuring-text.ts";

export type RepeatFieldsProps = FormPartProps & { readonly field: RepeatedField };

/** Second and third readings of a figure, what they amount to, and the way to one more where two differ too much. */
export const RepeatFields = (props: RepeatFieldsProps): JSX.Element | null => {
  const { form, view, field, onChange } = props;
  const typed = form.repeats[field];
  const { problems, result, values } = view.readings[field];
  if (typed.length === 0) return null;
  const unit = FIGURE_UNITS[field];
  return (
    // Silent inside the spoken result: what somebody types is not read aloud letter by letter.
    <div class="asked__repeats" aria-live="off">
      {typed.map((text, at) => {
        const problem = problems[at];
        return (
          <NumberField
            key={at}
            label={measuringText.reading(field, at + 2)}
            unit={unit}
            value={text}
            error={problem && problemText(problem)}
            onInput={(next) => onChange(withReading(form, field, at, next))}
            onLeave={() => onChange(left(form))}
          />
        );
      })}
      {values.length > 1 && result.kind === "needsThird" && (
        <>
          <p>{measuringText.needsThird(figureText(apart(values)), unit)}</p>
          {typed.length < 2 && (
            <Button icon="plus" onPress={() => onChange(withAnotherReading(form, field))}>
              {measuringText.measureThird}
            </Button>
          )}
        </>
      )}
      {(result.kind === "agreed" || result.kind === "closestTwo") && (
        <p>{measuringText.counted(figureText(result.value), unit, result.kind === "closestTwo")}</p>
      )}
    </div>
  );
};

const apart = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
