import type { JSX } from "preact";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { formatCount } from "#ui/format.ts";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { familiesText } from "../text.ts";
import type { FamilyGroup, FamilyRow } from "./family-rows.ts";

export type FamilyListProps = {
  readonly groups: readonly FamilyGroup[];
  readonly mostRows: number;
  readonly onMore: () => void;
};

/** Families under the RW they live in; the heading stays in view while its families pass. */
export const FamilyList = ({ groups, mostRows, onMore }: FamilyListProps): JSX.Element => {
  let room = mostRows;
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <div class="family-list">
      {groups.map(({ key, title, rows }) => {
        const drawn = rows.slice(0, Math.max(0, room));
        room -= drawn.length;
        return drawn.length === 0 ? null : (
          <section key={key} class="family-list__group">
            <h2 class="family-list__title">{title}</h2>
            <ListRows label={title}>
              {drawn.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </ListRows>
          </section>
        );
      })}
      {total > mostRows && (
        <Button wide onPress={onMore}>
          {familiesText.showMore(formatCount(total - mostRows))}
        </Button>
      )}
    </div>
  );
};

const Row = ({ row }: { readonly row: FamilyRow }): JSX.Element => (
  <ListRow
    title={row.title}
    detail={row.detail}
    below={
      (row.isPending || row.hasConflict) && (
        <>
          {row.hasConflict && (
            <Badge tone="warn" icon="triangle-alert">
              {familiesText.conflictTitle}
            </Badge>
          )}
          {row.isPending && (
            <Badge tone="offline" icon="smartphone">
              {familiesText.pending}
            </Badge>
          )}
        </>
      )
    }
    href={row.href}
  />
);
