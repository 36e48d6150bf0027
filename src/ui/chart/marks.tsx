import type { JSX } from "preact";
import { bandShapePath } from "../band-shape.ts";
import { classNames } from "../class-names.ts";
import type { ChartMark } from "./chart-parts.ts";
import type { PlotArea } from "./plot-area.ts";

export type MarksProps = {
  readonly marks: readonly ChartMark[];
  readonly area: PlotArea;
  readonly selected?: number | undefined;
  readonly onSelect?: ((index: number) => void) | undefined;
};

/** The points. With `onSelect` each is a button for keyboard and screen reader; fingers are served by the chart. */
export const Marks = ({ marks, area, selected, onSelect }: MarksProps): JSX.Element => (
  <g>
    {marks.map((mark, index) => {
      const x = area.x.toPixel(mark.x);
      const y = area.y.toPixel(mark.y);
      // A point beside the view is neither drawn nor reached by the keyboard.
      if (x < area.left - 1 || x > area.right + 1) return null;
      const isSelected = index === selected;
      const keys = onSelect && {
        role: "button" as const,
        tabIndex: 0,
        "aria-pressed": isSelected,
        onKeyDown: (event: KeyboardEvent) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          onSelect(index);
        },
      };
      return (
        <g
          key={`${mark.x} ${index}`}
          class={classNames(
            "chart__mark",
            mark.isHollow && "chart__mark--hollow",
            `chart-tone--${mark.tone}`,
          )}
          aria-label={mark.label}
          {...(keys ?? { role: "img" as const })}
        >
          {isSelected && <circle class="chart__selected" cx={x} cy={y} r={14} />}
          <path d={bandShapePath(mark.tone, x, y, isSelected ? 8 : 6)} fill-rule="evenodd" />
        </g>
      );
    })}
  </g>
);
