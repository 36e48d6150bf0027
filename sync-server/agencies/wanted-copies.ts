import { type AgencyCopy, agencyCopy } from "#domain/agencies/agency-copy.ts";
import { agencyFor } from "#domain/agencies/agency-for.ts";
import { consentOf } from "#domain/consent/consent-facts.ts";
import { family } from "#domain/records/family.ts";
import { person } from "#domain/records/person.ts";
import { readBody } from "#domain/records/read-body.ts";
import { referralsOf } from "#domain/referral/referral-facts.ts";
import type { HouseholdView } from "./household-views.ts";

/** A copy that is to stand in an agency's stream. */
export interface WantedCopy extends AgencyCopy {
  readonly source: string;
  readonly subject: string;
  readonly stream: string;
}

/** Every copy that this household's referrals and its answer make, as of now. */
export const wantedCopies = (view: HouseholdView): readonly WantedCopy[] => {
  const { fold, members, household, kelurahan, rw, decisions, contactOf } = view;
  const consent = consentOf(fold, household);
  const householdSize = members.filter((id) => livesThere(view, id)).length;
  return members.flatMap((subject) =>
    referralsOf(fold, subject).flatMap((referral): readonly WantedCopy[] => {
      const agency = agencyFor(decisions, { ...referral, area: kelurahan });
      if (!agency) return [];
      const copy = agencyCopy({
        referral,
        consent,
        ...whoIs(view, subject),
        kelurahan,
        rw,
        householdSize,
        contact: contactOf(referral.author),
      });
      return copy ? [{ ...copy, source: referral.record, subject, stream: `agency:${agency.code}` }] : [];
    }),
  );
};

const whoIs = ({ fold }: HouseholdView, subject: string) => {
  const own = fold.records.get(subject);
  if (own?.state !== "active") return { name: "" };
  if (own.kind === family.kind) return { name: readBody(family, own.body).headName ?? "" };
  const { name = "", birthDate } = readBody(person, own.body);
  return { name, birthDate };
};

const livesThere = ({ fold }: HouseholdView, subject: string): boolean => {
  const own = fold.records.get(subject);
  return own?.kind === person.kind && own.state === "active" && readBody(person, own.body).life !== "dead";
};
