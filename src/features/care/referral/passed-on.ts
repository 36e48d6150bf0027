import { streamPlace } from "#domain/access/streams.ts";
import { type AgencyDecision, agenciesFor, agencyDecisions, agencyFor } from "#domain/agencies/agency-for.ts";
import { type Passing, passingOf, purposeOf } from "#domain/agencies/passing.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { ConsentFacts } from "#domain/consent/consent-facts.ts";
import { agency } from "#domain/records/agency.ts";
import type { Destination } from "#domain/records/referral.ts";
import type { ReferralFacts } from "#domain/referral/referral-facts.ts";
import type { Session } from "#storage/session-types.ts";
import { referralText } from "./text.ts";

type Here = Pick<Session, "references">;

/** The offices and givers that are told of referrals from a stream's kelurahan to that destination, by name. */
export const agencyNames = (
  session: Here,
  stream: string | undefined,
  to: Destination | undefined,
  date: CivilDate,
): readonly string[] => {
  const area = streamPlace(stream ?? "")?.area;
  if (area === undefined || to === undefined) return [];
  return agenciesFor(decisionsHere(session), { area, to, date }).map(({ name }) => name);
};

/** Whether the server passes a referral on to somebody, in one sentence; nothing where nobody has joined. */
export const passedOnText = (
  session: Here,
  referral: Pick<ReferralFacts, "date" | "to" | "toName" | "reasons" | "urgency">,
  stream: string | undefined,
  consent: ConsentFacts | undefined,
): string | undefined => {
  const area = streamPlace(stream ?? "")?.area;
  if (area === undefined) return undefined;
  const decisions = decisionsHere(session);
  if (agenciesFor(decisions, { area, to: referral.to, date: referral.date }).length === 0) return undefined;
  const found = agencyFor(decisions, { ...referral, area });
  if (!found) return referralText.passedToNobody;
  return sentence(found.name, referral.to, passingOf(referral.to, referral.urgency, consent));
};

const sentence = (name: string, to: Destination, passing: Passing): string =>
  passing.passes
    ? referralText.passedOn[purposeOf(to) === "giver" ? "aid" : passing.naming](name)
    : referralText.notPassedOn[passing.because](name);

const decisionsHere = (session: Here): readonly AgencyDecision[] =>
  agencyDecisions(session.references(agency.kind));
