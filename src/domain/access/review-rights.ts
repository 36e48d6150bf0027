import type { Role } from "../facts/version.ts";
import { mayWrite } from "./may-write.ts";

export type ReviewDecision = "confirm" | "sendBack" | "adopt" | "reject" | "statedCheck";

/** What is judged: its kind and the fields its author set. */
export interface ReviewTarget {
  readonly kind: string;
  readonly changed: readonly string[];
}

/**
 * True when somebody in this role may take that decision. Only a health worker confirms a measurement, by measuring again;
 * a supervisor may send it back, or note what was answered about it. A supervisor decides on any proposal, since somebody must
 * be able to; a health worker on those that they could have made by themselves.
 */
export const mayReview = (role: Role, decision: string, target: ReviewTarget): boolean => {
  switch (decision) {
    case "confirm":
      return role === "healthWorker";
    case "sendBack":
    case "statedCheck":
      return mayWrite(role, "review") === "accept";
    case "adopt":
    case "reject":
      return (
        mayWrite(role, target.kind, target.changed) === "accept" && mayWrite(role, "review") === "accept"
      );
    default:
      return false; // a decision of a newer app: kept, without effect here
  }
};
