import type { FamilyCard, PersonCard, SearchHit } from "../session-types.ts";
import { normalText, searchedText } from "./normal-text.ts";

/**
 * Finds people and families by anything a cadre would type: parts of names, the end of a NIK or No KK, "rw 05", "rt 2".
 * Every word typed must begin some word of the entry. Built once per change of the lists; a search is a scan of prepared
 * text (10,000 people in a few ms), so that it can run at every key.
 */
export interface SearchIndex {
  search(text: string, limit: number): readonly SearchHit[];
}

interface Entry {
  /** Words apart by blanks, with one at either end. */
  readonly text: string;
  readonly name: string;
  readonly hit: SearchHit;
}

export const createSearchIndex = (
  families: readonly FamilyCard[],
  people: readonly PersonCard[],
): SearchIndex => {
  const familyById = new Map(families.map((family) => [family.id, family]));
  const entries = [
    ...people.map((person) => personEntry(person, familyById.get(person.family ?? ""))),
    ...families.map(familyEntry),
  ];
  return {
    search: (text, limit) => {
      const words = searchWords(text);
      if (words.length === 0) return [];
      const found = entries.filter((entry) => words.every((word) => entry.text.includes(word)));
      return found
        .map((entry) => ({ entry, rank: rankOf(entry, words) }))
        .sort((a, b) => a.rank - b.rank || (a.entry.name < b.entry.name ? -1 : 1))
        .slice(0, limit)
        .map(({ entry }) => entry.hit);
    },
  };
};

const personEntry = (person: PersonCard, family: FamilyCard | undefined): Entry => {
  const name = normalText(person.name);
  const words = [person.name, person.motherName, person.nikEnd, ...placeWords(family)];
  return {
    name,
    text: ` ${words.map((word) => searchedText(word ?? "")).join(" ")} `,
    hit: { type: "person", person, ...(family ? { family } : {}) },
  };
};

const familyEntry = (family: FamilyCard): Entry => {
  const name = normalText(family.headName);
  return {
    name,
    text: ` ${[family.headName, ...placeWords(family)].map((word) => searchedText(word ?? "")).join(" ")} `,
    hit: { type: "family", family },
  };
};

const placeWords = (family: FamilyCard | undefined): readonly (string | undefined)[] =>
  family
    ? [family.headName, family.kkEnd, family.address, numbered("rw", family.rw), numbered("rt", family.rt)]
    : [];

/** "rw05 rw5": both are typed. */
const numbered = (word: string, number: string | undefined): string =>
  number === undefined || number === "0" ? "" : `${word}${number} ${word}${Number(number)}`;

/** " siti", " rw5": each begins a word. A number after "rw" or "rt" belongs to it, and stands alone at the end of a NIK. */
const searchWords = (text: string): readonly string[] => {
  const joined = normalText(text).replace(/\b(rw|rt) +(\d+)\b/g, "$1$2");
  return joined
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => (/^(rw|rt)\d+$/.test(word) ? ` ${word} ` : ` ${word}`));
};

/** Names that begin with what was typed first, then names that hold it, then the rest; people before families. */
const rankOf = ({ name, hit }: Entry, [first = ""]: readonly string[]): number => {
  const isFamily = hit.type === "family" ? 1 : 0;
  const padded = ` ${name} `;
  if (padded.startsWith(first)) return isFamily;
  return padded.includes(first) ? 2 + isFamily : 4 + isFamily;
};
