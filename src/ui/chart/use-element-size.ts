import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

export type ElementSize = { readonly widthPx: number; readonly fontPx: number };

/** Width and text size of an element, followed as they change. Before the first measure: a small phone. */
export const useElementSize = <E extends HTMLElement>(): [RefObject<E | null>, ElementSize] => {
  const element = useRef<E>(null);
  const [size, setSize] = useState<ElementSize>({ widthPx: 328, fontPx: 16 });
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return undefined;
    const measure = () => {
      const widthPx = Math.round(measured.clientWidth);
      const fontPx = Number.parseFloat(getComputedStyle(measured).fontSize);
      if (widthPx > 0)
        setSize((old) => (old.widthPx === widthPx && old.fontPx === fontPx ? old : { widthPx, fontPx }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  return [element, size];
};
