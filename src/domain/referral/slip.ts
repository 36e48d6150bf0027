import { type CivilDate, completedMonths } from "../civil-date.ts";
import { type Destination, destinationLabels, type Urgency, urgencyLabels } from "../records/referral.ts";
import { reasonOf } from "./reasons.ts";
import type { ReferralFacts } from "./referral-facts.ts";

/** All that a slip says of a person: nobody who finds it learns who it is, or what is private. */
export interface Slip {
  readonly subject: string;
  readonly code: string;
  readonly date: CivilDate;
  readonly to: Destination;
  readonly urgency: Urgency;
  /** "A.P." */
  readonly initials: string;
  /** "16 bulan", "27 tahun"; empty when nobody knows. */
  readonly age: string;
  /** Ids of reasons that are not private. */
  readonly reasons: readonly string[];
  /**
   * Kelurahan and RW it came from ("3571011001/05"): where a tablet that does not know the subject yet keeps its answer, so that the
   * cadre's own record finds it there. No address.
   */
  readonly stream: string;
  /** Telephone of the team; empty when none is known. */
  readonly phone: string;
}

export interface SlipSubject {
  readonly name: string;
  readonly birthDate?: CivilDate | undefined;
  readonly stream: string;
}

/** The slip of a referral that has a code. */
export const slipOf = (
  referral: ReferralFacts & { readonly slipCode: string },
  subject: SlipSubject,
  phone: string | undefined,
): Slip => ({
  subject: referral.subject,
  code: referral.slipCode,
  date: referral.date,
  to: referral.to,
  urgency: referral.urgency,
  initials: initialsOf(subject.name),
  age: shortAge(subject.birthDate, referral.date),
  reasons: referral.reasons.filter((id) => reasonOf(id) !== undefined && reasonOf(id)?.isPrivate !== true),
  stream: subject.stream,
  phone: (phone ?? "").replace(/[^\d+]/g, ""),
});

/** "Alya Putri" is "A.P."; at most four letters. */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .flatMap((word) => /\p{L}/u.exec(word)?.[0] ?? [])
    .slice(0, 4)
    .map((letter) => `${letter.toUpperCase()}.`)
    .join("");

/** Months below five years, else years: as much as tells two people with the same initials apart. */
export const shortAge = (birthDate: CivilDate | undefined, on: CivilDate): string => {
  if (birthDate === undefined || birthDate > on) return "";
  const months = completedMonths(birthDate, on);
  return months < 60 ? `${months} bulan` : `${Math.floor(months / 12)} tahun`;
};

/** The words of a slip, for paper. */
export const slipWords = ({ reasons, to, urgency }: Pick<Slip, "reasons" | "to" | "urgency">) => ({
  to: destinationLabels[to],
  urgency: urgencyLabels[urgency],
  reasons: reasons.length === 0 ? [ORAL_REASON] : reasons.map((id) => reasonOf(id)?.label ?? ORAL_REASON),
});

/** For whatever no paper and no list may say. */
export const ORAL_REASON = "Keterangan disampaikan langsung oleh pendamping";
