import type { JSX } from "preact";
import { CheckRow } from "./check-row.tsx";
import type { ChoiceOption } from "./choice-group.tsx";
import { Field, type FieldProps } from "./field.tsx";

export type CheckGroupProps<Value extends string> = FieldProps & {
  readonly options: readonly ChoiceOption<Value>[];
  readonly values: readonly Value[];
  /** The new selection, in the order of the options. */
  readonly onChange: (values: readonly Value[]) => void;
  readonly disabled?: boolean | undefined;
};

/** Any number of answers out of a few. */
export const CheckGroup = <Value extends string>(props: CheckGroupProps<Value>): JSX.Element => {
  const { options, values, onChange, disabled = false } = props;
  const toggle = (value: Value, isOn: boolean) =>
    onChange(options.map((option) => option.value).filter((v) => (v === value ? isOn : values.includes(v))));
  return (
    <Field {...props} group>
      {() => (
        <div class="choices">
          {options.map(({ value, label, detail, disabled: isOff }) => (
            <CheckRow
              key={value}
              label={label}
              detail={detail}
              checked={values.includes(value)}
              disabled={disabled || isOff}
              onChange={(isOn) => toggle(value, isOn)}
            />
          ))}
        </div>
      )}
    </Field>
  );
};
