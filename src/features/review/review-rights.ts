import { mayWrite } from "#domain/access/may-write.ts";
import { mayReview, type ReviewDecision, type ReviewTarget } from "#domain/access/review-rights.ts";
import { writingRoles } from "#domain/access/roles.ts";
import type { Role } from "#domain/facts/version.ts";
import type { Session } from "#storage/session-types.ts";

/** What the person on this phone may decide in one stream. The server decides by the same table. */
export interface RightsHere {
  readonly roles: readonly Role[];
  /** True when they review anything at all there. */
  readonly isReviewer: boolean;
  may(decision: ReviewDecision, target: ReviewTarget): boolean;
  /** True when they may set these fields themselves, without a proposal. */
  mayWrite(kind: string, fields: readonly string[]): boolean;
}

/** Rights by stream. */
export const rightsIn = ({ grants }: Pick<Session, "grants">): ((stream: string) => RightsHere) => {
  const { list } = grants();
  return (stream) => {
    const roles = writingRoles(list, stream);
    return {
      roles,
      isReviewer: mayWrite(roles, "review") === "accept",
      may: (decision, target) => roles.some((role) => mayReview(role, decision, target)),
      mayWrite: (kind, fields) => mayWrite(roles, kind, fields) === "accept",
    };
  };
};

/** True when any grant makes its holder a reviewer somewhere: whether the screen is of use to them. */
export const isReviewer = ({ grants }: Pick<Session, "grants">): boolean =>
  grants().list.some(({ role }) => mayWrite(role, "review") === "accept");
