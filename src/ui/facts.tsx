import type { ComponentChildren, JSX } from "preact";
import "./facts.css";

export type Fact = {
  readonly term: string;
  readonly value: ComponentChildren;
  /** Below the value: source, date. */
  readonly note?: ComponentChildren;
};

/** Names with their values. A value that is not known is a word of the caller's, never an empty cell. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }): JSX.Element => (
  <dl class="facts">
    {facts.map(({ term, value, note }) => (
      <div key={term} class="facts__row">
        <dt class="facts__term">{term}</dt>
        <dd class="facts__value">
          {value}
          {note && <span class="facts__note">{note}</span>}
        </dd>
      </div>
    ))}
  </dl>
);
