import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** On a phone the children stand below the numbers: whoever presses a number is taken there. */
export const useScrolledTo = (pressed: string | undefined): RefObject<HTMLDivElement | null> => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (pressed !== undefined) place.current?.scrollIntoView({ block: "start" });
  }, [pressed]);
  return place;
};
