import type { Fold } from "#domain/facts/fold.ts";
import { singletonRecord } from "#domain/facts/version.ts";
import { carer } from "#domain/records/carer.ts";
import { identity } from "#domain/records/identity.ts";
import { membership } from "#domain/records/membership.ts";
import { person } from "#domain/records/person.ts";
import { readBody } from "#domain/records/read-body.ts";
import type { RecordKind } from "#domain/records/record-kind.ts";
import { numberToText } from "#domain/units.ts";
import type { PersonCard } from "#storage/session-types.ts";
import { emptyMember, type MemberForm, OTHER_MOTHER, UNKNOWN_MOTHER } from "../forms/member-form.ts";

/** A form that shows a person as they stand, numbers as people type them. */
export const memberFormOf = (card: PersonCard, fold: Fold): MemberForm => {
  const body = readBody(person, fold.records.get(card.id)?.body ?? {});
  const one = <Shape extends Record<string, unknown>>(kind: RecordKind<Shape>): Partial<Shape> => {
    const merged = fold.records.get(singletonRecord(card.id, kind.kind));
    return merged?.state === "active" ? readBody(kind, merged.body) : {};
  };
  const { nik, nikStatus } = one(identity);
  const care = one(carer);
  return {
    ...emptyMember(card.id, body.group ?? card.group),
    name: body.name ?? card.name,
    sex: body.sex ?? "",
    familyRole: one(membership).role ?? (card.group === "child" ? "child" : ""),
    birthMode: body.birthDate === undefined ? "unknown" : "exact",
    birthDate: body.birthDate ?? "",
    nikStatus: nik === undefined ? (nikStatus ?? "unknown") : "present",
    nik: nik ?? "",
    mother: body.mother ?? (body.motherName === undefined ? UNKNOWN_MOTHER : OTHER_MOTHER),
    motherName: body.motherName ?? "",
    birthOrder: numberText(body.birthOrder),
    birthWeight: numberText(body.birthWeightKg),
    birthLength: numberText(body.birthLengthCm),
    gestation: numberText(body.gestationWeeks),
    lmpDate: body.lmpDate ?? "",
    posyandu: body.posyandu ?? "",
    carerRelation: care.relation ?? "",
    carerName: care.carerName ?? "",
  };
};

const numberText = (value: number | undefined): string => (value === undefined ? "" : numberToText(value));
