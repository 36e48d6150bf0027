import type { CivilDate } from "#domain/civil-date.ts";
import { ageText } from "#domain/people/age-text.ts";
import type { FamilyCard, PersonCard, SearchHit } from "#storage/session-types.ts";
import { todayText } from "./text.ts";

/** One result as a row. */
export interface SearchRow {
  readonly id: string;
  readonly type: "person" | "family";
  readonly title: string;
  readonly detail: string;
  readonly href: string;
}

/** Rows of what was found, in the order it was found. */
export const searchRows = (hits: readonly SearchHit[], today: CivilDate): readonly SearchRow[] =>
  hits.map((hit) =>
    hit.type === "person" ? personRow(hit.person, hit.family, today) : familyRow(hit.family),
  );

const personRow = (person: PersonCard, family: FamilyCard | undefined, today: CivilDate): SearchRow => ({
  id: person.id,
  type: "person",
  title: person.name,
  detail: joined([
    ageText(person, today),
    person.motherName && todayText.mother(person.motherName),
    place(family),
    person.nikEnd && `NIK …${person.nikEnd}`,
  ]),
  href: `/orang/${person.id}`,
});

const familyRow = (family: FamilyCard): SearchRow => ({
  id: family.id,
  type: "family",
  title: `Keluarga ${family.headName}`,
  detail: joined([place(family), family.address, `${family.members.length} orang`]),
  href: `/keluarga/${family.id}`,
});

const place = (family: FamilyCard | undefined): string | undefined =>
  family && joined([family.rt && todayText.rt(family.rt), Number(family.rw) !== 0 && `RW ${family.rw}`]);

const joined = (parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(" · ");
