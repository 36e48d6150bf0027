import type { JSX } from "preact";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { formatCount } from "#ui/format.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Section } from "#ui/section.tsx";
import { firstGroups } from "./first-groups.ts";
import { todayText } from "./text.ts";
import type { Todo, TodoRow } from "./todo.ts";

export type TodoListProps = {
  readonly todo: Todo;
  /** Rows drawn; the rest follows on a tap. */
  readonly mostRows: number;
  readonly onMore: () => void;
  /** Only the team's RWs are shown: somebody may look for a child elsewhere. */
  readonly isNarrow: boolean;
};

/** Whom to weigh, by RW. */
export const TodoList = ({ todo, mostRows, onMore, isNarrow }: TodoListProps): JSX.Element => {
  if (todo.children === 0)
    return (
      <EmptyState icon="baby" title={todayText.emptyTitle}>
        <p>{isNarrow ? todayText.emptyScopeHint : todayText.emptyHint}</p>
      </EmptyState>
    );
  if (todo.due === 0)
    return (
      <EmptyState icon="circle-check" title={todayText.doneTitle}>
        <p>{todayText.doneHint}</p>
      </EmptyState>
    );
  const { groups, hidden } = firstGroups(todo.groups, mostRows);
  return (
    <Section title={todayText.todo}>
      {groups.map(({ key, title, rows }) => (
        <div key={key} class="today-group">
          <h3 class="today-group__title">{title}</h3>
          <ListRows label={title}>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ListRows>
        </div>
      ))}
      {hidden > 0 && (
        <Button wide onPress={onMore}>
          {todayText.todoMore(formatCount(hidden))}
        </Button>
      )}
    </Section>
  );
};

const Row = ({ row }: { readonly row: TodoRow }): JSX.Element => (
  <ListRow
    lead={<Icon name="baby" />}
    title={row.name}
    detail={row.detail}
    below={
      <>
        {row.last !== undefined && <span class="today-last">{row.last}</span>}
        {row.need !== undefined && (
          <Badge tone={row.isPressing ? "watch" : "unknown"} icon={row.isPressing ? "clock" : undefined}>
            {row.need}
          </Badge>
        )}
      </>
    }
    href={row.href}
  />
);
