import { describe, expect, test } from "vitest";
import { addDays, type CivilDate } from "#domain/civil-date.ts";
import type { CareFacts } from "#domain/episodes/care-facts.ts";
import { contactsOfFamily } from "#domain/schedule/contacts/contacts-of.ts";
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
import { measured } from "#support/builders-children.ts";

const states = (care: Partial<CareFacts>, asOf: CivilDate = ON, risk?: "yes" | "no") =>
  Object.fromEntries(
    contactsOfFamily(aHouse([aWoman("Siti", care)]), asOf, {
      ...(risk ? { risks: new Map([["Siti", risk]]) } : {}),
    }).map(({ key, state, reason, isLate }) => [
      key.split(".")[1],
      isLate ? `${state}, late` : reason === undefined ? state : `${state}: ${reason}`,
    ]),
  );
const visited = (...daysAgo: number[]) => ({
  contacts: daysAgo.map((days) => ({ kind: "visitPregnancy", date: ago(days) })),
});

describe("contacts of a pregnancy", () => {
  test("are the ten of Elsimil, nifas among them once the child is born", () => {
    const keys = Object.keys(states({ pregnancies: [aPregnancy(20)] }));
    expect(keys).toEqual(["awal", "w12", "w16", "w20", "w24", "w28", "w32", "w36", "lahir"]);
  });
  test("begin with the first one, due for two weeks after she was registered", () => {
    const pregnancies = [aPregnancy(10, { registeredOn: ago(14) })];
    expect(states({ pregnancies }).awal).toBe("due");
    expect(states({ pregnancies }, addDays(ON, 1)).awal).toBe("overdue");
    expect(states({ pregnancies, ...visited(3) }).awal).toBe("done");
  });
  test.each([
    [-8, "upcoming"],
    [-7, "due"],
    [14, "due"],
    [15, "overdue"],
    [20, "overdue"],
    [21, "skipped: passed"],
  ])("the slot of 20 weeks is, %i days from its day, %s", (days, state) => {
    const pregnancies = [aPregnancy(20, { registeredOn: ago(80) })];
    expect(states({ pregnancies }, addDays(ON, days)).w20).toBe(state);
  });
  test("a visit in the window does the slot; one after it does it late; never both slots of one visit", () => {
    const pregnancies = [aPregnancy(24, { registeredOn: ago(120) })];
    // Slot of 20 weeks lies 28 days ago; its time runs to the day before the window of 24 weeks.
    expect(states({ pregnancies, ...visited(28) })).toMatchObject({ w20: "done", w24: "due" });
    expect(states({ pregnancies, ...visited(9) })).toMatchObject({ w20: "done, late", w24: "due" });
    expect(states({ pregnancies, ...visited(7) })).toMatchObject({ w20: "skipped: passed", w24: "done" });
  });
  test("nobody is late for what lay before she was registered", () => {
    const care = { pregnancies: [aPregnancy(26, { registeredOn: ago(2) })] };
    expect(states(care)).toMatchObject({
      awal: "due",
      w12: "skipped: beforeRegistration",
      w16: "skipped: beforeRegistration",
      w20: "skipped: beforeRegistration",
      w24: "due",
      w28: "upcoming",
    });
  });
  test("a skipped contact is skipped with its reason, unless it was made after all", () => {
    const pregnancies = [aPregnancy(20)];
    const skips = [{ record: "s", contact: "hamil.w20.pregnancy", date: ON, reason: "away" }];
    expect(states({ pregnancies, skips }).w20).toBe("skipped: away");
    expect(states({ pregnancies, skips, ...visited(0) }).w20).toBe("done");
  });
  test("the birth is asked for around the due date; a visit alone does not answer", () => {
    const pregnancies = [aPregnancy(40)];
    expect(states({ pregnancies, ...visited(0) }).lahir).toBe("due");
    expect(states({ pregnancies }, addDays(ON, 15)).lahir).toBe("overdue");
    expect(states({ pregnancies }, ago(8)).lahir).toBe("upcoming");
  });
  test("without any date there is a visit each month, and the date is asked for", () => {
    const pregnancies = [aPregnancy(20, { lmpDate: undefined, registeredOn: ago(40) })];
    const [, monthly] = contactsOfFamily(aHouse([aWoman("Siti", { pregnancies })]), ON);
    expect(monthly).toMatchObject({ state: "due", label: "Kunjungan bulanan, tanyakan HPHT" });
    expect(states({ pregnancies, ...visited(3) })["2026-11"]).toBe("done");
  });
  test.each(["miscarriage", "stillbirth", "died", "moved"] as const)("stop at once after: %s", (end) =>
    expect(states({ pregnancies: [aPregnancy(20, { end, endDate: ON })] })).toEqual({}),
  );
});

describe("contacts after a birth", () => {
  const postpartum = (days: number, contacts: CareFacts["contacts"] = []) =>
    states({ deliveries: [aBirth(days, { babies: [] })], contacts });
  test.each([
    [0, "due", "upcoming", "upcoming", "upcoming"],
    [2, "due", "upcoming", "upcoming", "upcoming"],
    [3, "skipped: passed", "due", "upcoming", "upcoming"],
    [7, "skipped: passed", "due", "upcoming", "upcoming"],
    [8, "skipped: passed", "skipped: passed", "due", "upcoming"],
    [28, "skipped: passed", "skipped: passed", "due", "upcoming"],
    [29, "skipped: passed", "skipped: passed", "skipped: passed", "due"],
    [42, "skipped: passed", "skipped: passed", "skipped: passed", "due"],
  ])("on day %i KF1 is %s, KF2 %s, KF3 %s, KF4 %s", (day, kf1, kf2, kf3, kf4) =>
    expect(postpartum(day)).toEqual({ kf1, kf2, kf3, kf4 }),
  );
  test("a visit does the one in whose days it fell", () => {
    expect(postpartum(5, [{ kind: "visitPostpartum", date: ago(5) }])).toMatchObject({
      kf1: "done",
      kf2: "due",
    });
    expect(postpartum(5, [{ kind: "visitPregnancy", date: ago(6) }])).toMatchObject({
      kf1: "skipped: passed",
    });
  });
  test("none is due after a loss, unless she welcomes visits", () => {
    const lost = { deliveries: [aBirth(4, { babies: [], stillbornCount: 1, pregnancy: "pregnancy" })] };
    expect(states(lost)).toEqual({});
    expect(states({ ...lost, pregnancies: [aPregnancy(38, { visitsWelcome: true })] }).kf2).toBe("due");
  });
  test("the newborn has KN1 to KN3, and a visit to the mother is one to the child", () => {
    const house = (contacts: CareFacts["contacts"]) =>
      aHouse([
        aWoman("Siti", { deliveries: [aBirth(5)], contacts }),
        aYoungChild("baby", 5, { mother: "Siti" }),
      ]);
    const of = (contacts: CareFacts["contacts"]) =>
      contactsOfFamily(house(contacts), ON)
        .filter(({ key }) => key.includes(".kn"))
        .map(({ state }) => state);
    expect(of([])).toEqual(["skipped", "due", "upcoming"]);
    const weighedAtBirth = aYoungChild("baby", 1, { measurements: [measured(ago(1))] });
    const [kn1] = contactsOfFamily(aHouse([weighedAtBirth]), ON).filter(({ key }) => key.includes(".kn1."));
    expect(kn1?.state).toBe("due");
    expect(of([{ kind: "visitPostpartum", date: ago(1) }])).toEqual(["skipped", "done", "upcoming"]);
  });
});

describe("contacts of a bride", () => {
  test("are the first one, two rechecks and the question whether she married", () => {
    const weddings = [aWedding(100)];
    expect(states({ weddings })).toEqual({
      awal: "due",
      ulang1: "upcoming",
      ulang2: "upcoming",
      nikah: "upcoming",
    });
    expect(states({ weddings }, addDays(ON, 40))).toMatchObject({ ulang1: "due" });
    expect(states({ weddings }, addDays(ON, 70))).toMatchObject({ ulang1: "skipped: passed", ulang2: "due" });
    expect(states({ weddings }, addDays(ON, 101))).toMatchObject({ ulang2: "skipped: passed", nikah: "due" });
    expect(states({ weddings }, addDays(ON, 122))).toMatchObject({ nikah: "overdue" });
  });
  test("leave the rechecks out where the last visit found nothing amiss", () => {
    expect(Object.keys(states({ weddings: [aWedding(100)] }, ON, "no"))).toEqual(["awal", "nikah"]);
    expect(Object.keys(states({ weddings: [aWedding(100)] }, ON, "yes"))).toContain("ulang1");
  });
  test("her last visit decides by itself: all well and no recheck, else what was amiss is named", () => {
    const well = {
      weightKg: 50,
      heightCm: 155,
      muacCm: 25,
      haemoglobinGPerDl: 13,
      smokes: "no",
      exposedToSmoke: "no",
    };
    const rechecks = (answers: object) =>
      contactsOfFamily(
        aHouse([
          aWoman("Siti", {
            weddings: [aWedding(100)],
            lastBrideVisit: { date: ago(5), answers: { ...answers } },
          }),
        ]),
        ON,
      )
        .filter(({ key }) => key.includes(".ulang"))
        .map(({ label }) => label);
    expect(rechecks(well)).toEqual([]);
    expect(rechecks({ ...well, haemoglobinGPerDl: 9.5, muacCm: 22 })[0]).toBe(
      "Cek ulang: kadar Hb, lingkar lengan atas (LiLA)",
    );
    // Left open is not "not at risk".
    expect(rechecks({ ...well, haemoglobinGPerDl: "unknown" })).toHaveLength(2);
  });
  test("without a day ask for it each month", () =>
    expect(states({ weddings: [aWedding(0, { plannedDate: undefined })] })).toEqual({
      awal: "due",
      "2026-11": "due",
    }));
  test("stop when the plan does", () =>
    expect(states({ weddings: [aWedding(20, { end: "cancelled", endDate: ON })] })).toEqual({}));
});
