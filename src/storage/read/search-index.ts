import type { FamilyCard, PersonCard, SearchHit } from "../session-types.ts";
import { normalText, searchedText } from "./normal-text.ts";

/**
 * Finds people and families by anything a cadre would type: parts of names, the end of a NIK or No KK, "rw 05", "rt 2".
 * Every word typed must begin some word of the entry. A search is one scan of prepared text in the order of names, so that
 * it can run at every key over 10,000 people on a slow phone; after a save only what changed is prepared anew.
 */
export interface SearchIndex {
  /** Follows the lists. Cards that are the same objects as before cost nothing. */
  update(families: readonly FamilyCard[], people: readonly PersonCard[]): void;
  /** Names that begin with what was typed first, then names that hold it, then the rest; people before families. */
  search(text: string, limit: number): readonly SearchHit[];
}

interface Entry {
  /** Words apart by blanks, with one at either end; `name` likewise. */
  readonly text: string;
  readonly name: string;
  readonly hit: SearchHit;
}

export const createSearchIndex = (): SearchIndex => {
  let byCard = new Map<PersonCard | FamilyCard, Entry>();
  /** In the order of names. */
  let entries: readonly Entry[] = [];
  return {
    update: (families, people) => {
      const familyById = new Map(families.map((family) => [family.id, family]));
      const next = new Map<PersonCard | FamilyCard, Entry>();
      for (const person of people) {
        const family = familyById.get(person.family ?? "");
        const known = byCard.get(person);
        const isSame = known?.hit.type === "person" && known.hit.family === family;
        next.set(person, isSame ? known : personEntry(person, family));
      }
      for (const family of families) next.set(family, byCard.get(family) ?? familyEntry(family));
      const left = new Set(next.values());
      const kept = entries.filter((entry) => left.delete(entry));
      // Nearly sorted already: sorting costs one pass.
      entries = [...kept, ...left].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
      byCard = next;
    },
    search: (text, limit) => {
      const words = searchWords(text);
      return words.length === 0 ? [] : best(entries, words, limit);
    },
  };
};

const best = (entries: readonly Entry[], words: readonly string[], limit: number): readonly SearchHit[] => {
  const byRank: SearchHit[][] = [[], [], [], [], [], []];
  for (const entry of entries) {
    if (!words.every((word) => entry.text.includes(word))) continue;
    const rank = rankOf(entry, words);
    const ranked = byRank[rank];
    if (!ranked || ranked.length >= limit) continue;
    ranked.push(entry.hit);
    if (rank === 0 && ranked.length >= limit) break;
  }
  return byRank.flat().slice(0, limit);
};

const personEntry = (person: PersonCard, family: FamilyCard | undefined): Entry => ({
  name: ` ${normalText(person.name)} `,
  text: preparedText([person.name, person.motherName, person.nikEnd, ...placeWords(family)]),
  hit: { type: "person", person, ...(family ? { family } : {}) },
});

const familyEntry = (family: FamilyCard): Entry => ({
  name: ` ${normalText(family.headName)} `,
  text: preparedText(placeWords(family)),
  hit: { type: "family", family },
});

/** Joined first: one pass over one text costs a fifth of one over each word. */
const preparedText = (words: readonly (string | undefined)[]): string =>
  ` ${searchedText(words.filter((word) => word !== undefined).join(" "))} `;

const placeWords = (family: FamilyCard | undefined): readonly (string | undefined)[] =>
  family
    ? [family.headName, family.kkEnd, family.address, numbered("rw", family.rw), numbered("rt", family.rt)]
    : [];

/** "rw05 rw5": both are typed. */
const numbered = (word: string, number: string | undefined): string | undefined =>
  number === undefined || number === "0" ? undefined : `${word}${number} ${word}${Number(number)}`;

/** " siti", " rw5 ": each begins a word. A number after "rw" or "rt" belongs to it, whole; others may be half typed. */
const searchWords = (text: string): readonly string[] => {
  const joined = normalText(text).replace(/\b(rw|rt) +(\d+)\b/g, "$1$2");
  return joined
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => (/^(rw|rt)\d+$/.test(word) ? ` ${word} ` : ` ${word}`));
};

const rankOf = ({ name, hit }: Entry, [first = ""]: readonly string[]): number => {
  const isFamily = hit.type === "family" ? 1 : 0;
  const at = name.indexOf(first);
  return (at === 0 ? 0 : at > 0 ? 2 : 4) + isFamily;
};
