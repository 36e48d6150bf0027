import { useMemo } from "preact/hooks";
import { grantSize } from "#domain/access/grant.ts";
import { mayWrite } from "#domain/access/may-write.ts";
import { useAgainOnceSent } from "#features/shared/online/use-again-once-sent.ts";
import { type Asked, useAsked } from "#features/shared/online/use-asked.ts";
import type { ReviewAnswer } from "#protocol/lists.ts";
import type { Session } from "#storage/session-types.ts";
import type { Lists } from "#sync/lists-transport.ts";
import type { Delivery } from "#sync/ports.ts";
import type { GroupId } from "./review-groups.ts";
import { widerFlagged } from "./wider-rows.ts";

/** Of each sort, and in each area: what one person looks through at a sitting. */
const ROWS_OF_A_SORT = 50;

/** Asks the server what waits in the areas that this person reviews; nothing for somebody who reviews single RWs only. */
export const useAreaReviews = (
  lists: Pick<Lists, "review">,
  session: Pick<Session, "grants" | "outbox">,
): AreaReviews => {
  const { version } = session.grants();
  // `version` stands for the grants.
  const areas = useMemo(() => reviewedAreas(session), [session, version]);
  const asked = useAsked(areas.length === 0 ? undefined : areas.join(" "), () => askAll(lists, areas));
  // What was decided here leaves the list once the server has it.
  useAgainOnceSent(session, asked.again);
  const { answer } = asked;
  if (answer) LAST.set(session, { version, answer });
  const last = LAST.get(session);
  return { ...asked, areas, answer: answer ?? (last?.version === version ? last.answer : undefined) };
};

/** The list as last told, so that whoever comes back to it without signal sees what they decided wait. Gone with the session. */
const LAST = new WeakMap<object, { readonly version: number; readonly answer: readonly ReviewAnswer[] }>();

export interface AreaReviews extends Asked<readonly ReviewAnswer[]> {
  /** Codes of the areas that were asked for. */
  readonly areas: readonly string[];
}

/** True once the server told what waits, or where there is no area to ask it about. */
export const isTold = ({ answer, areas }: AreaReviews): boolean => answer !== undefined || areas.length === 0;

/** Groups of which more may wait than is known here. */
export const untoldGroups = (elsewhere: AreaReviews): ReadonlySet<GroupId> =>
  new Set<GroupId>([
    ...(isTold(elsewhere) ? [] : (["conflicts", "proposals", "refused"] as const)),
    ...(widerFlagged(elsewhere.areas).rows.length > 0 ? (["flagged"] as const) : []),
  ]);

/** The areas whose waiting records the server lists for these grants; an area within another is asked with it. */
export const reviewedAreas = ({ grants }: Pick<Session, "grants">): readonly string[] => {
  const areas = grants()
    .list.filter(({ role }) => mayWrite(role, "review") === "accept")
    .filter((grant) => ["city", "kecamatan", "kelurahan"].includes(grantSize(grant) ?? ""))
    .map(({ area }) => area);
  const distinct = [...new Set(areas)].sort();
  return distinct.filter((area) => !distinct.some((other) => other !== area && area.startsWith(other)));
};

/** All answers, or the first thing that went wrong. */
const askAll = async (
  lists: Pick<Lists, "review">,
  areas: readonly string[],
): Promise<Delivery<readonly ReviewAnswer[]>> => {
  const answers: ReviewAnswer[] = [];
  for (const area of areas) {
    const said = await lists.review(area, ROWS_OF_A_SORT);
    if (said.type !== "answer") return said;
    answers.push(said.answer);
  }
  return { type: "answer", answer: answers };
};
