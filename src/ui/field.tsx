import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon/icon.tsx";
import { uiText } from "./text.ts";
import "./field.css";

/** What every field takes besides its value. */
export type FieldProps = {
  readonly label: string;
  /** One short sentence below the label. Placeholder text is not used: it vanishes when it is needed. */
  readonly hint?: string | undefined;
  /** What is wrong and what to write instead. */
  readonly error?: string | undefined;
  /** The last known value with its unit and date, e.g. "12,4 kg · 21 Okt"; shown beside the control. */
  readonly previous?: string | undefined;
  /** What the value means; appears when the field was left. Announced politely. */
  readonly result?: ComponentChildren;
  readonly optional?: boolean | undefined;
};

/** What the control inside must carry so that label, hint and error belong to it. */
export type FieldControl = {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: "true" | undefined;
};

type ShellProps = FieldProps & {
  /** A group of controls (three date boxes, radio rows) becomes a fieldset with a legend. */
  readonly group?: boolean | undefined;
  readonly children: (control: FieldControl) => ComponentChildren;
};

/** Label, hint, control, last value, error, result: in this order, for every kind of field. */
export const Field = (props: ShellProps): JSX.Element => {
  const { label, hint, error, previous, result, optional, group = false, children } = props;
  const id = useId();
  const describedBy =
    [hint && `${id}-hint`, error && `${id}-error`, previous && `${id}-previous`].filter(Boolean).join(" ") ||
    undefined;
  const Shell = group ? "fieldset" : "div";
  const name = (
    <>
      {label}
      {optional && <span class="field__optional"> ({uiText.optional})</span>}
    </>
  );
  return (
    <Shell
      class={classNames("field", error !== undefined && "field--wrong")}
      {...(group ? { "aria-describedby": describedBy } : {})}
    >
      {group ? (
        <legend class="field__label">{name}</legend>
      ) : (
        <label class="field__label" for={id}>
          {name}
        </label>
      )}
      {hint && (
        <p class="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="field__row">
        <div class="field__control">
          {children({ id, describedBy, invalid: error === undefined ? undefined : "true" })}
        </div>
        {previous && (
          <p class="field__previous" id={`${id}-previous`}>
            <span class="field__previous-word">{uiText.last}</span> {previous}
          </p>
        )}
      </div>
      <div aria-live="polite" class="field__said">
        {error && (
          <p class="field__error" id={`${id}-error`}>
            <Icon name="circle-alert" />
            <span>{error}</span>
          </p>
        )}
        {result && <div class="field__result">{result}</div>}
      </div>
    </Shell>
  );
};
