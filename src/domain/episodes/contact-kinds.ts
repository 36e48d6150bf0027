import type { CareGroup } from "./care-group.ts";

/** The form that is filled in at a contact with each group: the record kind of its answers (`forms/files`). */
export const contactKindOf: Readonly<Record<CareGroup, string>> = {
  catin: "visitCatin",
  hamil: "visitPregnancy",
  nifas: "visitPostpartum",
  baduta: "visitBaduta",
  balita: "visitBalita",
};

/** Filled in about a household. */
export const FAMILY_SCREEN_KIND = "familyScreen";

export const contactKinds: readonly string[] = Object.values(contactKindOf);
