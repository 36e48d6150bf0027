import type { Memory } from "../memory/memory.ts";
import type {
  CareCard,
  FamilyCard,
  PersonCard,
  ProposedSubject,
  ReferenceCard,
  SearchHit,
} from "../session-types.ts";
import { createListBuilder } from "./lists.ts";
import { createSearchIndex } from "./search-index.ts";

/** Lists and search over the opened cards. Worked out when asked for, and again only after a bundle changed. */
export interface ReadModel {
  families(): readonly FamilyCard[];
  people(): readonly PersonCard[];
  familyCard(id: string): FamilyCard | undefined;
  personCard(id: string): PersonCard | undefined;
  references(kind: string): readonly ReferenceCard[];
  proposed(): readonly ProposedSubject[];
  care(): readonly CareCard[];
  careOf(subject: string): CareCard | undefined;
  search(text: string, limit: number): readonly SearchHit[];
}

export const createReadModel = ({ shelf }: Memory): ReadModel => {
  const build = createListBuilder();
  const index = createSearchIndex();
  const lists = perVersion(shelf.version, () => build([...shelf.all()]));
  const families = perVersion(shelf.version, () => [...lists().families.values()]);
  const people = perVersion(shelf.version, () => [...lists().people.values()]);
  const care = perVersion(shelf.version, () => [...lists().care.values()]);
  const updated = perVersion(shelf.version, () => {
    index.update(families(), people());
    return index;
  });
  return {
    families,
    people,
    familyCard: (id) => lists().families.get(id),
    personCard: (id) => lists().people.get(id),
    references: (kind) => lists().references.filter((card) => card.kind === kind),
    proposed: () => lists().proposed,
    care,
    careOf: (subject) => lists().care.get(subject),
    search: (text, limit) => updated().search(text, limit),
  };
};

const perVersion = <T>(version: () => number, compute: () => T): (() => T) => {
  let known: { readonly version: number; readonly value: T } | undefined;
  return () => {
    const now = version();
    if (known?.version !== now) known = { version: now, value: compute() };
    return known.value;
  };
};
