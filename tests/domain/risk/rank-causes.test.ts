import { describe, expect, test } from "vitest";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { Body } from "#domain/facts/version.ts";
import { interventionsFor } from "#domain/risk/causes/causes.ts";
import { actIds, actOf } from "#domain/risk/causes/intervention-acts.ts";
import { interventions } from "#domain/risk/causes/interventions.ts";
import { rankCauses, standingCauses } from "#domain/risk/causes/rank-causes.ts";
import { standingFindings } from "#domain/visits/standing-findings.ts";
import { aVersion, idNamed } from "#support/builders.ts";
import { ago, aPregnancy, aWoman, aYoungChild, ON } from "#support/builders-care.ts";

const finding = (
  reason: string,
  severity: "soon" | "watch" | "note",
  causes: readonly ("food" | "smoke" | "care")[],
) => ({ reason, severity, causes, isPrivate: false, type: "risk" }) as const;

describe("possible causes", () => {
  const found = [
    finding("Berat kurang", "soon", ["food", "care"]),
    finding("Asap rokok", "watch", ["smoke"]),
    finding("Jarang makan", "watch", ["food"]),
  ];
  const ids = (...judged: Parameters<typeof rankCauses>[1]) =>
    rankCauses(found, judged).map(({ cause }) => cause);
  test("come by the gravest finding, then by how many point to them", () =>
    expect(ids()).toEqual(["food", "care", "smoke"]));
  test("confirmed come first, struck last and help against them is not offered", () => {
    const judged = [
      { cause: "smoke", judgement: "confirmed" },
      { cause: "food", judgement: "struck" },
    ] as const;
    expect(ids(...judged)).toEqual(["smoke", "care", "food"]);
    expect(standingCauses(rankCauses(found, judged))).toEqual(["smoke", "care"]);
  });
  test("say what points to them, each reason once", () =>
    expect(rankCauses([...found, ...found], [])[0]).toMatchObject({
      reasons: ["Berat kurang", "Jarang makan"],
    }));
  test("named by the team alone stand too", () =>
    expect(ids({ cause: "poverty", judgement: "confirmed" })[0]).toBe("poverty"));
  test("are never told from what was asked in private", () =>
    expect(rankCauses([{ ...finding("Takut di rumah", "soon", ["care"]), isPrivate: true }], [])).toEqual(
      [],
    ));
});

describe("what is found of somebody today", () => {
  const family = idNamed("Slamet");
  const answered = (name: string, kind: string, subject: string, body: Body) =>
    aVersion(name, { kind, subject, record: idNamed(name), body });
  const findings = (
    members: Parameters<typeof standingFindings>[0]["members"],
    person: string,
    ...facts: ReturnType<typeof answered>[]
  ) =>
    standingFindings({
      fold: foldSubjects(facts),
      family,
      members,
      person,
      area: "3571011001",
      today: ON,
      isHealthWorker: false,
      decisions: [],
    });
  const child = aYoungChild("Alya", 400);
  const mother = aWoman("Siti", { pregnancies: [aPregnancy(24)] });
  const causes = (found: ReturnType<typeof findings>) => rankCauses(found, []).map(({ cause }) => cause);

  test("of a child nobody asked about hangs on the house and on growth alone", () => {
    const smoky = answered("house", "household", family, {
      date: ON,
      drinkingWater: "surface",
      latrine: "none",
    });
    expect(causes(findings([child], child.id, smoky))).toEqual(
      expect.arrayContaining(["water", "sanitation"]),
    );
    expect(findings([child], child.id)).toEqual([]);
  });
  test("of a pregnant woman are her newest answers, and none older than half a year", () => {
    const visit = (days: number) =>
      answered("visit", "visitPregnancy", mother.id, { date: ago(days), haemoglobinGPerDl: 9.2 });
    expect(causes(findings([mother], mother.id, visit(10)))).toContain("motherNutrition");
    expect(findings([mother], mother.id, visit(200))).toEqual([]);
  });
  test("of somebody who lives elsewhere is nothing", () => expect(findings([child], "nobody")).toEqual([]));
});

describe("what helps", () => {
  test("is begun by a referral unless the team can do it itself, and no act is of an unknown intervention", () => {
    const known = new Set(interventions.map(({ id }) => id));
    expect(actIds.filter((id) => !known.has(id))).toEqual([]);
    expect(actOf({ id: "cleanWater" })).toBe("refer");
    expect(actOf({ id: "socialAid" })).toBe("aid");
  });
  test("against bad water and too little food is both specific and sensitive, specific first", () => {
    const kinds = interventionsFor(["water", "food"]).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(["specific", "sensitive"]));
    expect(kinds.lastIndexOf("specific")).toBeLessThan(kinds.indexOf("sensitive"));
  });
});
