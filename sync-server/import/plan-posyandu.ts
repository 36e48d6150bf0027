import type { ContentIds } from "./content-ids.ts";
import type { FilePerson } from "./group-people.ts";
import { nameKey } from "./name-key.ts";
import type { PlannedRecord } from "./planned-record.ts";
import type { Stored } from "./stored.ts";

/** The posyandu that the file names and the server lacks, with the RWs their people come from. */
export const planPosyandu = (people: readonly FilePerson[], stored: Stored, ids: ContentIds) => {
  const keyOf = (name: string, area: string): string =>
    `${nameKey(name.replace(/^posyandu\s+/i, ""))}|${area}`;
  const idByKey = new Map(stored.posyandu.map(({ id, name, area }) => [keyOf(name, area), id]));
  const peopleByKey = new Map<string, FilePerson[]>();
  for (const person of people) {
    if (person.posyandu === undefined) continue;
    const key = keyOf(person.posyandu, person.area);
    peopleByKey.set(key, [...(peopleByKey.get(key) ?? []), person]);
  }
  const records = [...peopleByKey].flatMap(([key, visitors]): readonly PlannedRecord[] => {
    const [first] = visitors;
    if (idByKey.has(key) || !first) return [];
    const id = ids("posyandu", key);
    idByKey.set(key, id);
    const rws = [...new Set(visitors.map(({ rw }) => rw))].filter((rw) => rw !== "0").sort();
    const body = { name: first.posyandu, area: first.area, rws, puskesmas: first.puskesmas };
    return [{ record: id, subject: id, kind: "posyandu", stream: first.area, group: id, body }];
  });
  const idOf = ({ posyandu, area }: FilePerson): string | undefined =>
    posyandu === undefined ? undefined : idByKey.get(keyOf(posyandu, area));
  return { records, idOf };
};
