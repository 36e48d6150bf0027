import { type Intervention, interventionOf } from "./interventions.ts";

/** What lies behind a child at risk, as the audit asks it, and what helps against it. Data of a versioned list. */
export const CAUSE_LIST = { id: "causes", version: 1, validFrom: "2026-11-22" } as const;

interface Cause {
  readonly label: string;
  /** Ids of `interventions.ts`, the most fitting first. */
  readonly interventions: readonly string[];
}

const causes = {
  food: {
    label: "makanan kurang",
    interventions: ["feedingYoungChild", "foodForChild", "fosterParent", "foodGarden", "counselling"],
  },
  care: {
    label: "pengasuhan",
    interventions: ["breastfeeding", "parentingClass", "counselling", "preschool"],
  },
  illness: {
    label: "sakit",
    interventions: ["treatIllness", "immunisation", "deworming", "healthInsurance"],
  },
  motherNutrition: {
    label: "gizi ibu",
    interventions: ["ironTablets", "foodForPregnant", "antenatalCare", "fosterParent"],
  },
  birth: {
    label: "lahir kecil atau kurang bulan",
    interventions: ["postnatalCare", "breastfeeding", "growthMonitoring", "specialFood"],
  },
  pregnancyCare: { label: "kehamilan perlu diperiksa", interventions: ["antenatalCare", "healthInsurance"] },
  services: {
    label: "pelayanan belum lengkap",
    interventions: ["growthMonitoring", "immunisation", "vitaminA", "healthInsurance", "papers"],
  },
  poverty: {
    label: "ekonomi",
    interventions: ["socialAid", "fosterParent", "healthInsurance", "foodGarden"],
  },
  water: { label: "air minum", interventions: ["cleanWater", "counselling"] },
  sanitation: { label: "jamban", interventions: ["latrine", "counselling"] },
  housing: { label: "rumah", interventions: ["housing"] },
  smoke: { label: "asap rokok", interventions: ["smokeFree", "counselling"] },
  spacing: { label: "jarak dan jumlah kelahiran", interventions: ["familyPlanning", "counselling"] },
  age: {
    label: "umur saat menikah atau hamil",
    interventions: ["brideCompanionship", "childMarriage", "counselling"],
  },
  mind: { label: "suasana hati", interventions: ["protection", "counselling"] },
  safety: { label: "rasa aman", interventions: ["protection"] },
} as const satisfies Readonly<Record<string, Cause>>;

export type CauseId = keyof typeof causes;

export const causeIds = Object.keys(causes) as readonly CauseId[];

export const causeLabel = (id: CauseId): string => causes[id].label;

/** What helps against these causes, each once, specific ones first; within a kind in the order of the causes. */
export const interventionsFor = (ids: readonly CauseId[]): readonly Intervention[] => {
  const wanted = [...new Set(ids.flatMap((id): readonly string[] => causes[id].interventions))].map(
    interventionOf,
  );
  return [
    ...wanted.filter(({ kind }) => kind === "specific"),
    ...wanted.filter(({ kind }) => kind === "sensitive"),
  ];
};
