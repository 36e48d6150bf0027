import { type CivilDate, civilDate } from "#domain/civil-date.ts";
import { kbmSource, type MinimumGain, minimumGains } from "#domain/growth/monthly/kbm.ts";
import { kmsZones } from "#domain/growth/monthly/kms-zone.ts";
import type { StepRule } from "#domain/growth/monthly/next-step.ts";
import { stepRules } from "#domain/growth/monthly/step-rules.ts";
import type { Sex } from "#domain/people/sex.ts";

/** Everything about monthly monitoring that a ministry may change. A later edition is a further value, never an edit. */
export type MonthlyRuleSet = {
  readonly id: string;
  readonly version: number;
  readonly validFrom: CivilDate;
  readonly source: string;
  readonly minimumGains: Readonly<Record<Sex, readonly MinimumGain[]>>;
  readonly zones: typeof kmsZones;
  readonly steps: readonly StepRule[];
};

/** Rule sets from old to new. */
export const monthlyRuleSets: readonly MonthlyRuleSet[] = [
  {
    id: "kms-kia-2020",
    version: 1,
    validFrom: civilDate(2020, 1, 1),
    source: kbmSource,
    minimumGains,
    zones: kmsZones,
    steps: stepRules,
  },
];

/** The set in force on the day of a weighing; the oldest one for days before all of them. */
export const monthlyRulesOn = (
  date: CivilDate,
  sets: readonly MonthlyRuleSet[] = monthlyRuleSets,
): MonthlyRuleSet => {
  const inForce = sets.findLast((set) => set.validFrom <= date) ?? sets[0];
  if (!inForce) throw new Error("no monthly rule set");
  return inForce;
};
