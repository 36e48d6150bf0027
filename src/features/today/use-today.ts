import { useMemo, useState } from "preact/hooks";
import { mayReadKind, mayWrite } from "#domain/access/may-write.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { lockedNote } from "#domain/records/locked-note.ts";
import type { Session } from "#storage/session-types.ts";
import { useLive } from "#ui/use-live.ts";
import { cameOver } from "./came-over.ts";
import { confirmedRows } from "./confirmed.ts";
import { draftRows, noteRows } from "./draft-rows.ts";
import { holdsRows } from "./holds-rows.ts";
import { housesHere } from "./houses-here.ts";
import { todayRights } from "./rights.ts";
import { routeRows } from "./route-rows.ts";
import { searchRows } from "./search-rows.ts";
import { sentBackRows } from "./sent-back.ts";
import { todoOf } from "./todo.ts";
import { countsText, groupCounts } from "./who-is-here.ts";
import { type ScopeChoice, workScope } from "./work-scope.ts";

/** Results beyond these help nobody who can type one more letter. */
const MOST_HITS = 50;
/** Rows drawn at once; the rest follows on a tap. */
const FIRST_ROWS = 40;

/** Everything Beranda shows, from the cards in memory. */
export const useToday = (session: Session, today: CivilDate) => {
  const revision = useLive(session);
  const [choice, setChoice] = useState<ScopeChoice>("team");
  const [query, setQuery] = useState("");
  const [mostRows, setMostRows] = useState(FIRST_ROWS);

  // `revision` stands for what the session answers
  const view = useMemo(() => {
    const scope = workScope(session, choice);
    const people = session.people();
    const rights = todayRights(session);
    const roles = session.grants().list.map(({ role }) => role);
    const houses = mayReadKind(roles, "pregnancy") ? housesHere(session, scope.holds) : [];
    const rtOf = (family: string) => session.familyCard(family)?.rt;
    const route = routeRows({ houses, today, rtOf, mayVisit: mayWrite(roles, "visit") === "accept" });
    const todo = todoOf({ people, rtOf, today, holds: scope.holds, mayMeasure: rights.mayMeasure, route });
    return {
      scope,
      rights,
      holdsRows: holdsRows(session),
      todo,
      people: countsText(todo.children, groupCounts(houses, today)),
      sentBack: sentBackRows(people, scope.holds),
      confirmed: confirmedRows(people, session.worker.id, today),
      fromList: people.filter(
        ({ listStatus, life, stream }) =>
          listStatus === "fromList" && life === "alive" && scope.holds(stream),
      ).length,
      drafts: [...noteRows(session.references(lockedNote.kind)), ...draftRows(session.drafts.list())],
      cameOver: cameOver(session, today),
    };
  }, [session, today, choice, revision]);

  // `revision` stands for what the session answers
  const hits = useMemo(
    () => (query.trim() === "" ? undefined : searchRows(session.search(query, MOST_HITS), today)),
    [session, today, query, revision],
  );

  return {
    ...view,
    query,
    setQuery,
    hits,
    chooseScope: setChoice,
    mostRows,
    showMore: () => setMostRows(Number.POSITIVE_INFINITY),
  };
};
