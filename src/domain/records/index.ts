import type { FieldClass } from "../facts/field-class.ts";
import { formKinds } from "../forms/index.ts";
import { agency } from "./agency.ts";
import { agencyAnswer } from "./agency-answer.ts";
import { agencyReferral } from "./agency-referral.ts";
import { aid } from "./aid.ts";
import { aidGiven } from "./aid-given.ts";
import { aidNeed } from "./aid-need.ts";
import { carer } from "./carer.ts";
import { cause } from "./cause.ts";
import { consent } from "./consent.ts";
import { contactSkip } from "./contact-skip.ts";
import { counselling } from "./counselling.ts";
import { dangerSign } from "./danger-sign.ts";
import { delivery } from "./delivery.ts";
import { exportProfile } from "./export-profile.ts";
import { family } from "./family.ts";
import { handOver } from "./hand-over.ts";
import { identity } from "./identity.ts";
import { lockedNote } from "./locked-note.ts";
import { mbgDay } from "./mbg-day.ts";
import { measurement } from "./measurement.ts";
import { membership } from "./membership.ts";
import { person } from "./person.ts";
import { posyandu } from "./posyandu.ts";
import { pregnancy } from "./pregnancy.ts";
import { programmeSettings } from "./programme-settings.ts";
import { type RecordKind, register } from "./record-kind.ts";
import { referral } from "./referral.ts";
import { review } from "./review.ts";
import { sameAs } from "./same-as.ts";
import { service } from "./service.ts";
import { tablets } from "./tablets.ts";
import { team } from "./team.ts";
import { tool } from "./tool.ts";
import { treatment } from "./treatment.ts";
import { treatmentDay } from "./treatment-day.ts";
import { visit } from "./visit.ts";
import { wedding } from "./wedding.ts";
import { worker } from "./worker.ts";

/** Every kind of record there is. Adding one is its file and its line here. */
export const recordKinds: readonly RecordKind[] = [
  family,
  person,
  identity,
  membership,
  carer,
  measurement,
  service,
  visit,
  review,
  sameAs,
  worker,
  team,
  posyandu,
  tool,
  exportProfile,
  wedding,
  pregnancy,
  delivery,
  contactSkip,
  referral,
  dangerSign,
  consent,
  aid,
  treatment,
  treatmentDay,
  mbgDay,
  counselling,
  tablets,
  programmeSettings,
  handOver,
  cause,
  lockedNote,
  agency,
  agencyReferral,
  agencyAnswer,
  aidNeed,
  aidGiven,
  ...formKinds,
];

const kindByName: ReadonlyMap<string, RecordKind> = new Map(recordKinds.map((kind) => [kind.kind, kind]));

/** The kind of that name; `undefined` for one that a newer app has brought. */
export const kindOf = (name: string): RecordKind | undefined => kindByName.get(name);

/** How a field's conflicts are shown; a register for what this app does not know. */
export const fieldClassOf = (kind: string, field: string): FieldClass => {
  const fields = kindByName.get(kind)?.fields;
  return fields !== undefined && Object.hasOwn(fields, field) ? (fields[field]?.class ?? register) : register;
};
