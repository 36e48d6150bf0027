import type { TargetedPointerEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Range } from "./scale.ts";
import { moveWindow, pinchWindow, type WindowLimits, zoomWindow } from "./view-window.ts";

export type ChartGestures = {
  readonly onPointerDown: (event: TargetedPointerEvent<SVGElement>) => void;
  readonly onPointerMove: (event: TargetedPointerEvent<SVGElement>) => void;
  readonly onPointerUp: (event: TargetedPointerEvent<SVGElement>) => void;
  readonly onPointerCancel: (event: TargetedPointerEvent<SVGElement>) => void;
};

export type ChartView = {
  /** The part of the x axis in view. */
  readonly window: Range;
  readonly isWhole: boolean;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly showWhole: () => void;
  /** For the chart's `gestures`: one finger moves, two zoom. */
  readonly gestures: ChartGestures;
};

type Hold = { readonly window: Range; readonly from: ReadonlyMap<number, number> };

/** Zoom and pan along the x axis; the caller fits the y axis to what is in view. `start` is the first window. */
export const useChartView = (limits: WindowLimits, start: Range = limits.bounds): ChartView => {
  const [window, setWindow] = useState<Range>(start);
  const fingers = useRef(new Map<number, number>());
  // Each move is measured from where the fingers went down, so that rounding never adds up.
  const hold = useRef<Hold>({ window, from: new Map() });
  const holdNow = () => {
    hold.current = { window, from: new Map(fingers.current) };
  };
  const lift = (event: TargetedPointerEvent<SVGElement>) => {
    fingers.current.delete(event.pointerId);
    holdNow();
  };
  const zoom = (factor: number) => setWindow(zoomWindow(window, factor, 0.5, limits));

  return {
    window,
    isWhole: window[0] <= limits.bounds[0] && window[1] >= limits.bounds[1],
    zoomIn: () => zoom(2),
    zoomOut: () => zoom(0.5),
    showWhole: () => setWindow(limits.bounds),
    gestures: {
      onPointerDown: (event) => {
        fingers.current.set(event.pointerId, shareOf(event));
        holdNow();
      },
      onPointerMove: (event) => {
        if (!fingers.current.has(event.pointerId)) return;
        fingers.current.set(event.pointerId, shareOf(event));
        setWindow(windowAfterMove(hold.current, fingers.current, limits));
      },
      onPointerUp: lift,
      onPointerCancel: lift,
    },
  };
};

const windowAfterMove = (hold: Hold, now: ReadonlyMap<number, number>, limits: WindowLimits): Range => {
  const [first, second] = [...hold.from.keys()].map(
    (id) => [hold.from.get(id) ?? 0, now.get(id) ?? 0] as const,
  );
  if (!first) return hold.window;
  if (!second) return moveWindow(hold.window, first[1] - first[0], limits);
  const [left, right] = first[0] <= second[0] ? [first, second] : [second, first];
  return pinchWindow(hold.window, [left[0], right[0]], [left[1], right[1]], limits);
};

const shareOf = (event: TargetedPointerEvent<SVGElement>): number => {
  const box = event.currentTarget.getBoundingClientRect();
  return (event.clientX - box.left) / box.width;
};
