import { singletonRecord } from "#domain/facts/version.ts";
import type { FileFamily } from "./group-families.ts";
import type { FilePerson } from "./group-people.ts";
import { memberRole } from "./member-role.ts";
import type { PlannedRecord, RecordBase } from "./planned-record.ts";

/** One household, one RW; a row without one does not move the others. */
export const rwOf = ({ members }: FileFamily): string => members.find(({ rw }) => rw !== "0")?.rw ?? "0";

/** The household itself, and its numbers where the list has them. */
export const familyRecords = (family: FileFamily, id: string, base: RecordBase): readonly PlannedRecord[] => {
  const { members } = family;
  const first = <Value>(of: (member: FilePerson) => Value | undefined): Value | undefined =>
    members.map(of).find((value) => value !== undefined);
  const adult = members.find(({ group }) => group !== "child")?.name;
  const headName =
    first((member) => member.headName) ??
    first((member) => (memberRole(member, undefined) === "head" ? member.name : undefined)) ??
    adult ??
    first((member) => member.parentName ?? member.motherName) ??
    `Keluarga ${members[0]?.name}`;
  const area = members[0]?.area;
  const household = { subject: id, ...base };
  const kkNumber = first((member) => member.kkNumber);
  const phone = first((member) => member.phone);
  return [
    {
      ...household,
      record: id,
      kind: "family",
      body: {
        headName,
        area,
        rw: rwOf(family),
        rt: first((member) => member.rt),
        address: first((member) => member.address),
      },
    },
    ...(kkNumber === undefined && phone === undefined
      ? []
      : [
          {
            ...household,
            record: singletonRecord(id, "identity"),
            kind: "identity",
            body: { kkNumber, phone },
          },
        ]),
  ];
};
