import { civilDate } from "#domain/civil-date.ts";
import { type AssessOptions, assessRisk, type RiskAssessment } from "#domain/risk/assess-risk.ts";
import type { Facts } from "#domain/risk/condition.ts";
import type { RiskGroup, Severity } from "#domain/risk/rule.ts";
import { riskRulesOn } from "#domain/risk/rule-sets.ts";

export const VISIT = civilDate(2026, 11, 22);

/** Assessed as a health worker, whom every rule speaks to, unless told otherwise. */
export const assessed = (
  group: RiskGroup,
  facts: Facts,
  options: AssessOptions = { isHealthWorker: true },
): RiskAssessment => assessRisk(riskRulesOn(group, VISIT), facts, options);

/** What one rule says: the severity of its finding, "no" or "unknown"; undefined when the rule does not speak. */
export const verdict = (
  group: RiskGroup,
  rule: string,
  facts: Facts,
): Severity | "no" | "unknown" | undefined => {
  const { findings, unknown, clear } = assessed(group, facts);
  if (clear.includes(rule)) return "no";
  if (unknown.some((one) => one.rule === rule)) return "unknown";
  return findings.find((one) => one.rule === rule)?.severity;
};
