/** Where something lies on the screen, in CSS pixels from its upper left corner. */
export type Box = Pick<DOMRect, "top" | "bottom" | "left" | "right">;

/** Where a toast goes: so many pixels from the lower or the upper edge of the screen. */
export type ToastSpot = { readonly edge: "bottom" | "top"; readonly px: number };

export type ToastScreen = {
  readonly height: number;
  /** The toast as it lies now; only its width and height count. */
  readonly toast: Box;
  /** Lower edge of the bar on top. */
  readonly topBarBottom: number;
  /** What stands at the foot and never moves away: tabs, the next action, the big plus. */
  readonly feet: readonly Box[];
  /** Every next or dangerous action, which somebody may be about to press. */
  readonly actions: readonly Box[];
  /** Buttons beside those: better left free, too. */
  readonly others: readonly Box[];
};

/**
 * Just above the foot, in the thumb's reach; under the bar on top where it would lie on more there. Covers an action only where
 * both places hold one.
 */
export const toastSpot = ({ height, toast, topBarBottom, feet, actions, others }: ToastScreen): ToastSpot => {
  const beside = (box: Box): boolean => box.left < toast.right && box.right > toast.left;
  const tall = toast.bottom - toast.top;
  // On a wide screen the tabs stand at the side, and an action bar may end above the fold.
  const standing = feet.filter((box) => beside(box) && box.top > height / 2 && box.top < height);
  const foot = Math.min(height, ...standing.map(({ top }) => top));
  const top = Math.max(0, topBarBottom);
  const coveredFrom = (edge: number, among: readonly Box[]): number =>
    among.filter((box) => beside(box) && box.top < edge + tall && box.bottom > edge).length;
  // Below nought: less lies under it on top.
  const weight =
    coveredFrom(top, actions) - coveredFrom(foot - tall, actions) ||
    coveredFrom(top, others) - coveredFrom(foot - tall, others);
  return weight < 0 ? { edge: "top", px: top } : { edge: "bottom", px: height - foot };
};
