import type { ComponentChildren, JSX } from "preact";
import { useContext } from "preact/hooks";
import { BesidePane } from "./beside-pane.ts";
import { IconButton } from "./icon-button.tsx";
import { uiText } from "./text.ts";
import "./top-bar.css";

export type TopBarProps = {
  readonly title: string;
  readonly detail?: string | undefined;
  /** Where "back" leads. Screens reached from a tab have none. */
  readonly backHref?: string | undefined;
  /** Instead of `backHref`, where leaving needs a decision. */
  readonly onBack?: (() => void) | undefined;
  /** At most two icon buttons; more belong in a sheet. */
  readonly actions?: ComponentChildren;
};

/** Says where one is. Its title is the page's only h1; beside the page's own content an h2. */
export const TopBar = ({ title, detail, backHref, onBack, actions }: TopBarProps): JSX.Element => {
  const Title = useContext(BesidePane) ? "h2" : "h1";
  return (
    <header class="top-bar">
      {(backHref !== undefined || onBack) && (
        <div class="top-bar__side">
          <IconButton icon="arrow-left" label={uiText.back} href={backHref} onPress={onBack} />
        </div>
      )}
      <div class="top-bar__words">
        <Title class="top-bar__title">{title}</Title>
        {detail && <p class="top-bar__detail">{detail}</p>}
      </div>
      {actions && <div class="top-bar__side">{actions}</div>}
    </header>
  );
};
