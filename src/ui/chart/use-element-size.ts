import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

export type ElementSize = { readonly widthPx: number; readonly fontPx: number };

// Elements of one screen are mostly as wide as the last one measured: then the first drawing is already right.
let lastMeasured: ElementSize = { widthPx: 328, fontPx: 16 };

/** Width and text size of an element, followed as they change. Before the first measure: those of the last one, else a small phone. */
export const useElementSize = <E extends HTMLElement>(): [RefObject<E | null>, ElementSize] => {
  const element = useRef<E>(null);
  const [size, setSize] = useState<ElementSize>(lastMeasured);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return undefined;
    const measure = () => {
      const widthPx = Math.round(measured.clientWidth);
      const fontPx = Number.parseFloat(getComputedStyle(measured).fontSize);
      if (widthPx === 0) return;
      lastMeasured = { widthPx, fontPx };
      setSize((old) => (old.widthPx === widthPx && old.fontPx === fontPx ? old : { widthPx, fontPx }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  return [element, size];
};
