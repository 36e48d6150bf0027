import type { CivilDate } from "../civil-date.ts";
import type { ConsentFacts } from "../consent/consent-facts.ts";
import type { Body } from "../facts/version.ts";
import type { Destination } from "../records/referral.ts";
import { reasonOf } from "../referral/reasons.ts";
import type { ReferralFacts } from "../referral/referral-facts.ts";
import { isOpenReferral } from "../referral/referral-status.ts";
import { initialsOf, ORAL_REASON, shortAge } from "../referral/slip.ts";
import { needsOf } from "./needs.ts";
import { type Naming, passingOf, purposeOf } from "./passing.ts";

/** What a copy is made from; more than may ever stand in one. */
export interface CopySource {
  readonly referral: ReferralFacts;
  readonly consent: ConsentFacts | undefined;
  /** Of the person, or of the head where the household is referred. */
  readonly name: string;
  /** Of the person alone. */
  readonly birthDate?: CivilDate | undefined;
  readonly kelurahan: string;
  /** "05"; "0" while unknown. */
  readonly rw: string;
  /** People known to live there; 0 when nobody knows. */
  readonly householdSize: number;
  /** Whoever made the referral, as the agency may ask for them. */
  readonly contact: { readonly name?: string | undefined; readonly phone?: string | undefined };
}

/** What an agency gets. */
export interface AgencyCopy {
  readonly kind: "agencyReferral" | "aidNeed";
  readonly body: Body;
}

/** The minimal copy of a referral; nothing where the family's answer lets none pass. A pure projection: every field is made here. */
export const agencyCopy = (source: CopySource): AgencyCopy | undefined => {
  const { referral, consent } = source;
  const passing = passingOf(referral.to, referral.urgency, consent);
  if (!passing.passes) return undefined;
  const { date, urgency } = referral;
  const common = {
    date,
    urgency,
    kelurahan: source.kelurahan,
    rw: source.rw,
    contactName: source.contact.name,
    contactPhone: source.contact.phone,
  };
  const isGiver = purposeOf(referral.to) === "giver";
  const body: Body = isGiver
    ? {
        ...common,
        ...initialsIn(source, passing.naming),
        needs: needsOf(referral.reasons),
        householdSize: source.householdSize > 0 ? source.householdSize : undefined,
        status: isOpenReferral(referral) ? "open" : "closed",
      }
    : {
        ...common,
        ...whoIn(source, passing.naming),
        reasons: wordsFor(referral.to, referral.reasons),
        status: referral.declined ? "declined" : referral.status,
      };
  return { kind: isGiver ? "aidNeed" : "agencyReferral", body: said(body) };
};

const whoIn = (source: CopySource, naming: Naming): Body => {
  if (naming === "nobody") return {};
  const isCare = purposeOf(source.referral.to) === "health";
  // Only who examines has a use for an age.
  const age = isCare ? shortAge(source.birthDate, source.referral.date) : "";
  return {
    ...(naming === "named" ? { name: source.name } : initialsIn(source, naming)),
    age: age === "" ? undefined : age,
  };
};

const initialsIn = ({ name }: CopySource, naming: Naming): Body => {
  const initials = initialsOf(name);
  return naming === "nobody" || initials === "" ? {} : { initials };
};

/** Signs for those who examine; for an office only what it can do something about. What is private is told by mouth. */
const wordsFor = (to: Destination, reasons: readonly string[]): readonly string[] => {
  const isCare = purposeOf(to) === "health";
  const words = reasons.flatMap((id) => {
    const reason = reasonOf(id);
    if (reason === undefined || reason.isPrivate) return [];
    return isCare || purposeOf(reason.to) !== "health" ? [reason.label] : [];
  });
  return words.length > 0 ? [...new Set(words)].slice(0, 10) : [ORAL_REASON];
};

/** A name of blanks is none. */
const said = (body: Body): Body =>
  Object.fromEntries(
    Object.entries(body).filter(
      ([, value]) => value !== undefined && (typeof value !== "string" || value.trim() !== ""),
    ),
  );
