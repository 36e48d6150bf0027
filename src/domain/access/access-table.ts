import type { Role } from "../facts/version.ts";
import { formKinds } from "../forms/index.ts";
import { DECISION_FIELDS, FAMILY_SETTINGS, HEALTH_SETTINGS } from "../records/programme-settings.ts";

/** `propose`: kept and shown as a proposal, counts only once somebody who may decide adopts it. */
export type WriteOutcome = "accept" | "propose" | "refuse";

export interface Access {
  /** Whether screens and the server's lists show it. Streams travel whole: this hides, the stream border protects. */
  readonly read: boolean;
  readonly write: WriteOutcome;
  /** Fields that this role may set by itself although the kind as a whole is a proposal. */
  readonly alone?: readonly string[];
}

export const none: Access = { read: false, write: "refuse" };
const read: Access = { read: true, write: "refuse" };
const propose: Access = { read: true, write: "propose" };
export const accept: Access = { read: true, write: "accept" };
/** The answers of every visit form are the team's work, whichever form it is. */
const answers = (access: Access): Readonly<Record<string, Access>> =>
  Object.fromEntries(formKinds.map(({ kind }) => [kind, access]));
/**
 * What stands in an agency's stream, which none of the staff holds: only the server and the agency's own people write there. Who
 * reads the kinds may read them in the export of a person, which has to show what was passed on.
 */
const agencyItems = (access: Access): Readonly<Record<string, Access>> => ({
  agencyReferral: access,
  agencyAnswer: access,
  aidNeed: access,
  aidGiven: access,
});
/** What stands in the KMS book that mothers bring to the posyandu. */
const kmsBook: Access = {
  ...propose,
  alone: [
    "posyandu",
    "birthWeightKg",
    "birthLengthCm",
    "gestationWeeks",
    "lmpDate",
    "motherName",
    "hasKiaBook",
  ],
};

/** Each office decides on its own rules: who examines on examinations, who keeps the family list on the list. */
const decides = (fields: readonly string[]): Access => ({ ...read, alone: [...DECISION_FIELDS, ...fields] });

/** Who may do what, per kind. The only such table; screens hide and the server decides by it. */
export const accessTable: Readonly<Record<Role, Readonly<Record<string, Access>>>> = {
  cadre: {
    family: accept,
    person: accept,
    identity: accept,
    membership: accept,
    carer: accept,
    measurement: accept,
    service: accept,
    visit: accept,
    review: read,
    sameAs: propose,
    worker: read,
    team: read,
    posyandu: read,
    tool: read,
    exportProfile: read,
    wedding: accept,
    pregnancy: accept,
    delivery: accept,
    contactSkip: accept,
    referral: accept,
    dangerSign: accept,
    consent: accept,
    aid: accept,
    treatment: accept,
    treatmentDay: accept,
    mbgDay: accept,
    counselling: accept,
    tablets: accept,
    programmeSettings: read,
    // Written by the server alone, with the grants it tells of.
    handOver: read,
    cause: accept,
    lockedNote: accept,
    agency: read,
    ...agencyItems(read),
    ...answers(accept),
  },
  // One day a month, one register: no NIK, no visits to homes, no pregnancies.
  posyanduCadre: {
    family: propose,
    person: kmsBook,
    identity: none,
    membership: propose,
    carer: propose,
    measurement: accept,
    service: accept,
    visit: none,
    review: read,
    sameAs: propose,
    worker: read,
    team: read,
    posyandu: read,
    tool: read,
    exportProfile: read,
    wedding: none,
    pregnancy: none,
    delivery: none,
    contactSkip: none,
    referral: none,
    dangerSign: none,
    consent: none,
    aid: none,
    treatment: none,
    treatmentDay: none,
    mbgDay: none,
    counselling: none,
    tablets: none,
    programmeSettings: read,
    handOver: read,
    cause: none,
    lockedNote: accept,
    agency: none,
    ...agencyItems(none),
    ...answers(none),
  },
  healthWorker: {
    family: accept,
    person: accept,
    identity: accept,
    membership: accept,
    carer: accept,
    measurement: accept,
    service: accept,
    visit: accept,
    review: accept,
    sameAs: accept,
    worker: read,
    team: read,
    posyandu: read,
    tool: accept,
    exportProfile: accept,
    wedding: accept,
    pregnancy: accept,
    delivery: accept,
    contactSkip: accept,
    referral: accept,
    dangerSign: accept,
    consent: accept,
    aid: accept,
    treatment: accept,
    treatmentDay: accept,
    mbgDay: accept,
    counselling: accept,
    tablets: accept,
    programmeSettings: decides(HEALTH_SETTINGS),
    handOver: read,
    cause: accept,
    lockedNote: accept,
    agency: read,
    ...agencyItems(read),
    ...answers(accept),
  },
  // Reads a child's history and sends back; measures and visits nobody.
  supervisor: {
    family: accept,
    person: accept,
    identity: accept,
    membership: accept,
    carer: accept,
    measurement: read,
    service: read,
    visit: read,
    review: accept,
    sameAs: accept,
    worker: accept,
    team: accept,
    posyandu: accept,
    tool: accept,
    exportProfile: accept,
    wedding: accept,
    pregnancy: read,
    delivery: read,
    contactSkip: read,
    referral: accept,
    dangerSign: read,
    consent: read,
    aid: accept,
    treatment: read,
    treatmentDay: read,
    mbgDay: read,
    counselling: read,
    tablets: read,
    programmeSettings: decides(FAMILY_SETTINGS),
    handOver: read,
    cause: read,
    lockedNote: accept,
    agency: read,
    ...agencyItems(read),
    ...answers(read),
  },
  // Accounts, areas and imports. Imported measurements rank below everybody's own.
  admin: {
    family: accept,
    person: accept,
    identity: accept,
    membership: accept,
    carer: accept,
    measurement: accept,
    service: accept,
    visit: none,
    review: none,
    sameAs: read,
    worker: accept,
    team: accept,
    posyandu: accept,
    tool: accept,
    exportProfile: accept,
    wedding: accept,
    pregnancy: accept,
    delivery: accept,
    contactSkip: none,
    referral: none,
    dangerSign: none,
    consent: read,
    aid: accept,
    treatment: none,
    treatmentDay: none,
    mbgDay: read,
    counselling: none,
    tablets: none,
    programmeSettings: accept,
    handOver: read,
    cause: none,
    lockedNote: accept,
    agency: read,
    ...agencyItems(read),
    ...answers(accept),
  },
  // Agencies and givers: what was referred to them or pledged by them, in their agency's own stream, and nothing else. A
  // kind that is theirs to see is named here; whatever is not named they neither see nor write.
  partner: { agencyReferral: read, agencyAnswer: accept },
  donor: { aidNeed: read, aidGiven: accept },
};

/** Roles for which a kind that is not named is closed. */
export const CLOSED_ROLES: readonly Role[] = ["partner", "donor"];
