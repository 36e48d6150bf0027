import { describe, expect, test } from "vitest";
import { episodesOf } from "#domain/episodes/episodes-of.ts";
import { isMarried, mayPlanWedding } from "#domain/episodes/marriage.ts";
import { aBirth, ago, aPregnancy, aWedding, aWoman, ON } from "#support/builders-care.ts";

const rani = (care: Parameters<typeof aWoman>[1] = {}, familyRole: string | undefined = "child") =>
  aWoman("Rani", care, { familyRole });
const aHusband = (life: "alive" | "dead") =>
  aWoman("Slamet", {}, { sex: "L", group: "adult", familyRole: "head", life });
const mayPlan = (woman: ReturnType<typeof aWoman>, ...others: ReturnType<typeof aWoman>[]) =>
  mayPlanWedding(woman, episodesOf(woman, ON), [woman, ...others], ON);

describe("a plan to marry", () => {
  test("may be told of her whose marriage nobody recorded, whatever her place in the house", () => {
    for (const role of ["child", "head", "parent", "other", undefined])
      expect(mayPlan(aWoman("Rani", {}, { familyRole: role }))).toBe(true);
    expect(mayPlan(rani({ weddings: [aWedding(-90, { end: "cancelled", endDate: ago(90) })] }))).toBe(true);
    expect(mayPlan(rani({ deliveries: [aBirth(20)] }))).toBe(true);
  });
  test("is not told of the wife of a house, and of his widow again", () => {
    expect(mayPlan(rani({}, "wife"))).toBe(false);
    expect(mayPlan(rani({}, "wife"), aHusband("alive"))).toBe(false);
    expect(mayPlan(rani({}, "wife"), aHusband("dead"))).toBe(true);
  });
  test("is not told of a bride who married, though she lives with her parents, until her husband died", () => {
    const married = { end: "married", endDate: ago(30), groom: "Slamet" } as const;
    const bride = rani({ weddings: [aWedding(-30, married)] });
    expect(mayPlan(bride)).toBe(false);
    expect(isMarried(bride, [bride], ago(31))).toBe(false);
    expect(mayPlan(bride, { ...aHusband("dead"), familyRole: "other" })).toBe(true);
  });
  test("is not told of her who is pregnant or has a plan already", () => {
    expect(mayPlan(rani({ pregnancies: [aPregnancy(20)] }))).toBe(false);
    expect(mayPlan(rani({ weddings: [aWedding(40)] }))).toBe(false);
  });
});
