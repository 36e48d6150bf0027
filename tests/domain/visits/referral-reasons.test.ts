import { expect, test } from "vitest";
import { referralReasons } from "#domain/referral/reasons.ts";
import { SEVERITIES } from "#domain/risk/rule.ts";
import { riskRuleSets } from "#domain/risk/rule-sets.ts";
import { referralReasonsOf } from "#domain/visits/referral-reasons.ts";

const rules = riskRuleSets.flatMap((set) => set.rules);
const finding = (rule: string, parts: object = {}) =>
  ({ rule, severity: "soon", isPrivate: false, ...parts }) as const;

test("every reason that a finding may lead to is one that slips know", () => {
  const known = new Set(referralReasons.map(({ id }) => id));
  const led = SEVERITIES.flatMap((severity) =>
    referralReasonsOf(rules.map(({ id }) => finding(id, { severity }))),
  );
  expect(led.length).toBeGreaterThan(8);
  for (const reason of led) expect(known, reason).toContain(reason);
});

test("a low Hb leads to anaemia, one that is an emergency to the graver reason, each once", () => {
  expect(referralReasonsOf([finding("BM-HB"), finding("CT-HB")])).toEqual(["mother.anaemia"]);
  expect(referralReasonsOf([finding("BM-HB", { severity: "emergency" })])).toEqual(["mother.severeAnaemia"]);
});

test("what was asked in private leads to nothing on paper", () => {
  const asked = rules.filter((rule) => rule.private).map(({ id }) => finding(id, { isPrivate: true }));
  expect(asked.length).toBeGreaterThan(2);
  expect(referralReasonsOf([...asked, finding("BM-HB", { isPrivate: true })])).toEqual([]);
});
