import type { JSX } from "preact";
import { classNames } from "./class-names.ts";
import { formatCount } from "./format.ts";
import { Icon } from "./icon/icon.tsx";
import "./chips.css";

export type ChipOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly count?: number | undefined;
};

export type ChipsProps<Value extends string> = {
  /** Spoken name of the group, e.g. what is filtered. */
  readonly label: string;
  readonly options: readonly ChipOption<Value>[];
  readonly selected: readonly Value[];
  /** A chip was pressed; the caller decides whether one or several may be on. */
  readonly onToggle: (value: Value) => void;
  /** Several lines instead of one that scrolls sideways. */
  readonly wrap?: boolean | undefined;
};

/** Filters that switch on and off. */
export const Chips = <Value extends string>(props: ChipsProps<Value>): JSX.Element => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset would add a legend that nobody needs to see
  <div class={classNames("chips", props.wrap && "chips--wrap")} role="group" aria-label={props.label}>
    {props.options.map(({ value, label, count }) => {
      const isOn = props.selected.includes(value);
      return (
        <button
          key={value}
          type="button"
          class="chip"
          aria-pressed={isOn}
          onClick={() => props.onToggle(value)}
        >
          {isOn && <Icon name="check" size="small" />}
          {label}
          {count !== undefined && (
            <>
              {/* Spoken as two words. */} <span class="chip__count">{formatCount(count)}</span>
            </>
          )}
        </button>
      );
    })}
  </div>
);
