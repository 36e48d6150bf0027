import { type FilePerson, parentKey } from "./group-people.ts";
import { nameKey } from "./name-key.ts";
import type { Stored, StoredPerson } from "./stored.ts";

export interface StoredMatch {
  /** The stored person that the listed one surely is; each answers once. */
  readonly stored: StoredPerson | undefined;
  /** True when the listed NIK belongs to somebody else there. */
  readonly isNikTaken: boolean;
}

export type StoredMatcher = (person: FilePerson, id: string) => StoredMatch;

/**
 * Sure are: the id that an earlier import gave; the same NIK with the same birth date; the same name, birth date, sex and
 * kelurahan when parents do not contradict. Everything less is reported as a possible duplicate and left to people.
 */
export const createStoredMatcher = ({ people }: Stored): StoredMatcher => {
  const free = new Map(people.map((person) => [person.id, person]));
  const byNik = new Map(people.flatMap((person) => (person.nik === undefined ? [] : [[person.nik, person]])));
  const byIdentity = new Map<string, StoredPerson[]>();
  for (const person of people) {
    const key = identityKey(person);
    byIdentity.set(key, [...(byIdentity.get(key) ?? []), person]);
  }
  return (person, id) => {
    const holder = person.nik === undefined ? undefined : byNik.get(person.nik);
    const isHolder = holder?.birthDate === person.birthDate && person.birthDate !== undefined;
    const namesakes = person.birthDate === undefined ? [] : (byIdentity.get(identityKey(person)) ?? []);
    const found = [
      free.get(id),
      isHolder ? holder : undefined,
      ...namesakes.filter((other) => agrees(person, other)),
    ].find((candidate) => candidate !== undefined && free.has(candidate.id));
    if (found) free.delete(found.id);
    return { stored: found, isNikTaken: holder !== undefined && holder !== found };
  };
};

type Identity = Pick<FilePerson, "name" | "birthDate" | "sex" | "area">;

const identityKey = ({ name, birthDate, sex, area }: Identity): string =>
  [nameKey(name), birthDate ?? "", sex, area].join("|");

const agrees = (person: FilePerson, stored: StoredPerson): boolean => {
  const parent = parentKey(person);
  const parents = stored.parentNames.map(nameKey);
  return (
    (parent === "" || parents.length === 0 || parents.includes(parent)) &&
    (person.nik === undefined || stored.nik === undefined || person.nik === stored.nik) &&
    (person.birthOrder === undefined ||
      stored.birthOrder === undefined ||
      person.birthOrder === stored.birthOrder)
  );
};
