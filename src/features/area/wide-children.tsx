import type { JSX } from "preact";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import { LoadingState } from "#ui/loading-state.tsx";
import { Section } from "#ui/section.tsx";
import { ChildrenPart } from "./children-part.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { areaText } from "./text.ts";
import type { WideArea } from "./use-wide-area.ts";

export type WideChildrenProps = {
  readonly view: WideArea;
  /** Beside an opened child: rows only, whatever the width. */
  readonly isCompact?: boolean;
};

/** The server's list of children, a page at a time, with its waiting and failing states. */
export const WideChildren = ({ view, isCompact = false }: WideChildrenProps): JSX.Element => {
  const { list, summary, filter } = view;
  const parts = summary?.partsAre === "rw" ? summary.parts : [];
  return (
    <Section title={areaText.children} detail={filter.category && areaText.newestCategory}>
      <FilterBar
        filter={filter}
        places={parts.map(({ area, name, summary: { children } }) => ({ area, name, count: children }))}
        servings={view.servings}
        onChange={view.setFilter}
      />
      {list.failed && (
        <NotDeliveredNotice failed={list.failed} isAsking={list.isAsking} onAgain={list.again} />
      )}
      {list.found === undefined ? (
        list.isAsking && <LoadingState text={areaText.loadingList} rows={6} />
      ) : (
        <ChildrenPart
          groups={list.groups}
          found={list.found}
          shown={list.shown}
          onMore={list.more}
          isLoadingMore={list.isAsking}
          isCompact={isCompact}
          current={view.child}
          hrefOf={(child) => view.pathOf(filter, child)}
        />
      )}
    </Section>
  );
};
