import type { ComponentChildren, JSX } from "preact";
import { classNames } from "./class-names.ts";
import { Field, type FieldProps } from "./field.tsx";
import "./choice.css";

export type ChoiceOption<Value extends string> = {
  readonly value: Value;
  readonly label: ComponentChildren;
  readonly detail?: string | undefined;
  readonly disabled?: boolean | undefined;
};

export type ChoiceGroupProps<Value extends string> = FieldProps & {
  readonly options: readonly ChoiceOption<Value>[];
  /** Undefined while unanswered; nothing is chosen beforehand. */
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  /** Side by side for two or three short words (Ya / Tidak); stacked otherwise. */
  readonly layout?: "stack" | "row" | undefined;
  readonly disabled?: boolean | undefined;
};

/** One answer out of a few, as large radio rows. Arrow keys move inside the group as everywhere. */
export const ChoiceGroup = <Value extends string>(props: ChoiceGroupProps<Value>): JSX.Element => {
  const { options, value, onChange, layout = "stack", disabled = false } = props;
  return (
    <Field {...props} group>
      {({ id, describedBy }) => (
        <div class={classNames("choices", layout === "row" && "choices--row")}>
          {options.map((option) => (
            <label key={option.value} class="choice">
              <input
                class="choice__input"
                type="radio"
                name={id}
                value={option.value}
                checked={option.value === value}
                disabled={disabled || option.disabled}
                aria-describedby={describedBy}
                onChange={() => onChange(option.value)}
              />
              <span class="choice__words">
                <span class="choice__label">{option.label}</span>
                {option.detail && <span class="choice__detail">{option.detail}</span>}
              </span>
            </label>
          ))}
        </div>
      )}
    </Field>
  );
};
