import { describe, expect, test } from "vitest";
import { mayWrite } from "#domain/access/may-write.ts";
import { civilDate } from "#domain/civil-date.ts";
import type { Body } from "#domain/facts/version.ts";
import { bumilForm } from "#domain/forms/files/bumil.ts";
import { readForm } from "#domain/forms/read-form.ts";
import { decideKrs } from "#domain/krs/decide-krs.ts";
import { decisionsIn, nationalRulesOn, programmeRulesOn } from "#domain/programme/programme-rules.ts";
import { programmeSettings } from "#domain/records/programme-settings.ts";
import { assessRisk } from "#domain/risk/assess-risk.ts";
import { riskRuleSets, riskRulesOn } from "#domain/risk/rule-sets.ts";
import { immunisationStatus } from "#domain/schedule/services/immunisation.ts";
import { aWoman, aYoungChild, ON } from "#support/builders-care.ts";

const BANDAR_LOR = "3571011001";
const decision = (id: string, validFrom: string, body: Body, area = BANDAR_LOR) => ({
  id,
  stream: area,
  kind: programmeSettings.kind,
  body: { area, validFrom, basis: "Surat 12", ...body },
});
const rulesOn = (date: typeof ON, ...records: ReturnType<typeof decision>[]) =>
  programmeRulesOn(decisionsIn(records, BANDAR_LOR), date);
const day = (text: string) => {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  return civilDate(year, month, date);
};

describe("what is in force", () => {
  const on = decision("a", "2026-03-01", { kbModernCounts: "on", midwifeRules: ["BM-PROT"] });
  const off = decision("b", "2026-09-01", { kbModernCounts: "off" });
  test("is national where nobody decided", () => {
    expect(rulesOn(ON)).toEqual(nationalRulesOn(ON));
    expect(nationalRulesOn(ON).risk.enabledForCadres).toEqual([]);
    expect(nationalRulesOn(ON).krs.options.kbModernCounts).toBe(false);
  });
  test("holds from its day on, and a later one changes only what it names", () => {
    expect(rulesOn(day("2026-02-28"), on, off)).toEqual(nationalRulesOn(day("2026-02-28")));
    expect(rulesOn(day("2026-03-01"), on, off).krs.options.kbModernCounts).toBe(true);
    const now = rulesOn(ON, off, on);
    expect(now.krs.options.kbModernCounts).toBe(false);
    expect(now.risk.enabledForCadres).toEqual(["BM-PROT"]);
  });
  test("of two decisions of one day is the one written later", () => {
    const corrected = decision("c", "2026-03-01", { kbModernCounts: "off" });
    expect(rulesOn(day("2026-04-01"), corrected, on).krs.options.kbModernCounts).toBe(false);
  });
  test("of another kelurahan is not this one's", () => {
    expect(
      decisionsIn([decision("x", "2026-01-01", { hexavalent: "on" }, "3571011002")], BANDAR_LOR),
    ).toEqual([]);
  });
  test("an empty list takes the midwife's rules back", () => {
    const back = decision("d", "2026-10-01", { midwifeRules: [] });
    expect(rulesOn(ON, on, back).risk.enabledForCadres).toEqual([]);
  });
});

describe("who reads it", () => {
  const options = { facts: { gestationWeeks: 24 }, date: ON, isHealthWorker: false };
  const asked = (openedRules: readonly string[]) =>
    readForm(bumilForm, {}, { ...options, openedRules }).asked.map(({ id }) => id);
  test("a cadre is asked the midwife's question that was opened, and no other", () => {
    expect(asked([])).not.toContain("proteinuria");
    expect(asked(["BM-PROT"])).toContain("proteinuria");
    expect(asked(["BM-PROT"])).not.toContain("fundalHeightCm");
  });
  test("every rule that can be opened is the midwife's, and each of those can be", () => {
    const midwife = riskRuleSets.flatMap(({ rules }) =>
      rules.filter(({ midwifeOnly }) => midwifeOnly).map(({ id }) => id),
    );
    expect(Object.keys(programmeSettings.fields.midwifeRules?.choices ?? {}).sort()).toEqual(
      [...midwife].sort(),
    );
  });
  test("what she answers is judged only under the rules of that day", () => {
    const found = (settings: ReturnType<typeof rulesOn>["risk"]) =>
      assessRisk(
        riskRulesOn("bumil", ON),
        { proteinuria: "positive" },
        { isHealthWorker: false, settings },
      ).findings.map(({ rule }) => rule);
    const opened = decision("a", "2026-11-01", { midwifeRules: ["BM-PROT"] });
    expect(found(rulesOn(day("2026-10-31"), opened).risk)).toEqual([]);
    expect(found(rulesOn(ON, opened).risk)).toEqual(["BM-PROT"]);
  });
  test("a family without modern contraception is one to accompany only where it counts, and nobody reads why", () => {
    const input = {
      family: { members: [aWoman("Siti")] },
      house: { drinkingWater: "piped", latrine: "ownSeptic" },
      screen: { date: ON, answers: { livingChildren: 1, modernContraception: "no" } },
    };
    const one = decision("a", "2026-11-01", { kbModernCounts: "on" });
    expect(decideKrs(input, ON, rulesOn(ON).krs).isAtRisk).not.toBe("yes");
    const decided = decideKrs(input, ON, rulesOn(ON, one).krs);
    expect(decided).toMatchObject({
      isAtRisk: "yes",
      ruleSet: { id: "krs-pk22+kota", name: "aturan KRS 2022 dengan keputusan kota" },
    });
    expect(decided.reasons.join()).not.toMatch(/kb|kontrasepsi/i);
  });
  test("the hexavalent vaccine is due once the city gives it", () => {
    const child = aYoungChild("Alya", 70);
    const doses = (...records: ReturnType<typeof decision>[]) =>
      immunisationStatus(child, ON, BANDAR_LOR, rulesOn(ON, ...records).immunisation)?.doses.map(
        ({ dose }) => dose.id,
      ) ?? [];
    expect(doses().some((id) => /hexa|dpt-hb-hib-ipv/i.test(id))).toBe(false);
    expect(doses(decision("a", "2026-11-01", { hexavalent: "on" }))).not.toEqual(doses());
    expect(doses(decision("a", "2027-01-01", { hexavalent: "on" }))).toEqual(doses());
  });
});

describe("who decides", () => {
  const may = (role: Parameters<typeof mayWrite>[0], field: string) =>
    mayWrite(role, programmeSettings.kind, ["area", "validFrom", "basis", field]);
  test("health workers on examinations and vaccines, supervisors on the family list, admins on both, others on nothing", () => {
    expect(may("healthWorker", "midwifeRules")).toBe("accept");
    expect(may("healthWorker", "kbModernCounts")).toBe("refuse");
    expect(may("supervisor", "kbModernCounts")).toBe("accept");
    expect(may("supervisor", "midwifeRules")).toBe("refuse");
    expect(may("admin", "hexavalent")).toBe("accept");
    for (const role of ["cadre", "posyanduCadre", "partner", "donor"] as const)
      expect(may(role, "kbModernCounts")).toBe("refuse");
  });
  test("a decision without a choice is none", () => {
    const body = { area: BANDAR_LOR, validFrom: "2026-11-01", basis: "Surat 12" };
    expect(programmeSettings.schema.safeParse(body).success).toBe(false);
    expect(programmeSettings.schema.safeParse({ ...body, hexavalent: "off" }).success).toBe(true);
    expect(programmeSettings.schema.safeParse({ ...body, hexavalent: true }).success).toBe(false);
  });
});
