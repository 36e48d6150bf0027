import { numberToText } from "../units.ts";
import type { CauseId } from "./causes/causes.ts";
import { type Facts, factsIn, isKnown, judge } from "./condition.ts";
import {
  type RiskRule,
  type RiskRuleSet,
  SEVERITIES,
  type Severity,
  type SuggestedReferral,
} from "./rule.ts";
import { DEFAULT_RISK_SETTINGS, type RiskSettings } from "./settings.ts";
import { anyOf, type Truth } from "./truth.ts";

/** What a rule set says of one person, from what was known at a visit. Computed when shown, never stored. */
export interface RiskAssessment {
  readonly ruleSet: Pick<RiskRuleSet, "id" | "version" | "group" | "source" | "confidence">;
  /** Yes when a rule of risk strikes; unknown when none does and one could not be judged. */
  readonly overall: Truth;
  /** Gravest first, then in the order of the set. */
  readonly findings: readonly Finding[];
  /** Rules that could not be judged, with what nobody knows. */
  readonly unknown: readonly UnjudgedRule[];
  /** Ids of rules that were judged and did not strike. */
  readonly clear: readonly string[];
}

export interface Finding {
  readonly rule: string;
  readonly label: string;
  readonly type: "risk" | "topic" | "marker";
  readonly severity: Severity;
  /** "Kadar Hb 9,2 g/dL: kurang darah, perlu dirujuk". */
  readonly reason: string;
  readonly referral?: SuggestedReferral | undefined;
  readonly isPrivate: boolean;
  readonly causes: readonly CauseId[];
}

export interface UnjudgedRule {
  readonly rule: string;
  readonly label: string;
  readonly isPrivate: boolean;
  /** Names of the facts that are missing. */
  readonly missing: readonly string[];
}

export interface AssessOptions {
  /** A health worker has every rule; a cadre those that are not the midwife's, and what her city enabled. */
  readonly isHealthWorker: boolean;
  readonly settings?: RiskSettings;
}

export const assessRisk = (set: RiskRuleSet, facts: Facts, options: AssessOptions): RiskAssessment => {
  const judged = rulesFor(set, options).map((rule) => ({ rule, verdict: verdictOf(rule, facts) }));
  const { id, version, group, source, confidence } = set;
  return {
    ruleSet: { id, version, group, source, confidence },
    overall: anyOf(judged.filter(({ rule }) => rule.type === undefined).map(({ verdict }) => verdict.truth)),
    findings: judged.flatMap(({ verdict }) => verdict.finding ?? []).sort(bySeverity),
    unknown: judged
      .filter(({ verdict }) => verdict.truth === "unknown")
      .map(({ rule }) => ({
        rule: rule.id,
        label: rule.label,
        isPrivate: rule.private === true,
        missing: missingIn(rule, facts),
      })),
    clear: judged.filter(({ verdict }) => verdict.truth === "no").map(({ rule }) => rule.id),
  };
};

/** The rules that speak to somebody. */
export const rulesFor = (
  { rules }: RiskRuleSet,
  { isHealthWorker, settings = DEFAULT_RISK_SETTINGS }: AssessOptions,
): readonly RiskRule[] =>
  rules.filter(
    ({ id, midwifeOnly }) => !midwifeOnly || isHealthWorker || settings.enabledForCadres.includes(id),
  );

interface Verdict {
  readonly truth: Truth;
  readonly finding?: Finding;
}

const verdictOf = (rule: RiskRule, facts: Facts): Verdict => {
  // Only what is known not to concern her is passed over: a fetus that does not move is a finding in an undated pregnancy too.
  if (rule.appliesWhen && judge(rule.appliesWhen, facts) === "no") return { truth: "no" };
  const truths = rule.grades.map(({ when }) => judge(when, facts));
  const grade = rule.grades[truths.indexOf("yes")];
  if (!grade) return { truth: anyOf(truths) };
  const { severity, reason, referral } = grade;
  return {
    truth: "yes",
    finding: {
      rule: rule.id,
      label: rule.label,
      type: rule.type ?? "risk",
      severity,
      reason: withFigures(reason, facts),
      referral,
      isPrivate: rule.private === true,
      causes: rule.causes ?? [],
    },
  };
};

/** "{haemoglobinGPerDl}" becomes the figure with a decimal comma. */
const withFigures = (reason: string, facts: Facts): string =>
  reason.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = facts[name];
    return typeof value === "number" ? numberToText(Math.round(value * 100) / 100) : "…";
  });

const missingIn = ({ grades, appliesWhen }: RiskRule, facts: Facts): readonly string[] => [
  ...new Set(
    [...(appliesWhen ? [appliesWhen] : []), ...grades.map(({ when }) => when)]
      .flatMap(factsIn)
      .filter((fact) => !isKnown(facts[fact])),
  ),
];

const bySeverity = (a: Finding, b: Finding): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
