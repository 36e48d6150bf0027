import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { type DateParts, datePartsToText, dateTextToParts, isPartFull, readDateText } from "./date-text.ts";
import { Field, type FieldProps } from "./field.tsx";
import { formatLongDate } from "./format.ts";
import { fieldText, uiText } from "./text.ts";
import "./chips.css";
import "./date-field.css";

export type DateFieldProps = FieldProps & {
  /** `YYYY-MM-DD`, or the typed parts while they are no day (see date-text.ts), or "". */
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly onLeave?: ((text: string) => void) | undefined;
  /** Days offered as one tap, newest first, e.g. today and yesterday. */
  readonly quickDays?: readonly { readonly label: string; readonly date: string }[] | undefined;
  readonly disabled?: boolean | undefined;
};

const BOXES = [
  { part: "day", label: uiText.day, size: 2 },
  { part: "month", label: uiText.month, size: 2 },
  { part: "year", label: uiText.year, size: 4 },
] as const;

/**
 * Day, month, year in three boxes with the number keypad. Chosen over Android's calendar, where a birth date
 * costs thirty swipes; the weekday below lets a wrong date be noticed.
 */
export const DateField = (props: DateFieldProps): JSX.Element => {
  const { value, onInput, onLeave, quickDays = [], disabled } = props;
  const [parts, setParts] = useState(() => dateTextToParts(value));
  const [isLeft, setIsLeft] = useState(true);
  const boxes = useRef<HTMLDivElement>(null);
  // The value came from outside (a draft, a quick day): the boxes follow. Typing "03" must not turn into "3".
  const shown = datePartsToText(parts) === value ? parts : dateTextToParts(value);
  const type = (part: keyof DateParts, typed: string, box: HTMLInputElement) => {
    const text = withoutSeparators(typed);
    // The box is told at once: when only a separator was typed, nothing else would take it out again.
    box.value = text;
    const next = { ...shown, [part]: text };
    setParts(next);
    onInput(datePartsToText(next));
    const grew = text.length > shown[part].length;
    if (text !== "" && ((grew && isPartFull(part, text)) || typed !== text)) nextBox(box)?.focus();
  };
  const leave = (event: FocusEvent) => {
    if (boxes.current?.contains(event.relatedTarget as Node | null)) return;
    setIsLeft(true);
    onLeave?.(datePartsToText(shown));
  };
  const error = props.error ?? (isLeft ? dateProblemText(value) : undefined);
  return (
    <Field {...props} group error={error}>
      {({ describedBy, invalid }) => (
        <>
          <div class="date-field" ref={boxes} onFocusIn={() => setIsLeft(false)} onFocusOut={leave}>
            {BOXES.map(({ part, label, size }) => (
              <label key={part} class={`date-field__part date-field__part--${part}`}>
                <span class="date-field__label">{label}</span>
                <input
                  class="input input--number"
                  type="text"
                  inputMode="numeric"
                  autocomplete="off"
                  maxLength={size}
                  value={shown[part]}
                  disabled={disabled}
                  aria-describedby={describedBy}
                  aria-invalid={invalid}
                  onInput={({ currentTarget }) => type(part, currentTarget.value, currentTarget)}
                />
              </label>
            ))}
          </div>
          {readDateText(value) === "complete" && <p class="date-field__read">{formatLongDate(value)}</p>}
          {quickDays.length > 0 && (
            <div class="date-field__quick">
              {quickDays.map(({ label, date }) => (
                <button
                  key={date}
                  type="button"
                  class="chip"
                  aria-pressed={value === date}
                  disabled={disabled}
                  onClick={() => {
                    onInput(date);
                    onLeave?.(date);
                  }}
                >
                  {label}
                </button>
              ))}
            </div>
          )}
        </>
      )}
    </Field>
  );
};

/** What to tell about a date that was left; undefined when it is a day or empty. */
export const dateProblemText = (text: string): string | undefined => {
  const reading = readDateText(text);
  if (reading === "incomplete") return fieldText.incompleteDate;
  if (reading === "shortYear") return fieldText.shortYear;
  if (reading === "noSuchDate") return fieldText.noSuchDate;
  return undefined;
};

// Whoever types "21/11/2026" moves on with the stroke; it belongs to no box.
const withoutSeparators = (typed: string): string => typed.replace(/[\s/.-]/g, "");

const nextBox = (box: HTMLInputElement): HTMLInputElement | null | undefined =>
  box.closest("label")?.nextElementSibling?.querySelector("input");
