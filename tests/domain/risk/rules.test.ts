import { describe, expect, test } from "vitest";
import { destinationLabels, urgencyLabels } from "#domain/records/referral.ts";
import { factsIn } from "#domain/risk/condition.ts";
import { SEVERITIES } from "#domain/risk/rule.ts";
import { riskRuleOf, riskRuleSets, riskRulesOn } from "#domain/risk/rule-sets.ts";
import { assessed, VISIT, verdict } from "./a-case.ts";
import { truthTables } from "./truth-tables.ts";

describe.each(riskRuleSets.map((set) => [set.group, set] as const))("rules for %s", (group, set) => {
  test.each(
    truthTables[group].map(([rule, facts, answer]) => [rule, answer, JSON.stringify(facts), facts] as const),
  )("%s says %s of %s", (rule, answer, _, facts) => expect(verdict(group, rule, facts)).toBe(answer));
  test("every rule has rows for yes, no and unknown", () => {
    for (const { id } of set.rules) {
      const answers = truthTables[group].filter(([rule]) => rule === id).map(([, , answer]) => answer);
      expect(answers, id).toContain("no");
      expect(answers, id).toContain("unknown");
      expect(
        answers.some((answer) => (SEVERITIES as readonly string[]).includes(answer)),
        id,
      ).toBe(true);
    }
  });
  test("every grade is reached by a row, and its referral leads somewhere", () => {
    for (const { id, grades } of set.rules) {
      const reached = new Set(
        truthTables[group].filter(([rule]) => rule === id).map(([, , answer]) => answer),
      );
      for (const { severity, reason, referral } of grades) {
        expect([...reached], `${id}: ${reason}`).toContain(severity);
        expect(reason).not.toMatch(/stunting|mikrosefali/i);
        if (referral) {
          expect(Object.keys(destinationLabels)).toContain(referral.to);
          expect(Object.keys(urgencyLabels)).toContain(referral.urgency);
        }
      }
    }
  });
  test("grades stand gravest first, and the first that holds speaks", () => {
    for (const { id, grades } of set.rules) {
      const ranks = grades.map(({ severity }) => SEVERITIES.indexOf(severity));
      expect(
        [...ranks].sort((a, b) => a - b),
        id,
      ).toEqual(ranks);
    }
  });
  test("is dated and says where it comes from", () => {
    expect(set.source.length).toBeGreaterThan(20);
    expect(riskRulesOn(group, set.validFrom)).toBe(set);
  });
  test("of whom nothing is known nobody says that she is not at risk, nor that she is", () => {
    const { overall, findings, unknown } = assessed(group, {});
    expect([overall, findings]).toEqual(["unknown", []]);
    expect(unknown.every(({ missing }) => missing.length > 0)).toBe(true);
  });
});

test("ids are unique over all groups, and found again", () => {
  const ids = riskRuleSets.flatMap(({ rules }) => rules.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(riskRuleOf("BM-HB")?.label).toBe("kadar Hb");
  expect(riskRuleOf("XX-1")).toBeUndefined();
});

test("no rule reads which contraceptive was chosen", () => {
  const facts = riskRuleSets.flatMap(({ rules }) =>
    rules.flatMap(({ grades, appliesWhen }) =>
      [...grades.map(({ when }) => when), ...(appliesWhen ? [appliesWhen] : [])].flatMap(factsIn),
    ),
  );
  expect(facts.filter((fact) => /method|mkjp|wanted/i.test(fact))).toEqual([]);
});

test("an older visit is judged by the oldest set there is", () =>
  expect(riskRulesOn("bumil", VISIT, riskRuleSets).id).toBe("bumil-2022"));
