import type { ShelvedBundle } from "../memory/shelf.ts";
import type { CareCard, FamilyCard, PersonCard, ProposedSubject, ReferenceCard } from "../session-types.ts";

/** The cards of all bundles, joined across bundles: members with their family, the family's RT and team with its members. */
export interface Lists {
  readonly families: ReadonlyMap<string, FamilyCard>;
  readonly people: ReadonlyMap<string, PersonCard>;
  readonly references: readonly ReferenceCard[];
  readonly proposed: readonly ProposedSubject[];
  /** By subject. */
  readonly care: ReadonlyMap<string, CareCard>;
}

/**
 * Builds lists again and again from changing bundles. A card that says what it said before is the same object, so that a
 * list can tell by identity what to draw again.
 */
export const createListBuilder = (): ((bundles: Iterable<ShelvedBundle>) => Lists) => {
  const people = new WeakMap<object, PersonCard>();
  const families = new WeakMap<object, FamilyCard>();

  const personOf = (
    part: ShelvedBundle["frame"]["people"][number],
    stream: string,
    household: ShelvedBundle["frame"]["family"],
  ): PersonCard => {
    const known = people.get(part);
    if (known && known.stream === stream && known.rt === household?.rt && known.team === household?.team)
      return known;
    const card = { ...part, stream, rt: household?.rt, team: household?.team };
    people.set(part, card);
    return card;
  };

  const familyOf = (
    part: NonNullable<ShelvedBundle["frame"]["family"]>,
    stream: string,
    members: readonly PersonCard[],
  ): FamilyCard => {
    const known = families.get(part);
    const isSame =
      known?.stream === stream &&
      known.members.length === members.length &&
      members.every((member, i) => member === known.members[i]);
    if (known && isSame) return known;
    const card = { ...part, stream, members };
    families.set(part, card);
    return card;
  };

  return (bundles) => {
    const households = new Map<
      string,
      { part: NonNullable<ShelvedBundle["frame"]["family"]>; stream: string }
    >();
    const references: ReferenceCard[] = [];
    const proposed: ProposedSubject[] = [];
    const care = new Map<string, CareCard>();
    for (const { stream, frame } of bundles) {
      if (frame.family) households.set(frame.family.id, { part: frame.family, stream });
      for (const card of frame.references) references.push({ ...card, stream });
      for (const id of frame.proposed ?? []) proposed.push({ id, stream });
      for (const part of frame.care ?? []) care.set(part.subject, { ...part, stream });
    }
    const everybody = new Map<string, PersonCard>();
    const members = new Map<string, PersonCard[]>();
    for (const { stream, frame } of bundles)
      for (const part of frame.people) {
        const household = households.get(part.family ?? "");
        const card = personOf(part, stream, household?.part);
        everybody.set(card.id, card);
        if (!household) continue;
        const housemates = members.get(household.part.id);
        if (housemates) housemates.push(card);
        else members.set(household.part.id, [card]);
      }
    const all = [...households].map(
      ([id, { part, stream }]) => [id, familyOf(part, stream, members.get(id) ?? [])] as const,
    );
    return { families: new Map(all), people: everybody, references, proposed, care };
  };
};
