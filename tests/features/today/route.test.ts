import { describe, expect, test } from "vitest";
import { addDays } from "#domain/civil-date.ts";
import { NO_CARE } from "#domain/episodes/care-facts.ts";
import { housesHere } from "#features/today/houses-here.ts";
import { routeRows } from "#features/today/route-rows.ts";
import { todoOf } from "#features/today/todo.ts";
import { countsText, groupCounts } from "#features/today/who-is-here.ts";
import { aBirth, aHouse, aPregnancy, aWedding, aWoman, aYoungChild, ON } from "#support/builders-care.ts";
import { aFamilyCard, aMeasurementCard, aPersonCard, aSessionShowing } from "#support/cards.ts";

const everywhere = () => true;
const rowsOf = (houses: Parameters<typeof groupCounts>[0], mayVisit = true) =>
  routeRows({ houses, today: ON, rtOf: () => "02", mayVisit });

describe("who is here", () => {
  const houses = [
    aHouse([aWoman("a", { pregnancies: [aPregnancy(20)] }), aYoungChild("c", 400)]),
    aHouse([aWoman("b", { pregnancies: [aPregnancy(20)], weddings: [aWedding(90)] })], { id: "b" }),
    aHouse([aWoman("d", { deliveries: [aBirth(3)] })], { id: "d" }),
  ];
  test("is counted by group, and somebody in two groups in both", () => {
    expect(groupCounts(houses, ON)).toEqual({ catin: 1, hamil: 2, nifas: 1, baduta: 1, balita: 0 });
    expect(countsText(84, groupCounts(houses, ON))).toBe(
      "84 balita, 2 ibu hamil, 1 ibu nifas, 1 calon pengantin",
    );
  });
  test("groups without anybody are left out", () => {
    expect(countsText(2, groupCounts([], ON))).toBe("2 balita");
    expect(countsText(0, groupCounts([], ON))).toBe("");
  });
  test("a woman without a family on this phone is a house of her own", () => {
    const alone = aPersonCard("Alone", {
      group: "woman",
      care: { ...NO_CARE, pregnancies: [aPregnancy(20)] },
    });
    const housed = aPersonCard("Housed", { care: NO_CARE });
    const session = aSessionShowing({
      familyCards: [aFamilyCard("A", { members: [housed] })],
      personCards: [alone, housed],
    });
    expect(housesHere(session, everywhere).map(({ members }) => members.map(({ name }) => name))).toEqual([
      ["Housed"],
      ["Alone"],
    ]);
    expect(housesHere(session, () => false)).toEqual([]);
  });
});

describe("the visits of a day", () => {
  test("say who, how far she is, and what for; they lead to the visit of the house", () => {
    const [found] = rowsOf([
      aHouse([aWoman("Siti", { pregnancies: [aPregnancy(21, { registeredOn: ON })] })]),
    ]);
    expect(found?.row).toMatchObject({
      name: "Siti",
      detail: "ibu hamil, 21 minggu · RT 02",
      need: "Waktunya kunjungan",
      icon: "user",
      href: "/keluarga/house/kunjungan",
    });
    expect(found?.row.last).toMatch(/^Kunjungan kehamilan 20 minggu · .* \(\+1 lagi\)$/);
  });
  test("lead who only reads to the person", () =>
    expect(
      rowsOf([aHouse([aWoman("Siti", { deliveries: [aBirth(1)] })])], false).map(({ row }) => row.href),
    ).toEqual(["/orang/Siti"]));
  test("hold no weighings: those have rows of their own", () =>
    expect(rowsOf([aHouse([aYoungChild("Alya", 500)])])).toEqual([]));
  test("an appointment stands for the house", () => {
    const promised = aHouse([], { lastVisit: { date: addDays(ON, -9), nextVisitDate: ON } });
    expect(rowsOf([promised])[0]?.row).toMatchObject({ icon: "house", name: "Janji dengan keluarga" });
  });
});

describe("one list for weighings and visits", () => {
  const alya = aPersonCard("Alya", { measurements: [aMeasurementCard(addDays(ON, -40))] });
  const input = { people: [alya], rtOf: () => undefined, today: ON, holds: everywhere, mayMeasure: true };
  test("what goes first stands before children who are due, and the title counts visits", () => {
    const route = rowsOf([aHouse([aWoman("Siti", { deliveries: [aBirth(1)] })])]);
    const todo = todoOf({ ...input, route });
    expect(todo.groups[0]?.rows.map(({ name }) => name)).toEqual(["Siti", "Alya"]);
    expect(todo.groups[0]?.title).toBe("RW 05 · 2 kunjungan");
    expect(todo).toMatchObject({ children: 1, due: 1, visits: 1 });
  });
  test("a newborn who is visited stands once", () => {
    const born = aPersonCard("Baby", { birthDate: addDays(ON, -1) });
    const route = rowsOf([aHouse([born])]);
    const todo = todoOf({ ...input, people: [born], route });
    expect(todo.groups[0]?.rows.map(({ name, need }) => [name, need])).toEqual([["Baby", "Dahulukan"]]);
    expect(todo.due).toBe(1);
  });
});
