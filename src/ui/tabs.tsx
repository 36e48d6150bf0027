import type { JSX } from "preact";
import { formatCount } from "./format.ts";
import { Icon } from "./icon/icon.tsx";
import type { IconName } from "./icon/icon-files.ts";
import { uiText } from "./text.ts";
import "./tabs.css";

export type Tab = {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  /** Bubble; 0 and undefined show none. */
  readonly count?: number | undefined;
  /** What the count counts, for the screen reader: "12 tugas". */
  readonly countLabel?: string | undefined;
};

export type TabsProps = {
  /** At most four. */
  readonly tabs: readonly Tab[];
  /** `href` of the tab one is in. */
  readonly current: string | undefined;
};

/** The main places: a bar under the thumb on a phone, a rail at the side on a wide screen. */
export const Tabs = ({ tabs, current }: TabsProps): JSX.Element => (
  <nav class="tabs" aria-label={uiText.mainMenu}>
    {tabs.map((tab) => (
      <a
        key={tab.href}
        class="tabs__tab"
        href={tab.href}
        aria-current={tab.href === current ? "page" : undefined}
      >
        <span class="tabs__picture">
          <Icon name={tab.icon} />
          {tab.count !== undefined && tab.count > 0 && (
            <span class="tabs__count" aria-hidden="true">
              {tab.count > 99 ? "99+" : formatCount(tab.count)}
            </span>
          )}
        </span>
        <span class="tabs__label">{tab.label}</span>
        {tab.countLabel && <span class="only-spoken">, {tab.countLabel}</span>}
      </a>
    ))}
  </nav>
);
