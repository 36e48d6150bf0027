import type { CareGroup } from "./care-group.ts";

/** The form that is filled in at a contact with each group: its record kind. */
export const contactKindOf: Readonly<Record<CareGroup, string>> = {
  catin: "catinVisit",
  hamil: "bumilVisit",
  nifas: "nifasVisit",
  baduta: "badutaVisit",
  balita: "balitaVisit",
};

/** Filled in about a household. */
export const FAMILY_SCREEN_KIND = "familyScreen";

export const contactKinds: readonly string[] = [...new Set(Object.values(contactKindOf))];
