import { expect, test } from "vitest";
import { auditVerdict } from "../../src/tools/audit-verdict.ts";

const counted = (parts: object): string => JSON.stringify({ metadata: { vulnerabilities: parts } });

test("weaknesses are counted, and only high and critical ones fail", () => {
  expect(auditVerdict(counted({ total: 3, high: 0, critical: 0 }))).toEqual({
    text: "3 known weaknesses, 0 high, 0 critical",
    code: 0,
  });
  expect(auditVerdict(counted({ total: 2, high: 1, critical: 0 })).code).toBe(1);
  expect(auditVerdict(counted({ total: 1, critical: 1 })).code).toBe(1);
});

test("what nobody checked is said with its reason, and is no success", () => {
  const refused = JSON.stringify({
    message: "405 Method Not Allowed - POST https://example.test/bulk",
    error: {},
  });
  expect(auditVerdict(refused)).toEqual({
    text: "not checked: 405 Method Not Allowed - POST https://example.test/bulk",
    code: 2,
  });
  expect(auditVerdict("", "spawn npm ENOENT")).toEqual({ text: "not checked: spawn npm ENOENT", code: 2 });
  for (const strange of ["", "<html>", "null", "7", "{}", counted({})])
    expect(auditVerdict(strange)).toMatchObject({ text: expect.stringContaining("not checked"), code: 2 });
});
