import type { Memory } from "../memory/memory.ts";
import type { ShelvedBundle } from "../memory/shelf.ts";
import type { FamilyCard, PersonCard, ReferenceCard, SearchHit } from "../session-types.ts";
import { createSearchIndex, type SearchIndex } from "./search-index.ts";

/** Lists and search over the opened cards; rebuilt when memory's revision moved, and only what is asked for. */
export interface ReadModel {
  families(): readonly FamilyCard[];
  people(): readonly PersonCard[];
  familyCard(id: string): FamilyCard | undefined;
  personCard(id: string): PersonCard | undefined;
  references(kind: string): readonly ReferenceCard[];
  search(text: string, limit: number): readonly SearchHit[];
}

interface Lists {
  readonly families: ReadonlyMap<string, FamilyCard>;
  readonly people: ReadonlyMap<string, PersonCard>;
  readonly references: readonly ReferenceCard[];
}

export const createReadModel = (memory: Memory): ReadModel => {
  const lists = atRevision(memory, () => buildLists([...memory.shelf.all()]));
  const families = atRevision(memory, () => [...lists().families.values()]);
  const people = atRevision(memory, () => [...lists().people.values()]);
  const index = atRevision<SearchIndex>(memory, () => createSearchIndex(families(), people()));
  return {
    families,
    people,
    familyCard: (id) => lists().families.get(id),
    personCard: (id) => lists().people.get(id),
    references: (kind) => lists().references.filter((card) => card.kind === kind),
    search: (text, limit) => index().search(text, limit),
  };
};

const buildLists = (bundles: readonly ShelvedBundle[]): Lists => {
  const households = new Map(
    bundles.flatMap(({ stream, frame: { family } }) =>
      family ? [[family.id, { ...family, stream }] as const] : [],
    ),
  );
  const members = new Map<string, PersonCard[]>([...households.keys()].map((id) => [id, []]));
  const people = new Map<string, PersonCard>();
  for (const { stream, frame } of bundles)
    for (const part of frame.people) {
      const household = households.get(part.family ?? "");
      const card = { ...part, stream, rt: household?.rt, team: household?.team };
      people.set(card.id, card);
      members.get(part.family ?? "")?.push(card);
    }
  const families = new Map(
    [...households].map(([id, household]) => [id, { ...household, members: members.get(id) ?? [] }] as const),
  );
  const references = bundles.flatMap(({ stream, frame }) =>
    frame.references.map((card) => ({ ...card, stream })),
  );
  return { families, people, references };
};

/** Computes anew when memory changed since the last call. */
const atRevision = <T>(memory: Memory, compute: () => T): (() => T) => {
  let known: { readonly revision: number; readonly value: T } | undefined;
  return () => {
    if (known?.revision !== memory.revision) known = { revision: memory.revision, value: compute() };
    return known.value;
  };
};
