import type { TreatmentReason } from "../records/treatment.ts";

/** How long a round lasts and how often is weighed, by reason: configuration of the city, not code. */
export interface TreatmentPlan {
  readonly reason: TreatmentReason;
  /** Offered first; others may be typed. */
  readonly days: number;
  readonly weighEveryDays: number;
}

export interface TreatmentPlans {
  readonly id: string;
  readonly version: number;
  readonly validFrom: string;
  readonly source: string;
  /** What a plan may take without a question. */
  readonly usualDays: readonly number[];
  readonly plans: readonly TreatmentPlan[];
}

export const treatmentPlans: TreatmentPlans = {
  id: "rencana-pemulihan",
  version: 1,
  validFrom: "2026-01-01",
  source:
    "Perdirjen HK.02.02/B/1622/2023 (PMT lokal), dari ingatan: domain 3.7 [?], 15.14. Periksa bersama puskesmas.",
  usualDays: [14, 28, 56, 120],
  plans: [
    { reason: "notGaining", days: 14, weighEveryDays: 7 },
    { reason: "underweight", days: 28, weighEveryDays: 7 },
    { reason: "wasting", days: 56, weighEveryDays: 7 },
    { reason: "severeWasting", days: 56, weighEveryDays: 7 },
    { reason: "pregnantThin", days: 120, weighEveryDays: 30 },
    { reason: "other", days: 28, weighEveryDays: 7 },
  ],
};

/** The plan for a reason; every reason has one (held by a test). */
export const planFor = (reason: TreatmentReason, plans: TreatmentPlans = treatmentPlans): TreatmentPlan => {
  const found = plans.plans.find((plan) => plan.reason === reason);
  if (!found) throw new Error(`no plan for ${reason}`);
  return found;
};
