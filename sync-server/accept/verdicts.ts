import { mayReview } from "#domain/access/review-rights.ts";
import type { Version } from "#domain/facts/version.ts";
import { mergeDesk, type RecordDesk } from "./record-desk.ts";

/** Ids of proposals that somebody with the right adopted or rejected. */
export interface Verdicts {
  readonly adopted: ReadonlySet<string>;
  readonly rejected: ReadonlySet<string>;
}

const NO_VERDICTS: Verdicts = { adopted: new Set(), rejected: new Set() };

/** What these review records decide. A review by a role that may not decide on its target has no effect. */
export const verdictsOf = (
  reviews: readonly RecordDesk[],
  targetOf: (id: string) => Version | undefined,
): Verdicts => {
  const adopted = new Set<string>();
  const rejected = new Set<string>();
  for (const review of reviews) {
    const merged = mergeDesk(review, NO_VERDICTS);
    const role = merged.writers.decision?.stamp?.role;
    const { target, decision } = merged.body;
    if (merged.state !== "active" || typeof target !== "string" || role === undefined) continue;
    const judged = targetOf(target);
    if (!judged || !mayReview(role, String(decision), judged)) continue;
    if (decision === "adopt") adopted.add(target);
    if (decision === "reject") rejected.add(target);
  }
  return { adopted, rejected };
};
