import type { JSX } from "preact";
import { Field, type FieldProps } from "./field.tsx";
import { uiText } from "./text.ts";
import "./select-field.css";

export type SelectFieldProps<Value extends string> = FieldProps & {
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  readonly disabled?: boolean | undefined;
};

/** A drop-down, for more than seven answers only; with fewer, `ChoiceGroup` shows them all. */
export const SelectField = <Value extends string>(props: SelectFieldProps<Value>): JSX.Element => {
  const { options, value, onChange, disabled } = props;
  return (
    <Field {...props}>
      {({ id, describedBy, invalid }) => (
        <select
          class="input select"
          id={id}
          disabled={disabled}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          value={value ?? ""}
          onChange={({ currentTarget }) =>
            onChange(options.find((option) => option.value === currentTarget.value)?.value)
          }
        >
          <option value="">{uiText.choose}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
};
