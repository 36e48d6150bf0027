import { streamInBody } from "#domain/access/wanted-stream.ts";
import { mergeOfKind, type Verdicts } from "#domain/facts/merge-kind.ts";
import { singletonRecord } from "#domain/facts/version.ts";
import { kindOf } from "#domain/records/index.ts";
import type { Placement } from "../store/port/placements.ts";
import type { WriteTx } from "../store/store.ts";
import type { Desk } from "./desk.ts";

/**
 * Puts every subject of the desk where its records now say, and whoever lives in a household along with it. Answers the
 * subjects whose stored placement changes; the desk's `placements` hold the outcome.
 */
export const placeSubjects = async (
  tx: WriteTx,
  desk: Desk,
  verdicts: Verdicts,
): Promise<readonly Placement[]> => {
  const subjects = new Set([...desk.records.values()].map(({ subject }) => subject));
  for (const subject of subjects) settle(desk, subject, ownPlacement(desk, subject, verdicts));
  // Households first, then those who live in them.
  for (const subject of subjects) settle(desk, subject, familyPlacement(desk, subject, verdicts));

  const households = [...desk.placements.values()]
    .filter((placement) => placement.subject === placement.bundle && isMoved(desk, placement))
    .map(({ subject }) => subject);
  for (const member of await tx.placements.inBundles(households)) {
    if (desk.placedBefore.has(member.subject)) continue;
    desk.placedBefore.set(member.subject, member);
    desk.placements.set(member.subject, member);
  }
  for (const placement of desk.placements.values()) {
    const household = desk.placements.get(placement.bundle);
    if (household && household.stream !== placement.stream)
      settle(desk, placement.subject, { stream: household.stream });
  }
  return [...desk.placements.values()].filter((placement) => isMoved(desk, placement));
};

const settle = (desk: Desk, subject: string, change: Partial<Placement> | undefined): void => {
  const now = desk.placements.get(subject);
  if (now && change) desk.placements.set(subject, { ...now, ...change });
};

const isMoved = ({ placedBefore }: Desk, { subject, stream, bundle }: Placement): boolean => {
  const before = placedBefore.get(subject);
  return before?.stream !== stream || before.bundle !== bundle;
};

/** Where a household or a thing says that it is. */
const ownPlacement = (desk: Desk, subject: string, verdicts: Verdicts): Partial<Placement> | undefined => {
  const own = desk.records.get(subject);
  if (!own || own.subject !== subject || !kindOf(own.kind)?.opensSubject) return undefined;
  const merged = mergeOfKind(own.versions, verdicts);
  const stream = merged.state === "active" ? streamInBody(own.kind, merged.body) : undefined;
  return stream === undefined ? undefined : { stream };
};

/** Where a person's membership says that they live; alone when it was withdrawn. */
const familyPlacement = (desk: Desk, subject: string, verdicts: Verdicts): Partial<Placement> | undefined => {
  const membership = desk.records.get(singletonRecord(subject, "membership"));
  if (!membership) return undefined;
  const merged = mergeOfKind(membership.versions, verdicts);
  if (merged.state === "retracted") return { bundle: subject };
  const { family } = merged.body;
  if (merged.state !== "active" || typeof family !== "string") return undefined;
  const household = desk.placements.get(family);
  return household ? { bundle: family, stream: household.stream } : { bundle: family };
};
