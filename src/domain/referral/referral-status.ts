import type { CivilDate } from "../civil-date.ts";
import type { Body } from "../facts/version.ts";
import type { ReferralStatus } from "../records/referral.ts";
import { fail, ok, type Result } from "../result.ts";
import type { ReferralFacts } from "./referral-facts.ts";

/** What somebody tells of a referral. */
export type ReferralEvent =
  | { readonly type: "received" | "attended" | "served"; readonly on: CivilDate }
  /** Rujuk balik: what was found and done, and what the team should do. */
  | { readonly type: "returned"; readonly on: CivilDate; readonly feedback: string; readonly by: string }
  | { readonly type: "notAttended"; readonly reason: string }
  | { readonly type: "declined"; readonly reason: string };

export type ReferralEventProblem =
  | { readonly type: "InFuture" }
  | { readonly type: "BeforeReferral"; readonly made: CivilDate }
  | { readonly type: "AlreadyFurther"; readonly status: ReferralStatus }
  | { readonly type: "NoWords"; readonly field: "feedback" | "by" | "reason" };

/** What the machine needs to know of a referral: a slip alone knows as much. */
export type ReferralPosition = Pick<ReferralFacts, "date" | "status" | "declined" | "notAttended">;

const ORDER: readonly ReferralStatus[] = ["made", "received", "attended", "served", "returned"];

export const statusRank = (status: ReferralStatus): number => ORDER.indexOf(status);

/**
 * The fields an event sets, or why it cannot be. A step may be left out (who was served has also come); nothing goes back.
 * Coming after all takes "did not come" and "declined" away; an answer may be given anew, corrected.
 */
export const applyReferralEvent = (
  position: ReferralPosition,
  event: ReferralEvent,
  today: CivilDate,
): Result<Body, ReferralEventProblem> => {
  const { date, status } = position;
  if (event.type === "notAttended" || event.type === "declined") {
    if (statusRank(status) >= statusRank("attended")) return fail({ type: "AlreadyFurther", status });
    const reason = event.reason.trim();
    if (reason === "") return fail({ type: "NoWords", field: "reason" });
    return ok(
      event.type === "declined"
        ? { declined: true, declinedReason: reason }
        : { notAttended: true, notAttendedReason: reason },
    );
  }
  if (event.on > today) return fail({ type: "InFuture" });
  if (event.on < date) return fail({ type: "BeforeReferral", made: date });
  if (event.type === "returned") return returned(position, event);
  if (statusRank(status) >= statusRank(event.type)) return fail({ type: "AlreadyFurther", status });
  return ok(event.type === "received" ? { receivedOn: event.on } : { ...came(event), ...cleared(position) });
};

const returned = (
  position: ReferralPosition,
  { on, feedback, by }: Extract<ReferralEvent, { type: "returned" }>,
): Result<Body, ReferralEventProblem> => {
  if (feedback.trim() === "") return fail({ type: "NoWords", field: "feedback" });
  if (by.trim() === "") return fail({ type: "NoWords", field: "by" });
  return ok({
    feedback: feedback.trim(),
    feedbackBy: by.trim(),
    feedbackDate: on,
    ...cleared(position),
  });
};

const came = ({ type, on }: { readonly type: string; readonly on: CivilDate }): Body =>
  type === "served" ? { servedOn: on } : { attendedOn: on };

const cleared = ({ declined, notAttended }: ReferralPosition): Body => ({
  ...(declined ? { declined: false } : {}),
  ...(notAttended ? { notAttended: false } : {}),
});

/** True while somebody still has to come, help or answer. */
export const isOpenReferral = ({ status, declined }: Pick<ReferralFacts, "status" | "declined">): boolean =>
  status !== "returned" && !declined;
