import type { ComponentChildren, JSX } from "preact";
import { BesidePane } from "./beside-pane.ts";
import { classNames } from "./class-names.ts";
import "./split-view.css";

export type SplitViewProps = {
  readonly list: ComponentChildren;
  /** Undefined while nothing is chosen. On a phone it takes the whole screen. */
  readonly detail: ComponentChildren | undefined;
  /** What stands at the right on a wide screen while nothing is chosen. */
  readonly nothingChosen?: ComponentChildren;
  /** Spoken name of the list. */
  readonly listLabel: string;
};

/**
 * A list; its detail beside it where there is room, instead of it where there is not. The page's `main` and h1 are the detail's once
 * something is chosen, at every width; the list is then a region beside it.
 */
export const SplitView = ({ list, detail, nothingChosen, listLabel }: SplitViewProps): JSX.Element => (
  <div class={classNames("split-view", detail !== undefined && "split-view--chosen")}>
    <section class="split-view__list" aria-label={listLabel}>
      <BesidePane.Provider value={detail !== undefined}>{list}</BesidePane.Provider>
    </section>
    <div class="split-view__detail">{detail ?? nothingChosen}</div>
  </div>
);
