import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import type { ScreenProps } from "#features/screen-props.ts";
import { AddButton } from "#ui/add-button.tsx";
import { formatLongDate } from "#ui/format.ts";
import { Screen } from "#ui/screen.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { AddSheet } from "./add-sheet.tsx";
import { CameOverList } from "./came-over-list.tsx";
import { ConfirmedList } from "./confirmed-list.tsx";
import { Headline } from "./headline.tsx";
import { ResumeList } from "./resume-list.tsx";
import { SearchResults } from "./search-results.tsx";
import { SentBackList } from "./sent-back-list.tsx";
import { todayText } from "./text.ts";
import { TodoList } from "./todo-list.tsx";
import { useToday } from "./use-today.ts";
import "./today.css";

export type TodayScreenProps = Pick<ScreenProps, "session" | "today"> & {
  /** The state of sending, one line. */
  readonly syncLine?: ComponentChildren;
  /** For whoever looks after an area: its counts, before the list. */
  readonly counts?: ComponentChildren;
  /** What was begun for somebody and asks for something today. */
  readonly tasks?: ComponentChildren;
};

/** Beranda: whom to see today, what is unfinished, what came back; search over everybody on this phone. */
export const TodayScreen = ({ session, today, syncLine, counts, tasks }: TodayScreenProps): JSX.Element => {
  const view = useToday(session, today);
  const [isAdding, setIsAdding] = useState(false);
  const { rights, hits } = view;
  // Who has nobody on this phone by design needs no word on how to register one.
  const hasOwnWork = counts === undefined || view.people !== "";
  const mayAdd = view.holdsRows && (rights.mayMeasure || rights.mayRegister);
  return (
    <>
      <Screen
        bar={
          <TopBar
            title={todayText.greeting(session.worker.name.split(" ")[0] ?? "")}
            detail={formatLongDate(today)}
          />
        }
        action={mayAdd && <AddButton label={todayText.add} onPress={() => setIsAdding(true)} />}
      >
        {syncLine}
        {view.holdsRows && (
          <SearchField
            label={todayText.search}
            value={view.query}
            onInput={view.setQuery}
            resultText={hits && todayText.searchCount(hits.length)}
          />
        )}
        {hits ? (
          <SearchResults rows={hits} query={view.query} mayRegister={rights.mayRegister} />
        ) : (
          <>
            <CameOverList rows={view.cameOver} />
            <ResumeList rows={view.drafts} />
            {counts}
            {tasks}
            <Headline
              scope={view.scope}
              todo={view.todo}
              people={view.people}
              fromList={view.fromList}
              onScope={view.chooseScope}
            />
            <SentBackList rows={view.sentBack} />
            <ConfirmedList rows={view.confirmed} />
            {hasOwnWork && (
              <TodoList
                todo={view.todo}
                mostRows={view.mostRows}
                onMore={view.showMore}
                isNarrow={view.scope.isChoice && view.scope.choice === "team"}
                hasPeople={view.people !== ""}
              />
            )}
          </>
        )}
      </Screen>
      <AddSheet isOpen={isAdding} rights={rights} onClose={() => setIsAdding(false)} />
    </>
  );
};
