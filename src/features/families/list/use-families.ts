import { useMemo, useState } from "preact/hooks";
import { mayWrite } from "#domain/access/may-write.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { FamilyCard, SearchHit, Session } from "#storage/session-types.ts";
import { useLive } from "#ui/use-live.ts";
import { type FamilyFilter, familyGroups, NO_FILTER, streamCounts } from "./family-rows.ts";

/** More hits than these nobody reads; one letter more narrows them. */
const MOST_HITS = 200;
/** Rows drawn at once; a kelurahan has thousands. */
const FIRST_ROWS = 100;

/** The list as filtered and searched. `saring=daftar` in the path opens it on those nobody has visited. */
export const useFamilies = (session: Session, today: CivilDate, opened: string | undefined) => {
  const revision = useLive(session);
  const [query, setQuery] = useState("");
  const [filter, setFilter] = useState<FamilyFilter>({ ...NO_FILTER, fromList: opened === "daftar" });
  const [mostRows, setMostRows] = useState(FIRST_ROWS);
  // `revision` stands for what the session answers.
  const all = useMemo(() => session.families(), [session, revision]);
  const found = useMemo(
    () => (query.trim() === "" ? all : familiesOf(session.search(query, MOST_HITS))),
    [session, all, query],
  );
  const groups = useMemo(() => familyGroups(found, filter, today), [found, filter, today]);
  const roles = session.grants().list.map(({ role }) => role);
  return {
    groups,
    shown: groups.reduce((sum, { rows }) => sum + rows.length, 0),
    total: all.length,
    streams: useMemo(() => streamCounts(all), [all]),
    query,
    setQuery,
    filter,
    toggleStream: (stream: string) => setFilter({ ...filter, streams: toggled(filter.streams, stream) }),
    toggleFromList: () => setFilter({ ...filter, fromList: !filter.fromList }),
    hasFromList: all.some(({ members }) => members.some(({ listStatus }) => listStatus === "fromList")),
    mostRows,
    showMore: () => setMostRows(mostRows + FIRST_ROWS),
    mayRegister: mayWrite(roles, "family") !== "refuse",
  };
};

/** Families that were found themselves or through somebody in them, best first, each once. */
export const familiesOf = (hits: readonly SearchHit[]): readonly FamilyCard[] => {
  const byId = new Map<string, FamilyCard>();
  for (const { family } of hits) if (family && !byId.has(family.id)) byId.set(family.id, family);
  return [...byId.values()];
};

const toggled = (list: readonly string[], one: string): readonly string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
