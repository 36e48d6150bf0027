import type { JSX, TargetedMouseEvent } from "preact";
import { useId } from "preact/hooks";
import { classNames } from "../class-names.ts";
import type { ChartAxis, ChartBand, ChartGuide, ChartLine, ChartMark } from "./chart-parts.ts";
import { Marks } from "./marks.tsx";
import { nearestMark } from "./nearest-mark.ts";
import { Picture } from "./picture.tsx";
import { plotArea } from "./plot-area.ts";
import type { ChartGestures } from "./use-chart-view.ts";
import { useElementSize } from "./use-element-size.ts";
import "./chart.css";

export type LinesChartProps = {
  /** Short name; and in a sentence or two what the picture says to one who does not see it. */
  readonly title: string;
  readonly description: string;
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  /** Drawn first, in this order. */
  readonly bands?: readonly ChartBand[] | undefined;
  readonly lines?: readonly ChartLine[] | undefined;
  readonly guides?: readonly ChartGuide[] | undefined;
  readonly marks?: readonly ChartMark[] | undefined;
  readonly selected?: number | undefined;
  /** A finger near a mark, or its key. */
  readonly onSelect?: ((index: number) => void) | undefined;
  /** From `useChartView`. */
  readonly gestures?: ChartGestures | undefined;
  /** Height at normal text size; grows with the text. */
  readonly heightPx?: number | undefined;
  /** Drawn that wide wherever it stands, to be scaled as a whole: for paper. */
  readonly fixedWidthPx?: number | undefined;
};

const PAPER_FONT_PX = 16;

/** Curves over zones, with points on them. Draws what it is given, in the width it finds. */
export const LinesChart = (props: LinesChartProps): JSX.Element => {
  const { bands = [], lines = [], guides = [], marks = [], onSelect } = props;
  const id = useId();
  const [place, size] = useElementSize<HTMLDivElement>();
  const { widthPx, fontPx } =
    props.fixedWidthPx === undefined ? size : { widthPx: props.fixedWidthPx, fontPx: PAPER_FONT_PX };
  const heightPx = Math.round((props.heightPx ?? 320) + (fontPx - 16) * 6);
  const area = plotArea(props.x, props.y, { widthPx, heightPx, fontPx });
  const box = { x: area.left, y: area.top, width: area.right - area.left, height: area.bottom - area.top };

  const tap = (event: TargetedMouseEvent<SVGRectElement>) => {
    const origin = event.currentTarget.getBoundingClientRect();
    const at = { x: event.clientX - origin.left + area.left, y: event.clientY - origin.top + area.top };
    const index = nearestMark(marks, at, area.x, area.y);
    if (index !== undefined) onSelect?.(index);
  };

  return (
    <div class={classNames("chart", props.gestures && "chart--moves")} ref={place}>
      <svg
        class="chart__drawing"
        role={onSelect ? "group" : "img"}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
        width={widthPx}
        height={heightPx}
        viewBox={`0 0 ${widthPx} ${heightPx}`}
      >
        <title id={`${id}-title`}>{props.title}</title>
        <desc id={`${id}-desc`}>{props.description}</desc>
        <Picture
          id={id}
          area={area}
          x={props.x}
          y={props.y}
          bands={bands}
          lines={lines}
          guides={guides}
          marks={marks}
        />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: every mark is a button of its own; this only widens them for fingers */}
        <rect class="chart__touch" {...box} onClick={tap} {...props.gestures} />
        <Marks marks={marks} area={area} selected={props.selected} onSelect={onSelect} />
      </svg>
    </div>
  );
};
