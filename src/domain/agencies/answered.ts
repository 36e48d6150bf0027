import type { CivilDate } from "../civil-date.ts";
import type { Body } from "../facts/version.ts";
import { agencyAnswer, agencyOutcomeLabels } from "../records/agency-answer.ts";
import { aidGiven } from "../records/aid-given.ts";
import { readBody } from "../records/read-body.ts";
import type { ReferralFacts } from "../referral/referral-facts.ts";
import {
  applyReferralEvent,
  type ReferralEvent,
  type ReferralEventProblem,
} from "../referral/referral-status.ts";
import type { Result } from "../result.ts";
import type { AgencyDecision } from "./agency-for.ts";

/** What an agency said, as the referral's own next step. */
export const answerEvent = (body: Body, by: string): ReferralEvent | undefined => {
  const { date, outcome, words = "" } = readBody(agencyAnswer, body);
  if (date === undefined || outcome === undefined) return undefined;
  switch (outcome) {
    case "received":
      return { type: "received", on: date };
    case "done":
      return { type: "returned", on: date, feedback: words, by };
    case "notFound":
      return { type: "notAttended", reason: `${by}: ${words}` };
    case "declined":
      return { type: "declined", reason: `${by}: ${words}` };
  }
};

/**
 * The fields of the family's referral that an agency's answer sets. `today`: answers of a day to come are refused. "Not found" and
 * "declined" about somebody who has come after all are kept as its answer: the team has to read them.
 */
export const answeredFields = (
  referral: ReferralFacts,
  answer: Body,
  by: string,
  today: CivilDate,
): Result<Body, ReferralEventProblem> | undefined => {
  const event = answerEvent(answer, by);
  const fields = event && applyReferralEvent(referral, event, today);
  if (!fields || fields.ok || fields.problem.type !== "AlreadyFurther") return fields;
  const { date, outcome, words } = readBody(agencyAnswer, answer);
  if (date === undefined || outcome === undefined || outcome === "received") return fields;
  const feedback = `${agencyOutcomeLabels[outcome]}: ${words ?? ""}`;
  return applyReferralEvent(referral, { type: "returned", on: date, feedback, by }, today);
};

/** A delivery is also the referral's step "served"; nothing once it is further. */
export const deliveredFields = (
  referral: ReferralFacts,
  delivery: Body,
  today: CivilDate,
): Result<Body, ReferralEventProblem> | undefined => {
  const { date } = readBody(aidGiven, delivery);
  return date === undefined ? undefined : applyReferralEvent(referral, { type: "served", on: date }, today);
};

/** A giver's delivery as help that reached the family; nothing for what cannot be read. */
export const aidFields = (body: Body, giver: Pick<AgencyDecision, "name" | "program">): Body | undefined => {
  const { date, type, item, quantity, unit } = readBody(aidGiven, body);
  if (date === undefined || type === undefined || item === undefined) return undefined;
  return {
    ...{ date, type, item, quantity, unit },
    program: giver.program ?? "local",
    source: giver.name,
    note: "Dicatat oleh pemberi bantuan",
  };
};
