import type { CivilDate } from "#domain/civil-date.ts";
import { childMonth } from "#domain/measurements/child-month.ts";
import { childStatus } from "#domain/measurements/child-status.ts";
import { nextStep } from "#domain/measurements/next-step.ts";
import type { ChildFacts } from "#domain/people/child-facts.ts";
import type { needText } from "./text.ts";

/** Why somebody is to be seen before others. `due`: only that this month's weighing is missing. */
export type ChildNeed = keyof typeof needText | "due";

/** Most pressing first; the list is sorted by it. */
export const NEED_ORDER: readonly ChildNeed[] = [
  "sentBack",
  "today",
  "again",
  "thisWeek",
  "soon",
  "never",
  "due",
];

/** What the last measurement asks for, by the same rules that spoke at the scale. */
export const childNeed = (child: ChildFacts, today: CivilDate): ChildNeed => {
  const { sentBack, latest, reviewReasons } = childStatus(child, today);
  if (sentBack.length > 0) return "sentBack";
  if (!latest) return "never";
  const { oedema } = latest.figures;
  // Swollen feet do not wait for a second measuring; every other doubt comes before a conclusion.
  if (oedema !== true && reviewReasons.length > 0) return "again";
  const month = childMonth(child, latest.figures, child.measurements);
  const { urgency } = nextStep({ assessment: latest.growth, oedema, month, questions: [], answers: {} });
  return urgency === "routine" ? "due" : urgency;
};
