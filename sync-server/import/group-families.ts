import { type CivilDate, daysBetween } from "#domain/civil-date.ts";
import { type FilePerson, parentKey } from "./group-people.ts";
import { nameKey } from "./name-key.ts";

/** People of the file who live together, as far as the file lets one see. */
export interface FileFamily {
  readonly key: string;
  readonly members: readonly FilePerson[];
}

/** Two children of one mother are twins (born within days) or at least this far apart. */
const TWIN_DAYS = 3;
const SHORTEST_SPACING_DAYS = 230;

/**
 * Joins people into families: by No KK; else by the parent's name with RT, RW and address. Children whose birth dates no one
 * mother could have are two families, since many mothers are called Siti. Nobody is left out: a person with nothing to go by
 * is a family of one, which the cadre joins at the first visit.
 */
export const groupFamilies = (people: readonly FilePerson[]): readonly FileFamily[] => {
  const families: { key: string; members: FilePerson[] }[] = [];
  const familiesByKey = new Map<string, { key: string; members: FilePerson[] }[]>();
  for (const person of people) {
    const key = householdKey(person);
    const alike = familiesByKey.get(key) ?? [];
    const home = alike.find(({ members }) => members.every((member) => mayBeSiblings(person, member)));
    if (home) {
      home.members.push(person);
      continue;
    }
    const opened = { key: alike.length === 0 ? key : `${key}#${alike.length + 1}`, members: [person] };
    families.push(opened);
    familiesByKey.set(key, [...alike, opened]);
  }
  return families;
};

const householdKey = (person: FilePerson): string => {
  if (person.kkNumber !== undefined) return `kk:${person.kkNumber}`;
  // A woman's own mother is no clue to where she lives.
  const head =
    nameKey(person.headName) || (person.group === "child" ? parentKey(person) : nameKey(person.name));
  if (head === "") return `person:${person.key}`;
  return ["parent", head, person.area, person.rw, person.rt ?? "", nameKey(person.address)].join("|");
};

const mayBeSiblings = (a: FilePerson, b: FilePerson): boolean => {
  if (a.kkNumber !== undefined || a.group !== "child" || b.group !== "child") return true;
  return isPossibleSpacing(a.birthDate, b.birthDate);
};

const isPossibleSpacing = (a: CivilDate | undefined, b: CivilDate | undefined): boolean => {
  if (a === undefined || b === undefined) return true;
  const days = Math.abs(daysBetween(a, b));
  return days <= TWIN_DAYS || days >= SHORTEST_SPACING_DAYS;
};
