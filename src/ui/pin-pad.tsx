import type { JSX, TargetedEvent } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "./icon/icon.tsx";
import { type PinKey, pinAfterKey, pinFromTyping } from "./pin-entry.ts";
import { uiText } from "./text.ts";
import "./pin-pad.css";

export type PinPadProps = {
  readonly label: string;
  /** Digits typed so far. Clear it after a wrong try. */
  readonly value: string;
  readonly onInput: (digits: string) => void;
  /** Called once with the full code. */
  readonly onComplete?: ((digits: string) => void) | undefined;
  readonly length?: number | undefined;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** The code is being tried; keys rest. */
  readonly busy?: boolean | undefined;
  readonly busyText?: string | undefined;
};

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

/**
 * A short secret of digits. One real password input is drawn as dots: it takes a physical keyboard, paste and the
 * screen reader, and `inputmode=none` keeps the phone's own keypad from covering the big keys below.
 */
export const PinPad = (props: PinPadProps): JSX.Element => {
  const { label, value, onInput, onComplete, length = 6, hint, error, busy = false, busyText } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);

  const change = (digits: string) => {
    if (busy || digits === value) return;
    onInput(digits);
    if (digits.length === length) onComplete?.(digits);
  };
  const press = (key: PinKey) => change(pinAfterKey(value, key, length));
  const digitKey = (digit: string) => (
    <button
      key={digit}
      type="button"
      class="pin-pad__key"
      disabled={busy}
      onMouseDown={keepFocus}
      onClick={() => press({ kind: "digit", digit })}
    >
      {digit}
    </button>
  );

  return (
    <div class="pin-pad">
      <label class="pin-pad__label" for={id}>
        {label}
      </label>
      {hint && <p class="pin-pad__hint">{hint}</p>}
      <div class="pin-pad__display">
        <input
          ref={input}
          id={id}
          class="pin-pad__input"
          type="password"
          inputMode="none"
          autocomplete="off"
          value={value}
          readOnly={busy}
          aria-describedby={`${id}-said`}
          aria-invalid={error === undefined ? undefined : "true"}
          onSelect={caretToEnd}
          onInput={({ currentTarget }) => {
            const digits = pinFromTyping(currentTarget.value, length);
            // Letters typed on a keyboard leave the digits unchanged, so nothing else would take them out.
            currentTarget.value = digits;
            change(digits);
          }}
        />
        <span class="pin-pad__dots" aria-hidden="true">
          {Array.from({ length }, (_, place) => (
            <span
              key={place}
              class={place < value.length ? "pin-pad__dot pin-pad__dot--on" : "pin-pad__dot"}
            />
          ))}
        </span>
      </div>
      <p id={`${id}-said`} class="pin-pad__said" aria-live="polite">
        {busy ? busyText : error}
        <span class="only-spoken">{` ${value.length} ${uiText.of} ${length}`}</span>
      </p>
      <div class="pin-pad__keys">
        {DIGITS.map(digitKey)}
        <span />
        {digitKey("0")}
        <button
          type="button"
          class="pin-pad__key pin-pad__key--delete"
          aria-label={uiText.deleteDigit}
          disabled={busy || value === ""}
          onMouseDown={keepFocus}
          onClick={() => press({ kind: "delete" })}
        >
          <Icon name="delete" />
        </button>
      </div>
    </div>
  );
};

// A pressed key would take the focus along, and a physical keyboard would then type into nothing.
const keepFocus = (event: MouseEvent) => event.preventDefault();

// The caret cannot be seen, so it must not stand between two digits.
const caretToEnd = ({ currentTarget: input }: TargetedEvent<HTMLInputElement>) => {
  const end = input.value.length;
  if (input.selectionStart !== end || input.selectionEnd !== end) input.setSelectionRange(end, end);
};
