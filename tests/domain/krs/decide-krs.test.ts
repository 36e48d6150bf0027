import { describe, expect, test } from "vitest";
import { addDays, civilDate } from "#domain/civil-date.ts";
import type { PersonInCare } from "#domain/episodes/person-in-care.ts";
import { decideKrs } from "#domain/krs/decide-krs.ts";
import type { KrsInput, ScreenAnswers } from "#domain/krs/krs-input.ts";
import { itemCode } from "#domain/krs/krs-item.ts";
import { type KrsOptions, krsRulesOn } from "#domain/krs/krs-rules.ts";
import { aBirth, ago, aPregnancy, aWedding, aWoman, aYoungChild, ON } from "#support/builders-care.ts";

const GOOD = { drinkingWater: "piped", latrine: "ownSeptic" };
const BAD = { drinkingWater: "surface", latrine: "ownSeptic" };

const decide = (
  members: readonly PersonInCare[],
  rest: Partial<KrsInput> = {},
  options: Partial<KrsOptions> = {},
) => {
  const rules = krsRulesOn(ON);
  return decideKrs({ family: { members }, house: GOOD, ...rest }, ON, {
    ...rules,
    options: { ...rules.options, ...options },
  });
};
const screen = (answers: ScreenAnswers, date = ON) => ({ screen: { date, answers } });
const bornYearsAgo = (years: number, days = 0) => addDays(civilDate(2026 - years, 11, 22), -days);
/** A wife of 28 with one child of three, about whom all is told. */
const wife = aWoman("Siti");
const child = aYoungChild("Alya", 1100, { mother: "Siti" });
const allTold = screen({ livingChildren: 1 });

describe("the decision", () => {
  test.each([
    [BAD, "yes", "Perlu didampingi"],
    [{ drinkingWater: "piped", latrine: "withoutSeptic" }, "yes", "Perlu didampingi"],
    [GOOD, "no", "Didampingi seperti biasa"],
    [{ drinkingWater: "protectedSpring", latrine: "sharedSeptic" }, "no", "Didampingi seperti biasa"],
    [{}, "unknown", "Belum lengkap, perlu dilengkapi dulu"],
    [{ drinkingWater: "", latrine: "unknown" }, "unknown", "Belum lengkap, perlu dilengkapi dulu"],
    [{ drinkingWater: "rain" }, "yes", "Perlu didampingi"],
  ])("with a house of %o is %s", (house, isAtRisk, text) =>
    expect(decide([wife, child], { house, ...allTold })).toMatchObject({ isAtRisk, text }),
  );
  test("asks for a target first: bad water alone makes nobody one", () =>
    expect(
      decide([aWoman("Nenek", {}, { birthDate: civilDate(1950, 1, 1), familyRole: "head" })], { house: BAD }),
    ).toMatchObject({
      isTarget: "no",
      isAtRisk: "no",
      text: "Tidak ada sasaran di keluarga ini",
    }));
  test.each([
    ["a child of 23 months", [aYoungChild("A", 700)]],
    ["a child of 59 months", [aYoungChild("A", 1820)]],
    ["a wife of 15 to 49", [wife]],
    [
      "a pregnant woman without a husband",
      [aWoman("Siti", { pregnancies: [aPregnancy(20)] }, { familyRole: "child" })],
    ],
    [
      "a woman whose wedding is recorded",
      [
        aWoman(
          "Siti",
          { weddings: [aWedding(-5, { end: "married", endDate: ago(5) })] },
          { familyRole: "child" },
        ),
      ],
    ],
  ])("has a target in %s", (_, members) => expect(decide(members).isTarget).toBe("yes"));
  test.each([
    ["a child of five years", [aYoungChild("A", 1830)]],
    ["a wife of 50", [aWoman("Siti", {}, { birthDate: bornYearsAgo(50) })]],
    ["a widow", [aWoman("Siti"), aWoman("Slamet", {}, { sex: "L", familyRole: "head", life: "dead" })]],
    ["a child that died", [aYoungChild("A", 200, { life: "dead" })]],
  ])("has none in %s", (_, members) => expect(decide(members).isTarget).toBe("no"));
  test("a child without a birth date leaves it open, unless something else decides", () => {
    const undated = aYoungChild("A", 0, { birthDate: undefined });
    expect(decide([undated], { house: BAD }).isAtRisk).toBe("unknown");
    expect(decide([undated, aYoungChild("B", 100)], { house: BAD }).isAtRisk).toBe("yes");
  });
  test("is of a day: a child of the next month is none yet", () => {
    const later = aYoungChild("A", -30);
    expect(decide([later], { house: BAD }).isTarget).toBe("no");
  });
  test("says what is missing, and why where nothing is", () => {
    expect(decide([child], { house: { latrine: "ownSeptic" } }).open).toEqual([
      "air minum utama belum layak",
    ]);
    expect(decide([child], { house: { drinkingWater: "rain", latrine: "none" } }).reasons).toEqual([
      "air minum utama belum layak",
      "jamban belum layak",
    ]);
  });
});

describe("4T", () => {
  const of = (years: number, days = 0, rest: Partial<KrsInput> = allTold) =>
    decide([aWoman("Siti", {}, { birthDate: bornYearsAgo(years, days) }), child], rest);
  test.each([
    [19, "yes", "no"],
    [20, "no", "no"],
    [34, "no", "no"],
    [35, "no", "yes"],
    [40, "no", "yes"],
    [41, "no", "no"],
  ])("a wife of %i: too young %s, too old %s", (years, tooYoung, tooOld) =>
    expect(of(years).items).toMatchObject({ tooYoung, tooOld }),
  );
  test("a twentieth birthday can turn yes into unknown", () => {
    const members = [aWoman("Siti", {}, { birthDate: bornYearsAgo(20) })];
    const rules = krsRulesOn(ON);
    const on = (day: typeof ON) => decideKrs({ family: { members }, house: GOOD }, day, rules).isAtRisk;
    expect([on(ago(1)), on(ON)]).toEqual(["yes", "unknown"]);
  });
  test("is not asked where there is no couple", () => {
    const { items, pus4T } = decide([child]);
    expect([items.tooYoung, items.tooMany, pus4T]).toEqual([
      "notApplicable",
      "notApplicable",
      "notApplicable",
    ]);
  });
  test("is unknown for a wife without a birth date, not no", () => {
    const { items, isAtRisk } = decide([aWoman("Siti", {}, { birthDate: undefined }), child], allTold);
    expect([items.tooYoung, items.tooOld, isAtRisk]).toEqual(["unknown", "unknown", "unknown"]);
  });

  const siblings = (youngestDays: number, gapDays: number) => [
    wife,
    aYoungChild("One", youngestDays, { mother: "Siti" }),
    aYoungChild("Two", youngestDays + gapDays, { mother: "Siti" }),
  ];
  test("two births within two years are too close, while the youngest is under five", () => {
    expect(decide(siblings(300, 700)).items.tooClose).toBe("yes");
    expect(decide(siblings(300, 740)).items.tooClose).toBe("no");
    expect(decide(siblings(1900, 500)).items.tooClose).toBe("no");
    expect(decide(siblings(1900, 500), {}, { tooCloseStopsAtYears: undefined }).items.tooClose).toBe("yes");
  });
  test("twins are one birth, around midnight too", () => {
    expect(decide(siblings(300, 0), screen({ livingChildren: 2 })).items.tooClose).toBe("unknown");
    expect(decide([...siblings(300, 1), aYoungChild("Old", 2000, { mother: "Siti" })]).items.tooClose).toBe(
      "no",
    );
  });
  test("a pregnancy that began before the youngest was two is too close", () => {
    const pregnant = (weeks: number, childDays: number) =>
      decide([
        aWoman("Siti", { pregnancies: [aPregnancy(weeks)] }),
        aYoungChild("A", childDays, { mother: "Siti" }),
      ]);
    expect(pregnant(20, 140 + 700).items.tooClose).toBe("yes");
    expect(pregnant(20, 140 + 740).items.tooClose).toBe("unknown");
  });
  test("one child known and nobody asked how many there are: unknown", () => {
    expect(decide([wife, child]).items.tooClose).toBe("unknown");
    expect(decide([wife, child], allTold).items.tooClose).toBe("no");
    expect(decide([wife], screen({ livingChildren: 0 })).items.tooClose).toBe("no");
  });
  test("three living children are too many, told or registered; grown ones live elsewhere", () => {
    const three = [1, 2, 3].map((n) => aYoungChild(`c${n}`, n * 1000, { mother: "Siti" }));
    expect(decide([wife, ...three]).items.tooMany).toBe("yes");
    expect(decide([wife, child], screen({ livingChildren: 3 })).items.tooMany).toBe("yes");
    expect(decide([wife, child], screen({ livingChildren: 2 })).items.tooMany).toBe("no");
    expect(decide([wife, child]).items.tooMany).toBe("unknown");
    const oneDead = [...three.slice(1), { ...child, id: "dead", life: "dead" as const }];
    expect(decide([wife, ...oneDead], screen({ livingChildren: 2 })).items.tooMany).toBe("no");
  });
  test("any of them makes PUS 4T, once", () =>
    expect(of(19, 0, screen({ livingChildren: 4 }))).toMatchObject({ pus4T: "yes", isAtRisk: "yes" }));
});

describe("options of the rule set", () => {
  const without = { ...allTold, ...screen({ livingChildren: 1, modernContraception: "no" }) };
  test("modern contraception is recorded, and decides nothing unless the year's rule says so", () => {
    expect(decide([wife, child], without).isAtRisk).toBe("no");
    expect(decide([wife, child], without).items.noModernContraception).toBe("yes");
    expect(decide([wife, child], without, { kbModernCounts: true }).isAtRisk).toBe("yes");
    expect(decide([wife, child], allTold, { kbModernCounts: true }).isAtRisk).toBe("unknown");
  });
  test("using it is never a risk", () =>
    expect(
      decide([wife, child], screen({ livingChildren: 1, modernContraception: "yes" }), {
        kbModernCounts: true,
      }).isAtRisk,
    ).toBe("no"));
  test("who is pregnant is not asked about it", () =>
    expect(
      decide([aWoman("Siti", { pregnancies: [aPregnancy(20)] })], without).items.noModernContraception,
    ).toBe("notApplicable"));
  test("age bounds move with the set", () => {
    const old = [aWoman("Siti", {}, { birthDate: bornYearsAgo(45) }), child];
    expect(decide(old, allTold).items.tooOld).toBe("no");
    expect(decide(old, allTold, { tooOldToYears: 49 }).items.tooOld).toBe("yes");
  });
});

describe("answers against facts", () => {
  test("an answer that the register speaks against is listed and decides nothing", () => {
    const { items, disagreements } = decide([wife], screen({ hasChildUnder2: "yes" }));
    expect(items.childUnder2).toBe("unknown");
    expect(disagreements).toMatchObject([{ item: "childUnder2" }]);
  });
  test("a registered child counts although the answer denies it", () => {
    const { items, disagreements } = decide([wife, aYoungChild("A", 100)], screen({ hasChildUnder2: "no" }));
    expect(items.childUnder2).toBe("yes");
    expect(disagreements).toMatchObject([{ item: "childUnder2" }]);
  });
  test("an answer is compared with the day it was given: a child that has grown since contradicts nobody", () => {
    const grown = aYoungChild("A", 760);
    expect(decide([wife, grown], screen({ hasChildUnder2: "yes" }, ago(60))).disagreements).toEqual([]);
  });
  test("pregnancy and the number of children are compared too", () => {
    const told = screen({ wifePregnant: "yes", livingChildren: 0 });
    expect(decide([wife, child], told).disagreements.map(({ item }) => item)).toEqual([
      "pregnant",
      "tooMany",
    ]);
  });
  test("a birth since the answer is no disagreement", () => {
    const mother = aWoman("Siti", { pregnancies: [aPregnancy(41)], deliveries: [aBirth(5)] });
    expect(decide([mother], screen({ wifePregnant: "yes" }, ago(20))).disagreements).toEqual([]);
  });
  test("where facts are silent the answer speaks", () => {
    const undated = aYoungChild("A", 0, { birthDate: undefined });
    expect(decide([undated], screen({ hasChildUnder2: "yes" })).items.childUnder2).toBe("yes");
  });
});

describe("what is said", () => {
  test("priority follows the welfare rank, only where at risk", () => {
    const rank = (welfareRank: string, house = BAD) =>
      decide([wife, child], { house, ...screen({ livingChildren: 1, welfareRank }) }).priority;
    expect([rank("rank2"), rank("above4"), rank("unknown"), rank("rank2", GOOD)]).toEqual([
      "prioritas 2",
      "peringkat > 4",
      undefined,
      undefined,
    ]);
  });
  test("codes are the board's; what nobody knows stays empty and never becomes 1", () =>
    expect((["yes", "no", "notApplicable", "unknown"] as const).map(itemCode)).toEqual([1, 2, 3, undefined]));
  test("no text calls a family stunting", () => {
    for (const house of [BAD, GOOD, {}])
      expect(decide([wife, child], { house, ...allTold }).text).not.toMatch(/stunting/i);
  });
});
