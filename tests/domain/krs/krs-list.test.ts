import { expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { decideKrs } from "#domain/krs/decide-krs.ts";
import { countKrs, repeatedNumbers } from "#domain/krs/krs-list.ts";
import { aWoman, aYoungChild, ON } from "#support/builders-care.ts";

test("the four too overlap: a family with two of them is one family with PUS 4T", () => {
  const young = aWoman("Siti", {}, { birthDate: civilDate(2008, 1, 1) });
  const children = [1, 2, 3].map((n) => aYoungChild(`c${n}`, n * 300, { mother: "Siti" }));
  const house = { drinkingWater: "piped", latrine: "ownSeptic" };
  const counts = countKrs([
    decideKrs({ family: { members: [young, ...children] }, house }, ON),
    decideKrs({ family: { members: [aYoungChild("A", 100)] }, house }, ON),
    decideKrs({ family: { members: [aYoungChild("B", 100)] } }, ON),
    decideKrs({ family: { members: [] }, house }, ON),
  ]);
  expect(counts).toMatchObject({ families: 4, targets: 3, atRisk: 1, notAtRisk: 1, unknown: 1, pus4T: 1 });
  expect(counts.yes).toMatchObject({ tooYoung: 1, tooClose: 1, tooMany: 1 });
  expect(counts.atRisk + counts.notAtRisk + counts.unknown).toBe(counts.targets);
});

test("a number that stands with several families is listed, a missing one is not", () =>
  expect(
    repeatedNumbers([
      { family: "a", kkNumber: "1", wifeNik: "9" },
      { family: "b", kkNumber: "1", wifeNik: "8" },
      { family: "c", wifeNik: "9" },
      { family: "a", kkNumber: "1" },
      { family: "d" },
      { family: "e" },
    ]),
  ).toEqual([
    { type: "kkNumber", families: ["a", "b"] },
    { type: "wifeNik", families: ["a", "c"] },
  ]));
