import { addDays, type CivilDate, daysBetween } from "../civil-date.ts";
import { planFor, type TreatmentPlans, treatmentPlans } from "./plans.ts";
import type { TreatmentFacts } from "./treatment-facts.ts";

/** Where a round stands on a day. */
export interface TreatmentProgress {
  /** 1 on the first day; never over the plan. */
  readonly dayNumber: number;
  readonly plannedDays: number;
  readonly lastDay: CivilDate;
  /** Days marked as given, as fully eaten, as not given; the rest nobody marked. */
  readonly given: number;
  readonly eatenAll: number;
  readonly missed: number;
  /** Days gone by, today included, that nobody marked. */
  readonly unmarked: number;
  /** The next weighing is due on this day; nothing once it has ended. */
  readonly weighOn: CivilDate | undefined;
  readonly isWeighOverdue: boolean;
  /** The planned days are over and nobody said how it ended. */
  readonly needsOutcome: boolean;
}

/** `weighedOn`: days on which the person was weighed, in any order. */
export const treatmentProgress = (
  facts: TreatmentFacts,
  weighedOn: readonly CivilDate[],
  today: CivilDate,
  plans: TreatmentPlans = treatmentPlans,
): TreatmentProgress => {
  const { startDate, plannedDays, endDate, days } = facts;
  const lastDay = addDays(startDate, plannedDays - 1);
  const until = [lastDay, today, ...(endDate === undefined ? [] : [endDate])].sort()[0] ?? today;
  const gone = Math.max(daysBetween(startDate, until) + 1, 0);
  const inside = days.filter(({ date }) => date >= startDate && date <= until);
  const lastWeighed = weighedOn
    .filter((date) => date >= startDate && date <= today)
    .sort()
    .at(-1);
  const weighOn =
    endDate === undefined
      ? addDays(lastWeighed ?? startDate, planFor(facts.reason, plans).weighEveryDays)
      : undefined;
  return {
    dayNumber: gone,
    plannedDays,
    lastDay,
    given: inside.filter(({ given }) => given).length,
    eatenAll: inside.filter(({ eaten }) => eaten === "all").length,
    missed: inside.filter(({ given }) => !given).length,
    unmarked: gone - inside.length,
    weighOn,
    isWeighOverdue: weighOn !== undefined && weighOn < today,
    needsOutcome: endDate === undefined && today > lastDay,
  };
};

/** What a running round asks of the team. */
export type TreatmentTask =
  | { readonly type: "weigh"; readonly treatment: TreatmentFacts; readonly dueOn: CivilDate }
  | { readonly type: "outcome"; readonly treatment: TreatmentFacts; readonly dueOn: CivilDate };

/** Nothing for a round that ended, or that asks for nothing today. */
export const treatmentTask = (
  facts: TreatmentFacts,
  weighedOn: readonly CivilDate[],
  today: CivilDate,
): TreatmentTask | undefined => {
  const { needsOutcome, lastDay, weighOn } = treatmentProgress(facts, weighedOn, today);
  if (needsOutcome) return { type: "outcome", treatment: facts, dueOn: addDays(lastDay, 1) };
  return weighOn !== undefined && weighOn <= today
    ? { type: "weigh", treatment: facts, dueOn: weighOn }
    : undefined;
};
