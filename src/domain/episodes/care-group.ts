/** The five target groups (sasaran): states of a person, in the order of a life. They may overlap. */
export const CARE_GROUPS = ["catin", "hamil", "nifas", "baduta", "balita"] as const;

export type CareGroup = (typeof CARE_GROUPS)[number];

/** Shown as a noun: "12 ibu hamil". */
export const careGroupLabels: Readonly<Record<CareGroup, string>> = {
  catin: "calon pengantin",
  hamil: "ibu hamil",
  nifas: "ibu nifas",
  baduta: "baduta",
  balita: "balita",
};
