import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { ChartTone } from "./chart-parts.ts";
import { hasPattern, Pattern } from "./patterns.tsx";
import "./chart.css";

export type LegendItem = {
  readonly label: string;
  readonly tone: ChartTone;
  /** Drawn as a zone or as a line. */
  readonly kind: "band" | "line";
  readonly look?: "thin" | "thick" | "dashed" | undefined;
};

/** What zones and lines of a chart mean, in words. */
export const ChartLegend = ({ items }: { readonly items: readonly LegendItem[] }): JSX.Element => {
  const id = useId();
  return (
    <ul class="chart-legend">
      {items.map(({ label, tone, kind, look = "thin" }, at) => (
        <li key={label} class="chart-legend__item">
          <svg class="chart-legend__sample" viewBox="0 0 32 20" aria-hidden="true">
            {hasPattern(tone) && (
              <defs>
                <Pattern idPrefix={`${id}-${at}`} tone={tone} />
              </defs>
            )}
            {kind === "band" ? (
              <>
                <rect class={`chart__band chart-tone--${tone}`} width="32" height="20" />
                {hasPattern(tone) && <rect width="32" height="20" fill={`url(#${id}-${at}-${tone})`} />}
              </>
            ) : (
              <path class={`chart__line chart__line--${look} chart-tone--${tone}`} d="M0 10H32" />
            )}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
};
