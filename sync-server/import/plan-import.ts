import { streamOf } from "#domain/access/streams.ts";
import type { ContentIds } from "./content-ids.ts";
import { familyRecords, rwOf } from "./family-records.ts";
import { groupFamilies } from "./group-families.ts";
import type { FilePerson } from "./group-people.ts";
import { createStoredMatcher } from "./match-stored.ts";
import { personRecords } from "./person-records.ts";
import { planPosyandu } from "./plan-posyandu.ts";
import type { PlannedRecord } from "./planned-record.ts";
import type { Remark } from "./source-row.ts";
import type { Stored, StoredPerson } from "./stored.ts";

export interface ImportPlan {
  /** Households before their people before what is about them: each finds its place in one pass. */
  readonly records: readonly PlannedRecord[];
  /** Everybody in the file, with the id they have or get. */
  readonly people: readonly PlannedPerson[];
  /** Listed, but withdrawn by somebody since an earlier import: they do not come back by themselves. */
  readonly withdrawn: readonly FilePerson[];
  readonly remarks: readonly Remark[];
}

export interface PlannedPerson {
  readonly person: FilePerson;
  readonly id: string;
  readonly family: string;
  /** Present when the server knows this person already; then only new measurements are added. */
  readonly stored: StoredPerson | undefined;
}

/** Turns the people of a file into records, leaving out every record that is there already. */
export const planImport = (people: readonly FilePerson[], stored: Stored, ids: ContentIds): ImportPlan => {
  const matchStored = createStoredMatcher(stored);
  const posyandu = planPosyandu(people, stored, ids);
  const planned: PlannedPerson[] = [];
  const withdrawn: FilePerson[] = [];
  const remarks: Remark[] = [];
  const records: PlannedRecord[] = [...posyandu.records];
  for (const family of groupFamilies(people)) {
    const matched = family.members.flatMap((listed) => {
      const id = ids("person", listed.key);
      const { stored: found, isNikTaken } = matchStored(listed, id);
      if (!found && stored.records.has(id)) {
        withdrawn.push(listed);
        return [];
      }
      if (isNikTaken) remarks.push(nikTaken(listed));
      const person = isNikTaken ? { ...listed, nik: undefined } : listed;
      return [{ person, id: found?.id ?? id, stored: found }];
    });
    if (matched.length === 0) continue;
    const home = matched.find((member) => member.stored?.family !== undefined)?.stored?.family;
    const familyId = home ?? ids("family", family.key);
    const stream = streamOf(family.members[0]?.area ?? "", rwOf(family));
    const base = { stream, group: ids("group", family.key) };
    records.push(...familyRecords(family, familyId, base));
    for (const member of matched) {
      const place = { ...member, family: member.stored?.family ?? familyId };
      planned.push(place);
      records.push(...personRecords(place, matched, posyandu.idOf, ids, base));
    }
  }
  const isNew = ({ record }: PlannedRecord): boolean => !stored.records.has(record);
  return { records: records.filter(isNew), people: planned, withdrawn, remarks };
};

const nikTaken = ({ line }: FilePerson): Remark => ({
  line,
  level: "value",
  column: "nik",
  problem: { type: "NikTaken", by: "sudah terdaftar" },
});
