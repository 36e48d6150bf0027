import type { FilePerson } from "./group-people.ts";
import { nameKey } from "./name-key.ts";

/** As `records/membership.ts` has it. */
export type MemberRole = "head" | "wife" | "child" | "parent" | "other";

const ROLE_BY_WORD: readonly (readonly [RegExp, MemberRole])[] = [
  [/^(kepala|kk\b)/i, "head"],
  [/^(istri|isteri)/i, "wife"],
  [/^anak/i, "child"],
  [/^(orang\s?tua|mertua|ayah|ibu)/i, "parent"],
];

/** A person's place in the family: as the list says, else by name and group; "other" where nothing tells. */
export const memberRole = (
  { relation, name, group }: Pick<FilePerson, "relation" | "name" | "group">,
  headName: string | undefined,
): MemberRole => {
  const said = ROLE_BY_WORD.find(([word]) => word.test(relation ?? ""))?.[1];
  if (said) return said;
  if (headName !== undefined && nameKey(headName) === nameKey(name)) return "head";
  return group === "child" ? "child" : "other";
};
