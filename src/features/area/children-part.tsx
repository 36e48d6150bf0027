import type { JSX } from "preact";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { formatCount } from "#ui/format.ts";
import { ChildrenList } from "./children-list.tsx";
import { ChildrenTable } from "./children-table.tsx";
import type { RowGroup } from "./row-groups.ts";
import { areaText } from "./text.ts";
import { useWideScreen } from "./use-wide-screen.ts";

export type ChildrenPartProps = {
  readonly groups: readonly RowGroup[];
  readonly found: number;
  readonly shown: number;
  readonly onMore: () => void;
  readonly isLoadingMore?: boolean | undefined;
  /** Rows even where there is room for a table. */
  readonly isCompact?: boolean | undefined;
  /** The child whose page stands beside the list. */
  readonly current?: string | undefined;
  readonly hrefOf: (child: string) => string;
};

/** The children that fit: rows by RW on a phone, a table where there is room. */
export const ChildrenPart = (props: ChildrenPartProps): JSX.Element => {
  const isWide = useWideScreen();
  const { groups, found, shown, hrefOf, current } = props;
  if (found === 0)
    return (
      <EmptyState icon="funnel" title={areaText.noneFit}>
        {areaText.noneFitHint}
      </EmptyState>
    );
  return (
    <>
      <p class="area-of">{areaText.childrenCount(formatCount(shown), formatCount(found))}</p>
      {isWide && !props.isCompact ? (
        <ChildrenTable rows={groups.flatMap(({ rows }) => rows)} hrefOf={hrefOf} />
      ) : (
        <ChildrenList groups={groups} current={current} hrefOf={hrefOf} />
      )}
      {shown < found && (
        <Button wide busy={props.isLoadingMore} onPress={props.onMore}>
          {areaText.more(formatCount(found - shown))}
        </Button>
      )}
    </>
  );
};
