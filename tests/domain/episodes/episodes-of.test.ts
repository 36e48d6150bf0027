import { describe, expect, test } from "vitest";
import { addDays, civilDate } from "#domain/civil-date.ts";
import { episodesOf, episodesOfFamily } from "#domain/episodes/episodes-of.ts";
import type { PersonInCare } from "#domain/episodes/person-in-care.ts";
import {
  aBirth,
  ago,
  aHouse,
  aPregnancy,
  aWedding,
  aWoman,
  aYoungChild,
  ON,
} from "#support/builders-care.ts";

const groups = (person: PersonInCare, asOf = ON) => episodesOf(person, asOf).map(({ group }) => group);

describe("a woman", () => {
  test("is nobody's target by being a woman alone", () => expect(groups(aWoman("Siti"))).toEqual([]));
  test("is a bride from the day her plan was heard of, also with no day fixed", () => {
    const bride = aWoman("Siti", { weddings: [aWedding(60, { plannedDate: undefined })] });
    expect(groups(bride)).toEqual(["catin"]);
    expect(groups(bride, ago(11))).toEqual([]);
  });
  test.each(["married", "cancelled", "moved", "died"] as const)(
    "is no bride once the plan ended: %s",
    (end) => expect(groups(aWoman("Siti", { weddings: [aWedding(60, { end, endDate: ON })] }))).toEqual([]),
  );
  test("stays a bride until the day the plan ended", () =>
    expect(
      groups(aWoman("Siti", { weddings: [aWedding(0, { end: "married", endDate: ON })] }), ago(1)),
    ).toEqual(["catin"]));
  test("may be bride and pregnant at once, and needs no husband for it", () => {
    const both = aWoman(
      "Siti",
      { weddings: [aWedding(60)], pregnancies: [aPregnancy(20)] },
      { familyRole: "child" },
    );
    expect(groups(both)).toEqual(["catin", "hamil"]);
  });
  test.each(["delivered", "miscarriage", "stillbirth", "moved", "died", "notPregnant"] as const)(
    "is not pregnant after: %s",
    (end) =>
      expect(groups(aWoman("Siti", { pregnancies: [aPregnancy(20, { end, endDate: ago(3) })] }))).toEqual([]),
  );
  test("passes from pregnant to nifas by the record of the birth alone", () => {
    const care = { pregnancies: [aPregnancy(41)], deliveries: [aBirth(5, { pregnancy: "pregnancy" })] };
    expect(groups(aWoman("Siti", care))).toEqual(["nifas"]);
    expect(groups(aWoman("Siti", care), ago(6))).toEqual(["hamil"]);
  });
  test("a birth that names no pregnancy ends the one under way, and an older birth does not", () => {
    const pregnancies = [aPregnancy(30)];
    expect(groups(aWoman("Siti", { pregnancies, deliveries: [aBirth(1)] }))).toEqual(["nifas"]);
    expect(groups(aWoman("Siti", { pregnancies, deliveries: [aBirth(400)] }))).toEqual(["hamil"]);
  });
  test("is in nifas from the birth to day 42", () => {
    const daysLater = (days: number) => groups(aWoman("Siti", { deliveries: [aBirth(days)] }));
    expect([daysLater(0), daysLater(42), daysLater(43)]).toEqual([["nifas"], ["nifas"], []]);
  });
  test("who died or lives elsewhere asks nobody for anything", () => {
    const care = { pregnancies: [aPregnancy(20)] };
    expect(groups(aWoman("Siti", care, { life: "dead" }))).toEqual([]);
    expect(groups(aWoman("Siti", care, { listStatus: "moved" }))).toEqual([]);
    expect(groups(aWoman("Siti", { deliveries: [aBirth(3, { motherCondition: "died" })] }))).toEqual([]);
  });
});

describe("after a loss", () => {
  const lost = (visitsWelcome?: boolean) =>
    aWoman("Siti", { pregnancies: [aPregnancy(20, { end: "miscarriage", endDate: ago(4), visitsWelcome })] });
  test("nothing goes on, unless she wants to be looked in on", () => {
    expect(groups(lost())).toEqual([]);
    expect(groups(lost(false))).toEqual([]);
    expect(episodesOf(lost(true), ON)).toMatchObject([{ group: "nifas", isLoss: true, isReminded: true }]);
  });
  test("a birth whose baby did not live is nifas with gentle words and no reminder", () => {
    const still = aWoman("Siti", { deliveries: [aBirth(4, { babies: [], stillbornCount: 1 })] });
    expect(episodesOf(still, ON)).toMatchObject([{ isLoss: true, isReminded: false }]);
    const died = aHouse([
      aWoman("Siti", { deliveries: [aBirth(4)] }),
      aYoungChild("baby", 4, { life: "dead" }),
    ]);
    expect(episodesOfFamily(died, ON)).toMatchObject([{ group: "nifas", isLoss: true, isReminded: false }]);
  });
  test("one twin lost is no end for the other", () => {
    const house = aHouse([
      aWoman("Siti", { deliveries: [aBirth(4, { babies: ["one", "two"] })] }),
      aYoungChild("one", 4, { life: "dead" }),
      aYoungChild("two", 4),
    ]);
    expect(episodesOfFamily(house, ON)).toMatchObject([
      { group: "nifas", isLoss: false, isReminded: true, babies: ["two"] },
      { group: "baduta", person: "two" },
    ]);
  });
});

describe("a child", () => {
  const born = civilDate(2024, 11, 22);
  const child = aYoungChild("Alya", 0, { birthDate: born });
  test("is baduta to the day before 24 completed months, then balita to the day before 60", () => {
    expect(groups(child, born)).toEqual(["baduta"]);
    expect(groups(child, civilDate(2026, 11, 21))).toEqual(["baduta"]);
    expect(groups(child, civilDate(2026, 11, 22))).toEqual(["balita"]);
    expect(groups(child, civilDate(2029, 11, 21))).toEqual(["balita"]);
    expect(groups(child, civilDate(2029, 11, 22))).toEqual([]);
  });
  test("says to which day it stays in its group, born on a leap day too", () => {
    expect(episodesOf(child, ON)).toMatchObject([{ since: "2026-11-22", until: "2029-11-21" }]);
    const leap = aYoungChild("Leap", 0, { birthDate: civilDate(2024, 2, 29) });
    const [episode] = episodesOf(leap, civilDate(2026, 2, 28));
    expect(episode).toMatchObject({ group: "baduta", until: "2026-02-28" });
    expect(groups(leap, civilDate(2026, 3, 1))).toEqual(["balita"]);
  });
  test("without a birth date is in no group, and neither is one not born yet by this phone", () => {
    expect(groups(aYoungChild("Alya", 0, { birthDate: undefined }))).toEqual([]);
    expect(groups(aYoungChild("Alya", 0, { birthDate: addDays(ON, 1) }))).toEqual([]);
  });
});
