import { singletonRecord } from "#domain/facts/version.ts";
import type { ContentIds } from "./content-ids.ts";
import type { FilePerson } from "./group-people.ts";
import { memberRole } from "./member-role.ts";
import { nameKey } from "./name-key.ts";
import type { PlannedPerson } from "./plan-import.ts";
import type { PlannedRecord, RecordBase } from "./planned-record.ts";

/** What a listed person becomes: for somebody known already, only the measurements of days that are not there yet. */
export const personRecords = (
  { person, id, family, stored }: PlannedPerson,
  relatives: readonly { readonly person: FilePerson; readonly id: string }[],
  posyanduOf: (person: FilePerson) => string | undefined,
  ids: ContentIds,
  base: RecordBase,
): readonly PlannedRecord[] => {
  const about = { subject: id, ...base };
  const measurements = person.measurements
    .filter(({ date }) => !stored?.measuredOn.has(date))
    .map(({ line: _, ...body }) => ({
      ...about,
      record: ids("measurement", id, body.date),
      kind: "measurement",
      body,
    }));
  // What people have said since of somebody known is not overwritten by a list.
  if (stored) return measurements;
  const motherKey = nameKey(person.motherName ?? person.parentName);
  const mother = relatives.find(
    (other) =>
      other.person.group !== "child" && other.person.sex === "P" && nameKey(other.person.name) === motherKey,
  );
  return [
    {
      ...about,
      record: id,
      kind: "person",
      body: {
        name: person.name,
        sex: person.sex,
        birthDate: person.birthDate,
        group: person.group,
        birthOrder: person.birthOrder,
        mother: mother?.id,
        motherName: mother ? undefined : person.motherName,
        birthWeightKg: person.birthWeightKg,
        birthLengthCm: person.birthLengthCm,
        posyandu: posyanduOf(person),
        listStatus: "fromList",
      },
    },
    {
      ...about,
      record: singletonRecord(id, "membership"),
      kind: "membership",
      body: { family, role: memberRole(person, relatives[0]?.person.headName) },
    },
    {
      ...about,
      record: singletonRecord(id, "identity"),
      kind: "identity",
      body: person.nik === undefined ? { nikStatus: "unknown" } : { nik: person.nik, nikStatus: "present" },
    },
    ...measurements,
  ];
};
