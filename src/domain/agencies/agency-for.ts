import type { CivilDate } from "../civil-date.ts";
import type { Body } from "../facts/version.ts";
import { groupBy } from "../group-by.ts";
import { agency } from "../records/agency.ts";
import type { AidProgram, AidType } from "../records/aid.ts";
import { readBody } from "../records/read-body.ts";
import type { Destination } from "../records/referral.ts";
import { needsOf } from "./needs.ts";

/** A record of kind `agency`; a reference card of the phone is one. */
export interface AgencyRecord {
  readonly id: string;
  readonly kind: string;
  readonly body: Body;
}

/** One decision about an agency, as it stands. */
export interface AgencyDecision {
  readonly id: string;
  readonly area: string;
  readonly validFrom: CivilDate;
  readonly code: string;
  readonly name: string;
  readonly serves: readonly Destination[];
  readonly helps?: readonly AidType[] | undefined;
  readonly program?: AidProgram | undefined;
  readonly basis: string;
}

/** The decisions among these records, newest day first; of two of one day the later record (ids rise with time) comes first. */
export const agencyDecisions = (records: readonly AgencyRecord[]): readonly AgencyDecision[] =>
  records
    .filter(({ kind }) => kind === agency.kind)
    .flatMap(({ id, body }) => {
      const { area, validFrom, code, name, serves, basis = "", helps, program } = readBody(agency, body);
      if (area === undefined || validFrom === undefined || code === undefined || serves === undefined)
        return [];
      return [{ id, area, validFrom, code, name: name ?? code, serves, helps, program, basis }];
    })
    .sort((a, b) => compare(b.validFrom, a.validFrom) || compare(b.id, a.id));

/** The agencies that are told of such referrals in a kelurahan on a day, by name. `decisions` as `agencyDecisions` gives them. */
export const agenciesFor = (
  decisions: readonly AgencyDecision[],
  { area, to, date }: { readonly area: string; readonly to: Destination; readonly date: CivilDate },
): readonly AgencyDecision[] => {
  const here = decisions.filter((one) => one.area === area && one.validFrom <= date);
  const inForce = [...groupBy(here, ({ code }) => code).values()].flatMap(([newest]) => newest ?? []);
  return inForce.filter(({ serves }) => serves.includes(to)).sort((a, b) => compare(a.name, b.name));
};

/**
 * The one agency that a referral is for: whom it names; else the only one there is that helps with what is needed. Of several
 * nobody guesses: a family's need is told to one, or to none until the referral names it.
 */
export const agencyFor = (
  decisions: readonly AgencyDecision[],
  referral: {
    readonly area: string;
    readonly to: Destination;
    readonly date: CivilDate;
    readonly toName?: string | undefined;
    readonly reasons: readonly string[];
  },
): AgencyDecision | undefined => {
  const serving = agenciesFor(decisions, referral);
  const named = serving.find(({ name }) => isSameName(name, referral.toName));
  if (named || referral.toName !== undefined) return named ?? (serving.length === 1 ? serving[0] : undefined);
  const needs = needsOf(referral.reasons);
  const fitting = serving.filter(
    ({ helps }) => referral.to !== "charity" || !helps || needs.some((need) => helps.includes(need)),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
};

const isSameName = (name: string, other: string | undefined): boolean => plain(name) === plain(other ?? "");

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
