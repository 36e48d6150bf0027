import { describe, expect, test } from "vitest";
import type { AidFacts } from "#domain/aid/aid-facts.ts";
import { civilDate } from "#domain/civil-date.ts";
import { type MbgFacts, mbgFacts, mbgRecord } from "#domain/mbg/mbg-facts.ts";
import { mbgRecap, mbgReceivedOn } from "#domain/mbg/mbg-recap.ts";
import { mbgRoster } from "#domain/mbg/mbg-roster.ts";

const day = (d: number) => civilDate(2026, 11, d);
const onList = (subject: string, parts: Partial<AidFacts> = {}): AidFacts => ({
  record: `mbg ${subject}`,
  subject,
  date: day(1),
  program: "MBG",
  type: "nutrition",
  item: "makan bergizi",
  ...parts,
});
const list = [onList("alya"), onList("bima", { until: day(10) }), onList("citra", { date: day(10) })];
const handedOut = (d: number, parts: Partial<MbgFacts> = {}): MbgFacts => ({
  record: `m${d}`,
  team: "t1",
  date: day(d),
  arrived: true,
  packages: 3,
  menu: "wet",
  method: "delivered",
  exceptions: [],
  ...parts,
});

describe("free meals", () => {
  test("are for whoever is on the list that day", () => {
    expect(mbgRoster(list, day(2))).toEqual(["alya", "bima"]);
    expect(mbgRoster(list, day(10))).toEqual(["alya", "bima", "citra"]);
    expect(mbgRoster([onList("dina", { program: "GENTING" })], day(2))).toEqual([]);
  });
  test("a month follows from the exceptions alone", () => {
    const days = [
      handedOut(2),
      handedOut(3, { exceptions: [{ person: "bima", reason: "notHome" }], method: "pickUp" }),
      handedOut(4, { arrived: false, packages: 0 }),
      handedOut(11, { ultraProcessed: true, menu: "dry" }),
      handedOut(12, { team: "t2" }),
      { ...handedOut(2), date: civilDate(2026, 10, 30) },
    ];
    const recap = mbgRecap("2026-11", "t1", days, list);
    expect(recap).toMatchObject({
      days: 4,
      deliveryDays: 3,
      wetDays: 2,
      ultraProcessedDays: 1,
      packages: 9,
      handedOut: 5,
      homeVisits: 4,
      missed: { notHome: 1, refused: 0, ill: 0, away: 0 },
    });
    expect(recap.people.map(({ person, days: on, received }) => [person, on, received])).toEqual([
      ["alya", 3, 3],
      ["bima", 2, 1],
      ["citra", 1, 1],
    ]);
  });
  test("one child's day is derived: received, missed, nothing came, or nobody knows", () => {
    const days = [
      handedOut(2, { exceptions: [{ person: "bima", reason: "ill" }] }),
      handedOut(4, { arrived: false }),
    ];
    expect(mbgReceivedOn("alya", day(2), days, list)).toBe("received");
    expect(mbgReceivedOn("bima", day(2), days, list)).toBe("missed");
    expect(mbgReceivedOn("alya", day(4), days, list)).toBe("notDelivered");
    expect(mbgReceivedOn("alya", day(5), days, list)).toBe("unknown");
    expect(mbgReceivedOn("dina", day(2), days, list)).toBe("unknown");
  });
  test("somebody who missed but was never on the list changes no count", () =>
    expect(
      mbgRecap("2026-11", "t1", [handedOut(2, { exceptions: [{ person: "dina", reason: "ill" }] })], list),
    ).toMatchObject({ handedOut: 2, missed: { ill: 0 } }));
  test("two of a team who write the same day meet in one record", () => {
    expect(mbgRecord("t1", day(2))).toBe("t1.mbg.20261102");
    expect(mbgFacts("x", { team: "t1", date: "2026-11-02", arrived: true })).toMatchObject({
      exceptions: [],
    });
    expect(mbgFacts("x", { team: "t1" })).toBeUndefined();
  });
});
