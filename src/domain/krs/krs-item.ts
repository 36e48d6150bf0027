import type { Truth } from "../risk/truth.ts";

/** `notApplicable`: asked of nobody here ("tidak berlaku"), such as the wife's age where there is no couple. */
export type ItemValue = Truth | "notApplicable";

/** The items of the record, in its order; a yes in those from `water` on is a risk. */
export const KRS_ITEMS = [
  "childUnder2",
  "child2To4",
  "fertileCouple",
  "pregnant",
  "water",
  "latrine",
  "noModernContraception",
  "tooYoung",
  "tooOld",
  "tooClose",
  "tooMany",
] as const;

export type KrsItemId = (typeof KRS_ITEMS)[number];

/** As people read them: never "stunting" of a family. */
export const krsItemLabels: Readonly<Record<KrsItemId, string>> = {
  childUnder2: "punya anak 0-23 bulan",
  child2To4: "punya anak 24-59 bulan",
  fertileCouple: "pasangan usia subur",
  pregnant: "ada ibu hamil",
  water: "air minum utama belum layak",
  latrine: "jamban belum layak",
  noModernContraception: "belum ber-KB modern",
  tooYoung: "umur istri terlalu muda",
  tooOld: "umur istri 35 sampai 40 tahun",
  tooClose: "jarak anak terlalu dekat",
  tooMany: "anak tiga atau lebih",
};

/** Asked in private: no list, filter, count or reason names it, only the form where it was answered. */
export const PRIVATE_ITEMS: readonly KrsItemId[] = ["noModernContraception"];

/** What may be said of an item where others read along. */
export const krsItemShown = (id: KrsItemId): string =>
  PRIVATE_ITEMS.includes(id) ? "hal yang ditanyakan saat berdua" : krsItemLabels[id];

/** Codes of the family-planning board: 1 yes, 2 no, 3 not applicable; an unknown cell stays empty. */
export const itemCode = (value: ItemValue): 1 | 2 | 3 | undefined =>
  value === "yes" ? 1 : value === "no" ? 2 : value === "notApplicable" ? 3 : undefined;
