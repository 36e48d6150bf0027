import type { JSX } from "preact";
import { Chips } from "#ui/chips.tsx";
import { formatCount } from "#ui/format.ts";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";
import { todayText } from "./text.ts";
import type { Todo } from "./todo.ts";
import type { ScopeChoice, WorkScope } from "./work-scope.ts";

export type HeadlineProps = {
  readonly scope: WorkScope;
  readonly todo: Todo;
  /** "84 balita, 12 ibu hamil"; empty where nobody is accompanied. */
  readonly people: string;
  /** People taken over from a list whom nobody has visited yet. */
  readonly fromList: number;
  readonly onScope: (choice: ScopeChoice) => void;
};

/** How many, where, and how many are left this month. */
export const Headline = ({ scope, todo, people, fromList, onScope }: HeadlineProps): JSX.Element => (
  <div class="today-head">
    {scope.isChoice && (
      <Chips
        label={todayText.scopeLabel}
        options={[
          { value: "team", label: todayText.scopeTeam(scope.teamPlaces) },
          { value: "all", label: todayText.scopeAll },
        ]}
        selected={[scope.choice]}
        onToggle={onScope}
      />
    )}
    {people !== "" && (
      <div class="today-head__sum">
        <p>{todayText.headline(people, scope.places)}</p>
        {todo.children > 0 && (
          <>
            <p class="today-head__words">
              {todo.due > 0 ? todayText.headlineDue(formatCount(todo.due)) : todayText.headlineDone}
            </p>
            <ProgressBar
              label={todayText.weighedThisMonth}
              done={todo.children - todo.due}
              total={todo.children}
              unit={todayText.underFives}
            />
          </>
        )}
      </div>
    )}
    {fromList > 0 && (
      <ListRows>
        <ListRow
          title={todayText.fromList}
          trail={todayText.fromListCount(formatCount(fromList))}
          href="/keluarga?saring=daftar"
        />
      </ListRows>
    )}
  </div>
);
