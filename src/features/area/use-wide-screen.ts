import { useEffect, useState } from "preact/hooks";

/** The width from which the kit puts things beside each other (`split-view.css`). */
const WIDE = "(min-width: 60rem)";

/** True where a table has room beside the figures. Where nothing can tell (tests, print), the phone's layout. */
export const useWideScreen = (): boolean => {
  const [isWide, setIsWide] = useState(() => media()?.matches ?? false);
  useEffect(() => {
    const list = media();
    if (!list) return undefined;
    const read = () => setIsWide(list.matches);
    read();
    list.addEventListener("change", read);
    return () => list.removeEventListener("change", read);
  }, []);
  return isWide;
};

const media = (): MediaQueryList | undefined =>
  typeof matchMedia === "undefined" ? undefined : matchMedia(WIDE);
