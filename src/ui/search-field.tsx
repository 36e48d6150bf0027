import type { JSX } from "preact";
import { useId, useRef } from "preact/hooks";
import { Icon } from "./icon/icon.tsx";
import { IconButton } from "./icon-button.tsx";
import { uiText } from "./text.ts";
import "./search-field.css";

export type SearchFieldProps = {
  /** What is searched and by what, e.g. "Cari nama atau RT"; spoken and shown. */
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  /** Spoken after each change, e.g. "12 hasil". */
  readonly resultText?: string | undefined;
};

/** Search as one types. */
export const SearchField = ({ label, value, onInput, resultText }: SearchFieldProps): JSX.Element => {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <search class="search-field">
      <label class="only-spoken" for={id}>
        {label}
      </label>
      <span class="search-field__icon">
        <Icon name="search" />
      </span>
      <input
        ref={input}
        id={id}
        class="input search-field__input"
        type="search"
        enterKeyHint="search"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        // Allowed here though not in forms: it repeats the spoken label and nothing is lost when it vanishes.
        placeholder={label}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {value !== "" && (
        <span class="search-field__clear">
          <IconButton
            icon="x"
            label={uiText.clearSearch}
            onPress={() => {
              onInput("");
              input.current?.focus();
            }}
          />
        </span>
      )}
      <span class="only-spoken" aria-live="polite">
        {resultText}
      </span>
    </search>
  );
};
