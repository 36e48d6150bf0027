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

interface Entry<Hit extends SearchHit = SearchHit> {
  /** Words apart by blanks, with one at either end; `name` likewise. */
  readonly text: string;
  readonly name: string;
  readonly hit: Hit;
  /** The last update whose lists held it. */
  seenAt: number;
}

const NEVER = -1;

type Household = Entry<Extract<SearchHit, { readonly type: "family" }>>;
type Person = Entry<Extract<SearchHit, { readonly type: "person" }>>;

export const createSearchIndex = (): SearchIndex => {
  const byFamily = new WeakMap<FamilyCard, Household>();
  const byPerson = new WeakMap<PersonCard, Person>();
  /** In the order of names. */
  let entries: readonly Entry[] = [];
  let updates = 0;

  const householdOf = (family: FamilyCard): Household => {
    const known = byFamily.get(family) ?? familyEntry(family);
    byFamily.set(family, known);
    return known;
  };
  const personOf = (person: PersonCard, household: Household | undefined): Person => {
    const known = byPerson.get(person);
    if (known && known.hit.family === household?.hit.family) return known;
    const made = personEntry(person, household);
    byPerson.set(person, made);
    return made;
  };

  return {
    update: (families, people) => {
      updates += 1;
      const fresh: Entry[] = [];
      const see = (entry: Entry): void => {
        if (entry.seenAt !== updates - 1) fresh.push(entry);
        entry.seenAt = updates;
      };
      const households = new Map<string, Household>();
      for (const family of families) {
        const household = householdOf(family);
        see(household);
        households.set(family.id, household);
      }
      for (const person of people) see(personOf(person, households.get(person.family ?? "")));
      const kept = entries.filter(({ seenAt }) => seenAt === updates);
      entries = merged(kept, fresh.sort(byName));
    },
    search: (text, limit) => {
      const words = searchWords(text);
      return words.length === 0 ? [] : best(entries, words, limit);
    },
  };
};

const byName = (a: Entry, b: Entry): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** Both are in order already. */
const merged = (kept: readonly Entry[], fresh: readonly Entry[]): readonly Entry[] => {
  if (fresh.length === 0) return kept;
  const all: Entry[] = [];
  let next = 0;
  for (const entry of kept) {
    for (let first = fresh[next]; first && byName(first, entry) < 0; first = fresh[++next]) all.push(first);
    all.push(entry);
  }
  return all.concat(fresh.slice(next));
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

const personEntry = (person: PersonCard, household: Household | undefined): Person => ({
  name: ` ${normalText(person.name)} `,
  text: preparedText([person.name, person.motherName, person.nikEnd]) + (household?.text.slice(1) ?? ""),
  hit: { type: "person", person, ...(household ? { family: household.hit.family } : {}) },
  seenAt: NEVER,
});

const familyEntry = (family: FamilyCard): Household => ({
  name: ` ${normalText(family.headName)} `,
  text: preparedText(placeWords(family)),
  hit: { type: "family", family },
  seenAt: NEVER,
});

/** Joined first: one pass over one text costs a fifth of one over each word. */
const preparedText = (words: readonly (string | undefined)[]): string =>
  ` ${searchedText(words.filter((word) => word !== undefined).join(" "))} `;

const placeWords = ({ headName, kkEnd, address, rw, rt }: FamilyCard): readonly (string | undefined)[] => [
  headName,
  kkEnd,
  address,
  numbered("rw", rw),
  numbered("rt", rt),
];

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
