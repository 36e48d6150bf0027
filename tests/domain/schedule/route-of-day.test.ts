import { describe, expect, test } from "vitest";
import { addDays, civilDate } from "#domain/civil-date.ts";
import { contactRuleSets, contactRulesOn } from "#domain/schedule/contacts/contact-rules.ts";
import { contactsOfFamily } from "#domain/schedule/contacts/contacts-of.ts";
import { alongAt, routeOfDay, stopAt } from "#domain/schedule/route-of-day.ts";
import { aBirth, ago, aHouse, aPregnancy, aWoman, aYoungChild, ON } from "#support/builders-care.ts";
import { measured } from "#support/builders-children.ts";

const weighed = { measurements: [measured("2026-11-02")] };
const due = aHouse([aYoungChild("due", 500)], { id: "due" });
const overdue = aHouse([aYoungChild("overdue", 500, { measurements: [measured("2026-09-02")] })], {
  id: "overdue",
});
const born = aHouse([aWoman("Siti", { deliveries: [aBirth(1)] })], { id: "born" });
const done = aHouse([aYoungChild("done", 900, weighed)], { id: "done" });
const elsewhere = aHouse([aYoungChild("there", 500)], { id: "elsewhere", stream: "3571011001/02" });

describe("the day's route", () => {
  test("goes by RW, then what goes first, what is overdue, what is due", () => {
    const route = routeOfDay([due, done, overdue, born, elsewhere], ON);
    expect(
      route.map(({ stream, stops }) => [stream, stops.map(({ family, urgency }) => [family.id, urgency])]),
    ).toEqual([
      ["3571011001/02", [["elsewhere", "due"]]],
      [
        "3571011001/05",
        [
          ["born", "first"],
          ["overdue", "overdue"],
          ["due", "due"],
        ],
      ],
    ]);
  });
  test("does not depend on the order in which families stand", () => {
    const all = [due, done, overdue, born, elsewhere];
    expect(routeOfDay([...all].reverse(), ON)).toEqual(routeOfDay(all, ON));
  });
  test("holds each house once, with everybody due in it and what is done along", () => {
    const house = aHouse([aWoman("Siti", { pregnancies: [aPregnancy(20)] }), aYoungChild("Alya", 500)]);
    const stop = stopAt(house, ON);
    expect(new Set(stop?.contacts.map(({ subject }) => subject))).toEqual(new Set(["Siti", "Alya"]));
    expect(alongAt(house, ON).map(({ type }) => type)).toContain("length");
  });
  test("leaves out a house in which only small things are open", () =>
    expect(stopAt(done, ON)).toBeUndefined());
});

describe("what belongs to the house", () => {
  test("an appointment brings the team there on its day, and any later visit has kept it", () => {
    const promised = (nextVisitDate: typeof ON) =>
      aHouse([], { lastVisit: { date: ago(20), nextVisitDate } });
    expect(stopAt(promised(ON), ON)?.urgency).toBe("due");
    expect(stopAt(promised(ago(4)), ON)?.urgency).toBe("overdue");
    expect(stopAt(promised(addDays(ON, 1)), ON)).toBeUndefined();
    expect(stopAt(aHouse([], { lastVisit: { date: ago(1) } }), ON)).toBeUndefined();
  });
  test("the family screen is wanted once a year, along with another visit", () => {
    const screened = (date: typeof ON) =>
      contactsOfFamily(aHouse([], { screenedOn: [date] }), ON).map(({ state, isAlong }) => [state, isAlong]);
    expect(screened(civilDate(2025, 12, 3))).toEqual([["done", true]]);
    expect(screened(civilDate(2025, 11, 3))).toEqual([["due", true]]);
    expect(contactsOfFamily(aHouse([]), ON)).toEqual([]);
  });
});

describe("the rules for contacts", () => {
  test("are dated and say where they come from", () => {
    for (const set of contactRuleSets) {
      expect(set.source.length).toBeGreaterThan(20);
      expect(contactRulesOn(set.validFrom)).toBe(set);
    }
  });
  test("have windows in order, each slot's day inside its own", () => {
    const { pregnancy, nifas, newborn, bride } = contactRulesOn(ON);
    for (const series of [pregnancy, nifas, newborn, bride])
      series.forEach(({ fromDay, dueDay, toDay }, at) => {
        expect([fromDay, dueDay, toDay]).toEqual([fromDay, dueDay, toDay].sort((a, b) => a - b));
        const next = series[at + 1];
        if (next) expect(next.fromDay).toBeGreaterThan(fromDay);
      });
  });
});
