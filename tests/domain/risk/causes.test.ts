import { describe, expect, test } from "vitest";
import { causeIds, causeLabel, interventionsFor } from "#domain/risk/causes/causes.ts";
import { interventionKindText, interventions } from "#domain/risk/causes/interventions.ts";

const kindOf = (id: string) => interventions.find((one) => one.id === id)?.kind;

describe("interventions", () => {
  // Strategi Nasional: specific is the health sector's and direct, sensitive the others' and indirect.
  test.each(["ironTablets", "antenatalCare", "immunisation", "vitaminA", "foodForChild", "growthMonitoring"])(
    "%s is specific",
    (id) => expect(kindOf(id)).toBe("specific"),
  );
  test.each(["familyPlanning", "cleanWater", "latrine", "socialAid", "parentingClass", "brideCompanionship"])(
    "%s is sensitive",
    (id) => expect(kindOf(id)).toBe("sensitive"),
  );
  test("the words have their standard meaning", () => {
    expect(interventionKindText.specific).toMatch(/langsung, oleh sektor kesehatan/);
    expect(interventionKindText.sensitive).toMatch(/tidak langsung, oleh sektor lain/);
  });
  test("each says who acts, and stands once in the list", () => {
    expect(new Set(interventions.map(({ id }) => id)).size).toBe(interventions.length);
    for (const { actors } of interventions) expect(actors.length).toBeGreaterThan(0);
  });
});

describe("causes", () => {
  test.each(["food", "care", "illness", "poverty", "water", "sanitation", "smoke", "spacing"] as const)(
    "%s leads to something that can be done",
    (id) => {
      expect(causeLabel(id)).not.toBe("");
      expect(interventionsFor([id]).length).toBeGreaterThan(0);
    },
  );
  test("every tag can be resolved", () => {
    for (const id of causeIds) expect(() => interventionsFor([id])).not.toThrow();
  });
  test("several causes: each intervention once, specific ones first", () => {
    const found = interventionsFor(["sanitation", "food", "water"]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    const kinds = found.map(({ kind }) => kind);
    expect(kinds.indexOf("sensitive")).toBeGreaterThan(kinds.lastIndexOf("specific"));
    expect(found.map(({ id }) => id)).toEqual([
      "feedingYoungChild",
      "foodForChild",
      "latrine",
      "counselling",
      "fosterParent",
      "foodGarden",
      "cleanWater",
    ]);
  });
});
