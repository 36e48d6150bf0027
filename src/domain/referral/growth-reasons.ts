import type { CivilDate } from "../civil-date.ts";
import { stepRules } from "../growth/monthly/step-rules.ts";
import { childMonth } from "../measurements/child-month.ts";
import { childStatus } from "../measurements/child-status.ts";
import { nextStep } from "../measurements/next-step.ts";
import type { ChildFacts } from "../people/child-facts.ts";
import { reasonOf } from "./reasons.ts";

/**
 * The reasons to refer that a child's latest measurement gives, gravest first: the very rules that spoke at the scale. Empty
 * when all is well, and when the figures are in doubt and should be measured again first (oedema never waits for that).
 */
export const growthReasons = (child: ChildFacts, today: CivilDate): readonly string[] => {
  const { latest, reviewReasons } = childStatus(child, today);
  if (!latest) return [];
  const { oedema } = latest.figures;
  if (oedema !== true && reviewReasons.length > 0) return [];
  const month = childMonth(child, latest.figures, child.measurements);
  const step = nextStep({ assessment: latest.growth, oedema, month, questions: [], answers: {} });
  const held = new Set(step.why);
  const facts = {
    assessment: month?.correction?.kind === "beforeTerm" ? undefined : (month?.corrected ?? latest.growth),
    zone: month?.correctedZone ?? month?.zone,
    monthly: month?.monthly,
    velocity: month?.velocity,
    oedema: oedema === true,
    hasDangerSign: false,
  };
  const rules = (month?.rules.steps ?? stepRules).filter(
    (rule) => rule.when(facts) && held.has(rule.why(facts)),
  );
  const ids = [...rules.map(({ id }) => id), step.id].map((id) => `growth.${id}`);
  return [...new Set(ids)].filter((id) => reasonOf(id) !== undefined);
};
