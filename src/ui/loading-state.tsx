import type { JSX } from "preact";
import { uiText } from "./text.ts";
import "./state.css";

export type LoadingStateProps = {
  readonly text?: string | undefined;
  /** How many grey rows keep the place of what comes, so that nothing jumps. */
  readonly rows?: number | undefined;
};

/** Short waiting. Appears only after a moment; work of known size takes a `ProgressBar`. */
export const LoadingState = ({ text = uiText.loading, rows = 0 }: LoadingStateProps): JSX.Element => (
  <div class="loading" role="status">
    <p class="loading__text">{text}</p>
    {Array.from({ length: rows }, (_, row) => (
      <div key={row} class="loading__row" />
    ))}
  </div>
);
