import { mayReview, type ReviewDecision } from "../access/review-rights.ts";
import { readBody } from "../records/read-body.ts";
import { review as reviewKind } from "../records/review.ts";
import type { Merged } from "./merge.ts";
import type { Verdicts } from "./merge-kind.ts";
import type { Role, Version } from "./version.ts";

/** What a review says of one version, and whether it has effect. */
export interface Judgement {
  /** The review's own record. */
  readonly review: string;
  readonly target: string;
  readonly targetRecord: string;
  readonly decision: ReviewDecision;
  readonly note?: string;
  /** Record of the remeasurement that confirms. */
  readonly measurement?: string;
  readonly author: string;
  readonly role?: Role;
  /** By the reviewer's device, for people to read. */
  readonly recordedAt: string;
  readonly acceptedAt?: string;
  /** False while it waits on its device, or when its author may not decide that. */
  readonly counts: boolean;
}

/** The judgements in these reviews, in the order the server took them; withdrawn reviews say nothing. */
export const judgementsOf = (
  reviews: readonly Merged[],
  versionById: ReadonlyMap<string, Version>,
): readonly Judgement[] =>
  reviews
    .flatMap((merged) => judgementOf(merged, versionById) ?? [])
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));

/** Which proposals the judgements decide; of several on one version the last counts. */
export const verdictsOf = (judgements: readonly Judgement[]): Verdicts => {
  const last = new Map<string, string>();
  for (const { target, decision, counts } of judgements)
    if (counts && (decision === "adopt" || decision === "reject")) last.set(target, decision);
  const having = (decision: string): ReadonlySet<string> =>
    new Set([...last].filter(([, made]) => made === decision).map(([target]) => target));
  return { adopted: having("adopt"), rejected: having("reject") };
};

const judgementOf = (
  { state, record, body, writers }: Merged,
  versionById: ReadonlyMap<string, Version>,
): Judgement | undefined => {
  const { target, targetRecord, decision, note, measurement } = readBody(reviewKind, body);
  const writer = writers.decision;
  const pointer = writers.target;
  if (state !== "active" || !target || !targetRecord || !decision || !writer || !pointer) return undefined;
  const judged = versionById.get(target) ?? { kind: "", changed: [] };
  // Whoever points a decision at another version decides as well.
  const counts = [writer, pointer].every(
    ({ stamp }) => stamp !== undefined && !stamp.proposed && mayReview(stamp.role, decision, judged),
  );
  return {
    review: record,
    target,
    targetRecord,
    decision,
    author: writer.author,
    recordedAt: writer.recordedAt,
    counts,
    ...(note === undefined ? {} : { note }),
    ...(measurement === undefined ? {} : { measurement }),
    ...(writer.stamp ? { role: writer.stamp.role, acceptedAt: writer.stamp.acceptedAt } : {}),
  };
};

/** Acceptance first, those that wait last; the id decides between two of one instant. */
const sortKey = ({ acceptedAt = "~", review }: Judgement): string => `${acceptedAt} ${review}`;
