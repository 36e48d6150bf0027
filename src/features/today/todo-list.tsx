import type { JSX } from "preact";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Section } from "#ui/section.tsx";
import { firstGroups } from "./first-groups.ts";
import { todayText } from "./text.ts";
import { rowsText, type Todo, type TodoRow } from "./todo.ts";

export type TodoListProps = {
  readonly todo: Todo;
  /** Rows drawn; the rest follows on a tap. */
  readonly mostRows: number;
  readonly onMore: () => void;
  /** Only the team's RWs are shown: somebody may look for a child elsewhere. */
  readonly isNarrow: boolean;
  /** Somebody is accompanied here, if not a child. */
  readonly hasPeople: boolean;
};

/** Whom to see, by RW. */
export const TodoList = ({ todo, mostRows, onMore, isNarrow, hasPeople }: TodoListProps): JSX.Element => {
  if (todo.groups.length === 0) return <Nothing todo={todo} isNarrow={isNarrow} hasPeople={hasPeople} />;
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
          {todayText.todoMore(
            rowsText(
              hidden,
              todo.groups.flatMap(({ rows }) => rows),
            ),
          )}
        </Button>
      )}
    </Section>
  );
};

/** Nobody is due: everybody was weighed, nothing falls on this day, or nobody is here yet. */
const Nothing = ({
  todo,
  isNarrow,
  hasPeople,
}: Pick<TodoListProps, "todo" | "isNarrow" | "hasPeople">): JSX.Element => {
  if (todo.children > 0)
    return (
      <EmptyState icon="circle-check" title={todayText.doneTitle}>
        <p>{todayText.doneHint}</p>
      </EmptyState>
    );
  if (hasPeople)
    return (
      <EmptyState icon="circle-check" title={todayText.doneAllTitle}>
        <p>{todayText.doneAllHint}</p>
      </EmptyState>
    );
  return (
    <EmptyState icon="baby" title={todayText.emptyTitle}>
      <p>{isNarrow ? todayText.emptyScopeHint : todayText.emptyHint}</p>
    </EmptyState>
  );
};

const Row = ({ row }: { readonly row: TodoRow }): JSX.Element => (
  <ListRow
    lead={<Icon name={row.icon} />}
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
