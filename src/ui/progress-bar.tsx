import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { formatCount } from "./format.ts";
import { uiText } from "./text.ts";
import "./progress-bar.css";

export type ProgressBarProps = {
  /** What is going on: "Mengirim catatan". */
  readonly label: string;
  readonly done: number;
  /** Unknown while the work has not been counted yet. */
  readonly total: number | undefined;
  /** What is counted: "catatan". */
  readonly unit: string;
  /** Time in words: "sekitar 2 menit lagi". */
  readonly remaining?: string | undefined;
};

/** Long work, in things done and time left. */
export const ProgressBar = ({ label, done, total, unit, remaining }: ProgressBarProps): JSX.Element => {
  const id = useId();
  const words =
    total === undefined
      ? `${formatCount(done)} ${unit}`
      : `${formatCount(done)} ${uiText.of} ${formatCount(total)} ${unit}`;
  const percent = total ? Math.min(100, (100 * done) / total) : 0;
  return (
    <div class="progress">
      <p class="progress__label" id={id}>
        {label}
      </p>
      <svg
        class="progress__bar"
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={total === undefined ? undefined : done}
        aria-valuetext={[words, remaining].filter(Boolean).join(", ")}
      >
        <rect class="progress__done" width={`${percent}%`} height="100%" rx="7" />
      </svg>
      <p class="progress__words">
        <span>{words}</span>
        {remaining && <span>{remaining}</span>}
      </p>
    </div>
  );
};
