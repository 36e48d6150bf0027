import type { ChildStatus } from "#domain/measurements/child-status.ts";
import type { NameOf } from "#features/shared/record/value-text.ts";
import type { OpenedSubjects, Session } from "#storage/session-types.ts";
import { type ConflictItem, conflictItem } from "./conflict-item.ts";
import { type FlaggedItem, flaggedItem } from "./flagged-item.ts";
import { placeOf } from "./opened-places.ts";
import { type ProposalGroup, proposalGroups } from "./proposal-group.ts";
import { type ProposalItem, proposalItems } from "./proposal-item.ts";
import type { RightsHere } from "./review-rights.ts";
import { subjectWords } from "./subject-words.ts";
import { namesIn } from "./written-by.ts";

/** Everything that waits for this person's decision, from what is on the phone. */
export interface ReviewLists {
  readonly flagged: readonly FlaggedItem[];
  readonly conflicts: readonly ConflictItem[];
  readonly proposals: readonly ProposalGroup[];
}

export interface ReviewSources {
  readonly session: Pick<Session, "worker" | "references" | "personCard" | "familyCard" | "proposed">;
  readonly flagged: ReadonlyMap<string, ChildStatus>;
  readonly opened: ReadonlyMap<string, OpenedSubjects>;
  readonly rightsIn: (stream: string) => RightsHere;
}

/** The three lists, each by place and name; what was decided already goes last. */
export const reviewLists = (sources: ReviewSources): ReviewLists => {
  const { session, opened, rightsIn } = sources;
  const conflicts: ConflictItem[] = [];
  const proposals: ProposalItem[] = [];
  const nameOf = namesWithProposed(sources);
  for (const [place, { fold, subjects }] of opened)
    for (const subject of subjects) {
      const stream = streamOf(subject, session) ?? streamOf(place, session);
      if (stream === undefined) continue;
      const rights = rightsIn(stream);
      if (!rights.isReviewer) continue;
      for (const merged of fold.about(subject)) {
        if (merged.conflicts.length > 0) conflicts.push(conflictItem(merged, fold, rights, session));
        proposals.push(...proposalItems(merged, fold, { stream, rightsIn }, session, nameOf));
      }
    }
  return {
    flagged: sorted(flaggedItems(sources), ({ measurements }) =>
      measurements.every(({ handled }) => handled),
    ),
    conflicts: sorted(conflicts, () => false),
    proposals: sorted(proposalGroups(proposals), ({ isDecidedHere }) => isDecidedHere),
  };
};

const streamOf = (
  id: string,
  { personCard, familyCard, proposed }: ReviewSources["session"],
): string | undefined =>
  personCard(id)?.stream ?? familyCard(id)?.stream ?? proposed().find((subject) => subject.id === id)?.stream;

/** A proposed member names the family that is proposed with it: neither has a card yet. */
const namesWithProposed = ({ session, opened }: ReviewSources): NameOf => {
  const named = namesIn(session);
  const proposed = new Map(
    session.proposed().map(({ id }) => [id, subjectWords(id, session, opened.get(id)?.fold).name]),
  );
  return (id) => named(id) ?? proposed.get(id);
};

const flaggedItems = ({ session, flagged, opened, rightsIn }: ReviewSources): readonly FlaggedItem[] =>
  [...flagged].flatMap(([id, status]) => {
    const child = session.personCard(id);
    if (!child) return [];
    const fold = opened.get(placeOf(child, session))?.fold;
    return flaggedItem(child, status, fold, rightsIn(child.stream), session);
  });

const sorted = <Item extends { readonly subject: { readonly name: string; readonly place: string } }>(
  items: readonly Item[],
  isHandled: (item: Item) => boolean,
): readonly Item[] =>
  items
    .map((item) => ({ item, isDone: isHandled(item) }))
    .sort(
      (a, b) =>
        Number(a.isDone) - Number(b.isDone) ||
        a.item.subject.place.localeCompare(b.item.subject.place, "id") ||
        a.item.subject.name.localeCompare(b.item.subject.name, "id"),
    )
    .map(({ item }) => item);
