import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type NumberId, numberOf } from "#domain/summary/area-numbers.ts";
import { listChildren } from "#domain/summary/list-children.ts";
import { summariseArea } from "#domain/summary/summarise-area.ts";
import { areaNumbers } from "#features/area/area-numbers.ts";
import { summariseOnPhone } from "#features/area/area-parts.ts";
import { childrenOnPhone } from "#features/area/children-on-phone.ts";
import { coverageOf, numberWords } from "#features/area/number-words.ts";
import { aPersonCard, aSessionShowing, TEST_DAY } from "#support/cards.ts";
import { areaFamilies, measuredOn, NOVEMBER } from "./an-area.ts";

const session = aSessionShowing({ familyCards: areaFamilies });
const children = childrenOnPhone(session);
const { total, parts, partsAre } = summariseOnPhone(children, TEST_DAY);
const wordsOf = (id: string) => numberWords(total).find((number) => number.id === id);
const namesBehind = (behind: NumberId) =>
  listChildren(children, { behind }, TEST_DAY).map(({ name }) => name);

describe("the figures of an area", () => {
  test("each says of how many it is a share", () => {
    expect(wordsOf("weighed")?.words).toBe("4 dari 5 balita (80%)");
    expect(wordsOf("notWeighed")?.words).toBe("1 dari 5 balita (20%)");
    expect(wordsOf("measured")?.words).toBe("3 dari 5 balita (60%)");
  });
  test("a prevalence is of those who could be judged, the implausible left out", () => {
    expect(wordsOf("stunted")).toMatchObject({ words: "1 dari 2 yang dinilai (50,0%)" });
    expect(coverageOf(total)?.hasLeftOut).toBe(true);
  });
  test("below 80% measured the coverage is called low", () => {
    expect(coverageOf(total)?.words).toBe("Diukur bulan ini 3 dari 5 balita (60%)");
    expect(coverageOf(total)?.isLow).toBe(true);
  });
  test("80% is not low", () => {
    const measured = (name: string) => aPersonCard(name, { measurements: [measuredOn(NOVEMBER, 9, 76)] });
    const five = [..."abcd"].map(measured);
    expect(coverageOf(summariseArea([...five, aPersonCard("e")], TEST_DAY))?.isLow).toBe(false);
  });
  test("nobody judged is said, not shown as 0%", () => {
    const none = numberWords(summariseArea([aPersonCard("a")], TEST_DAY)).find(({ id }) => id === "wasted");
    expect(none?.words).toBe("belum ada yang bisa dinilai bulan ini");
    expect(none?.isTappable).toBe(false);
  });
  test("no children, no coverage", () => expect(coverageOf(summariseArea([], TEST_DAY))).toBeUndefined());
});

describe("the children behind a number", () => {
  test.each<[NumberId, readonly string[]]>([
    ["stunted", ["Alya"]],
    ["notWeighed", ["Eka"]],
    ["weighed", ["Alya", "Bima", "Caca", "Dodi"]],
    ["toReview", ["Caca"]],
    ["withoutBirthDate", ["Fajar"]],
  ])("of %s", (id, names) => expect(namesBehind(id).sort()).toEqual(names));

  test("are as many as the number says, whatever was measured", () => {
    const measurement = fc.record({
      date: fc.constantFrom(...["2026-09-14", "2026-10-03", "2026-11-10"]),
      weightKg: fc.double({ min: 4, max: 15, noNaN: true }),
      lengthCm: fc.option(fc.double({ min: 45, max: 95, noNaN: true }), { nil: undefined }),
      decision: fc.option(fc.constantFrom("sendBack", "confirm"), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(measurement, { maxLength: 3 }), { maxLength: 8 }), (lists) => {
        const some = lists.map((list, index) =>
          aPersonCard(`child ${index}`, {
            measurements: list.map(({ date, weightKg, lengthCm, decision }, n) => ({
              ...measuredOn(date as typeof NOVEMBER, weightKg, lengthCm),
              record: `${index} ${n}`,
              version: `${index} ${n}`,
              review: decision && { decision },
            })),
          }),
        );
        const summary = summariseArea(some, TEST_DAY);
        for (const number of areaNumbers)
          expect(listChildren(some, { behind: number.id }, TEST_DAY)).toHaveLength(
            numberOf(number.id, summary).numerator,
          );
      }),
      { numRuns: 60 },
    );
  });
});

describe("parts of an area", () => {
  test("are the RWs of one kelurahan", () => {
    expect(partsAre).toBe("rw");
    expect(parts.map(({ name, summary }) => [name, summary.children])).toEqual([
      ["RW 05", 3],
      ["RW 08", 2],
    ]);
  });
  test("are kelurahan where there are several", () => {
    const elsewhere = aPersonCard("Hana", { stream: "3571011011/01" });
    const area = summariseOnPhone([...children, elsewhere], TEST_DAY);
    expect(area.partsAre).toBe("kelurahan");
    expect(area.parts.map(({ name }) => name)).toEqual(["Bandar Lor", "Mojoroto"]);
    expect(area.total.children).toBe(6);
  });
  test("sum up to the whole", () => expect(total).toEqual(summariseArea(children, TEST_DAY)));
});
