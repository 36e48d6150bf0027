import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import "./choice.css";

export type CheckRowProps = {
  readonly label: ComponentChildren;
  readonly detail?: string | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean | undefined;
};

/** One thing that is so or not. Several of them go into a `Field` with `group`. */
export const CheckRow = ({ label, detail, checked, onChange, disabled }: CheckRowProps): JSX.Element => {
  const id = useId();
  return (
    <label class="choice" for={id}>
      <input
        id={id}
        class="choice__input"
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="choice__words">
        <span class="choice__label">{label}</span>
        {detail && <span class="choice__detail">{detail}</span>}
      </span>
    </label>
  );
};
