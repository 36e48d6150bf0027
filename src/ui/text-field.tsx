import type { JSX, TargetedEvent } from "preact";
import { Field, type FieldProps } from "./field.tsx";

export type TextFieldProps = FieldProps & {
  readonly value: string;
  readonly onInput: (text: string) => void;
  /** The field was left; the moment to judge what was typed. */
  readonly onLeave?: ((text: string) => void) | undefined;
  /** Keypad: words (default), digits for long numbers that are no quantity, telephone numbers. */
  readonly keypad?: "text" | "digits" | "tel" | "email" | undefined;
  readonly lines?: "one" | "many" | undefined;
  readonly maxLength?: number | undefined;
  /** HTML autocomplete token; off unless given, since the phone is shared. */
  readonly autocomplete?: string | undefined;
  readonly capitalize?: "words" | "sentences" | "characters" | "none" | undefined;
  readonly secret?: boolean | undefined;
  readonly disabled?: boolean | undefined;
};

/** Free text, one line or several. */
export const TextField = (props: TextFieldProps): JSX.Element => {
  const { value, onInput, onLeave, keypad = "text", lines = "one", secret = false } = props;
  const inputMode = keypad === "digits" ? "numeric" : keypad;
  return (
    <Field {...props}>
      {({ id, describedBy, invalid }) => {
        const shared = {
          id,
          value,
          "aria-describedby": describedBy,
          "aria-invalid": invalid,
          autocomplete: props.autocomplete ?? "off",
          autocapitalize: props.capitalize ?? "sentences",
          maxLength: props.maxLength,
          disabled: props.disabled,
          onInput: (event: TargetedEvent<HTMLInputElement | HTMLTextAreaElement>) =>
            onInput(event.currentTarget.value),
          onBlur: (event: TargetedEvent<HTMLInputElement | HTMLTextAreaElement>) =>
            onLeave?.(event.currentTarget.value),
        } as const;
        if (lines === "many") return <textarea class="input input--long" rows={3} {...shared} />;
        if (secret) return <input class="input" type="password" {...shared} />;
        return <input class="input" type="text" inputMode={inputMode} {...shared} />;
      }}
    </Field>
  );
};
