import { type KnownPerson, type LikenessReason, likelySame } from "#domain/people/duplicates.ts";
import type { PlannedPerson } from "./plan-import.ts";
import type { Stored } from "./stored.ts";

/** Two who may be one person. Both are kept; people decide. */
export interface PossibleDuplicate {
  readonly line: number;
  readonly name: string;
  readonly reasons: readonly LikenessReason[];
  readonly other: { readonly name: string; readonly rw: string } & (
    | { readonly in: "file"; readonly line: number }
    | { readonly in: "server" }
  );
}

interface Known extends KnownPerson {
  readonly rw: string;
  readonly area: string;
  readonly line: number | undefined;
}

/** Possible duplicates among the new people of a file, and between them and those the server holds in the same kelurahan. */
export const findDuplicates = (
  planned: readonly PlannedPerson[],
  { people: stored }: Stored,
): readonly PossibleDuplicate[] => {
  const knownByArea = new Map<string, Known[]>();
  const add = (known: Known): void => {
    const neighbours = knownByArea.get(known.area);
    if (neighbours) neighbours.push(known);
    else knownByArea.set(known.area, [known]);
  };
  for (const person of stored) add({ ...person, motherName: person.parentNames[0], line: undefined });
  const found: PossibleDuplicate[] = [];
  for (const { person, id, stored: match } of planned) {
    if (match) continue;
    const listed: Known = { ...person, id, motherName: person.motherName ?? person.parentName };
    for (const { person: other, reasons } of likelySame(listed, knownByArea.get(person.area) ?? [])) {
      const { name, rw, line } = other;
      const place = line === undefined ? ({ in: "server" } as const) : ({ in: "file", line } as const);
      found.push({ line: person.line, name: person.name, reasons, other: { name, rw, ...place } });
    }
    add(listed);
  }
  return found;
};
