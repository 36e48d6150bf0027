import type { ReviewLists } from "./review-lists.ts";
import { reviewText } from "./text.ts";
import type { ElsewhereCounts } from "./wider-rows.ts";

/** The groups of the screen, in the order in which they are worked through. */
export const GROUPS = ["flagged", "conflicts", "proposals", "refused"] as const;
export type GroupId = (typeof GROUPS)[number];

export interface GroupCount {
  readonly id: GroupId;
  readonly label: string;
  /** What still waits; things decided here and not handed over yet are done. */
  readonly count: number;
  /** False while somebody else (the server, the wide view) may know of more: then a 0 says nothing. */
  readonly isAll: boolean;
}

/** How much waits in each group, on this phone and elsewhere as far as the server told. */
export const groupCounts = (
  { flagged, conflicts, proposals }: ReviewLists,
  refusedHere: number,
  elsewhere: ElsewhereCounts,
  untold: ReadonlySet<GroupId>,
): readonly GroupCount[] => {
  const counts: Readonly<Record<GroupId, number>> = {
    flagged: flagged.filter(({ measurements }) => !measurements.every(({ handled }) => handled)).length,
    conflicts: conflicts.length + elsewhere.conflicts,
    proposals: proposals.filter(({ isDecidedHere }) => !isDecidedHere).length + elsewhere.proposals,
    refused: refusedHere + elsewhere.refused,
  };
  return GROUPS.map((id) => ({ id, label: reviewText[id], count: counts[id], isAll: !untold.has(id) }));
};

/** Where the screen opens: the first group in which something waits. */
export const startingGroup = (counts: readonly GroupCount[]): GroupId =>
  counts.find(({ count }) => count > 0)?.id ?? "flagged";
