import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type DecimalReading, readDecimal } from "./decimal.ts";
import { Field, type FieldProps } from "./field.tsx";
import { fieldText } from "./text.ts";

export type NumberFieldProps = FieldProps & {
  /** What was typed, kept as typed: the text is the state, the number is read from it. */
  readonly value: string;
  readonly onInput: (text: string) => void;
  /** The field was left: the moment for a result, not at the "1" of "12,6". `number` is undefined when unread. */
  readonly onLeave?: ((text: string, number: number | undefined) => void) | undefined;
  /** Shown inside the field; may also be typed behind the number. */
  readonly unit?: string | undefined;
  /** Whole numbers get the keypad without a comma. */
  readonly whole?: boolean | undefined;
  readonly disabled?: boolean | undefined;
};

/** A quantity. Accepts comma and point, never changes what was typed, never clamps. */
export const NumberField = (props: NumberFieldProps): JSX.Element => {
  const { value, onInput, onLeave, unit, whole = false, disabled } = props;
  const [isLeft, setIsLeft] = useState(value !== "");
  const ownError = isLeft ? decimalProblemText(readDecimal(value, unit), unit) : undefined;
  return (
    <Field {...props} error={props.error ?? ownError}>
      {({ id, describedBy, invalid }) => (
        <div class={unit === undefined ? undefined : "input-with-unit"}>
          <input
            class="input input--number"
            id={id}
            type="text"
            inputMode={whole ? "numeric" : "decimal"}
            enterKeyHint="next"
            autocomplete="off"
            value={value}
            disabled={disabled}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            onFocus={() => setIsLeft(false)}
            onInput={(event) => onInput(event.currentTarget.value)}
            onBlur={(event) => {
              setIsLeft(true);
              const text = event.currentTarget.value;
              const reading = readDecimal(text, unit);
              onLeave?.(text, reading.kind === "number" ? reading.value : undefined);
            }}
          />
          {unit !== undefined && <span class="input-with-unit__unit">{unit}</span>}
        </div>
      )}
    </Field>
  );
};

/** What to tell about text that is no number; undefined when it is one or empty. */
export const decimalProblemText = (reading: DecimalReading, unit?: string): string | undefined => {
  if (reading.kind === "unreadable") return fieldText.notANumber;
  if (reading.kind === "otherUnit") return fieldText.otherUnit(unit ?? "");
  if (reading.kind === "ambiguous") return fieldText.ambiguousNumber(reading.asDecimal, reading.asThousands);
  return undefined;
};
