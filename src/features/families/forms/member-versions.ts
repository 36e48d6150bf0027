import { type Body, singletonRecord } from "#domain/facts/version.ts";
import type { NewVersion } from "#storage/session-types.ts";
import type { MemberValues } from "./read-member.ts";

/** Fields of the person record that a form sets; `undefined` clears. */
export const personFields = (values: MemberValues): Body => ({
  name: values.name,
  sex: values.sex,
  group: values.group,
  birthDate: values.birthDate,
  birthDateEstimated: values.birthDateEstimated,
  birthOrder: values.birthOrder,
  mother: values.mother,
  motherName: values.motherName,
  birthWeightKg: values.birthWeightKg,
  birthLengthCm: values.birthLengthCm,
  gestationWeeks: values.gestationWeeks,
  lmpDate: values.lmpDate,
  posyandu: values.posyandu,
});

/** What a form says of one person, as records of that person. The same for a new one and for an edited one. */
export const memberVersions = (
  person: string,
  family: string,
  values: MemberValues,
): readonly NewVersion[] => {
  const about = (kind: string, fields: Body): NewVersion => ({
    record: singletonRecord(person, kind),
    subject: person,
    kind,
    fields,
  });
  return [
    { record: person, subject: person, kind: "person", fields: personFields(values) },
    about("membership", { family, role: values.familyRole }),
    about("identity", { nik: values.nik, nikStatus: values.nikStatus }),
    ...(values.carerRelation === undefined ? [] : [about("carer", carerFields(values))]),
  ];
};

const carerFields = ({ carerRelation, carerName, mother }: MemberValues): Body => ({
  relation: carerRelation,
  carer: carerRelation === "mother" ? mother : undefined,
  carerName,
});

/** A person who is met while being registered is there. */
export const asPresent = (versions: readonly NewVersion[]): readonly NewVersion[] =>
  versions.map((version) =>
    version.kind === "person"
      ? { ...version, fields: { ...version.fields, listStatus: "present", life: "alive" } }
      : version,
  );
