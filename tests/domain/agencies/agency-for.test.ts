import { describe, expect, test } from "vitest";
import { agenciesFor, agencyDecisions, agencyFor } from "#domain/agencies/agency-for.ts";
import { civilDate } from "#domain/civil-date.ts";
import type { Body } from "#domain/facts/version.ts";

const AREA = "3571011001";
const aRecord = (id: string, body: Body) => ({
  id,
  kind: "agency",
  body: { area: AREA, validFrom: "2026-01-01", name: id, code: id, serves: [], basis: "SK 1", ...body },
});
const zakat = aRecord("zakat", { name: "Rumah Zakat", serves: ["charity"], helps: ["nutrition"] });
const csr = aRecord("csr", { name: "Bank Jatim", serves: ["charity"], helps: ["toilet", "water"] });
const dinsos = aRecord("dinsos", { name: "Dinas Sosial", serves: ["social"] });
const decisions = agencyDecisions([zakat, csr, dinsos]);
const needing = (reasons: readonly string[], parts: object = {}) =>
  agencyFor(decisions, { area: AREA, to: "charity", date: civilDate(2026, 11, 2), reasons, ...parts })?.code;

describe("which agency a referral is for", () => {
  test("the only one there is", () =>
    expect(
      agencyFor(decisions, { area: AREA, to: "social", date: civilDate(2026, 11, 2), reasons: [] })?.name,
    ).toBe("Dinas Sosial"));
  test("of several givers the one that helps with what is needed", () => {
    expect(needing(["family.food"])).toBe("zakat");
    expect(needing(["family.toilet"])).toBe("csr");
  });
  test("none where two would fit, or nobody helps with it: nobody guesses", () => {
    expect(needing(["family.food", "family.toilet"])).toBeUndefined();
    expect(needing(["family.house"])).toBeUndefined();
  });
  test("the one that it names, however that is written", () => {
    expect(needing(["family.food", "family.toilet"], { toName: "bank  jatim." })).toBe("csr");
    expect(needing(["family.food"], { toName: "Baznas" })).toBeUndefined();
  });
  test("none in another kelurahan, and none before it was decided", () => {
    expect(needing(["family.food"], { area: "3571011002" })).toBeUndefined();
    expect(needing(["family.food"], { date: civilDate(2025, 12, 31) })).toBeUndefined();
  });
});

describe("a later decision", () => {
  const ended = aRecord("zz", { code: "dinsos", validFrom: "2026-06-01", serves: [] });
  const both = agencyDecisions([dinsos, ended]);
  const on = (month: number) =>
    agenciesFor(both, { area: AREA, to: "social", date: civilDate(2026, month, 1) }).map(({ code }) => code);
  test("replaces the earlier from its own day on", () => {
    expect(on(5)).toEqual(["dinsos"]);
    expect(on(6)).toEqual([]);
  });
});
