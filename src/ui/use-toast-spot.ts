import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { type Box, toastSpot } from "./toast-spot.ts";

const FEET = ".tabs, .action-bar, .add-button";
const ACTIONS = ".button--primary, .button--danger";
const OTHERS = ".button--secondary";

/**
 * Keeps the toast in `place` off the actions of the screen below it, also of one that comes while it is shown: a save shows its
 * toast and goes on to another screen. One that holds the focus stays where it is.
 */
export const useToastSpot = (place: RefObject<HTMLElement | null>, isShown: boolean): void => {
  useLayoutEffect(() => {
    const element = place.current;
    if (!element || !isShown) return;
    let asked: number | undefined;
    const put = (): void => {
      asked = undefined;
      if (element.matches(":focus-within")) return;
      const { edge, px } = toastSpot({
        height: innerHeight,
        toast: element.getBoundingClientRect(),
        topBarBottom: boxes(".top-bar")[0]?.bottom ?? 0,
        feet: boxes(FEET),
        actions: boxes(ACTIONS),
        others: boxes(OTHERS),
      });
      element.style.top = edge === "top" ? `${px}px` : "auto";
      element.style.bottom = edge === "bottom" ? `${px}px` : "auto";
    };
    const soon = (): void => {
      asked ??= requestAnimationFrame(put);
    };
    put();
    const screens = new MutationObserver(soon);
    const frame = element.previousElementSibling;
    if (frame) screens.observe(frame, { childList: true, subtree: true });
    addEventListener("resize", soon);
    addEventListener("scroll", soon, { passive: true });
    return () => {
      if (asked !== undefined) cancelAnimationFrame(asked);
      screens.disconnect();
      removeEventListener("resize", soon);
      removeEventListener("scroll", soon);
    };
  }, [place, isShown]);
};

const boxes = (selector: string): readonly Box[] =>
  [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
