import { describe, expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import type { PersonInCare } from "#domain/episodes/person-in-care.ts";
import { contactsOfFamily } from "#domain/schedule/contacts/contacts-of.ts";
import { aHouse, aYoungChild, ON } from "#support/builders-care.ts";
import { measured } from "#support/builders-children.ts";

const contacts = (child: PersonInCare, asOf = ON) => contactsOfFamily(aHouse([child]), asOf);
const stateOf = (child: PersonInCare, slot: string, asOf = ON) =>
  contacts(child, asOf).find(({ key }) => key.startsWith(`${slot}.`))?.state;
const toddler = (parts: Partial<PersonInCare> = {}) => aYoungChild("Alya", 500, parts);

describe("the month's weighing", () => {
  test("is due all month until a weight that counts was taken", () => {
    expect(stateOf(toddler(), "timbang")).toBe("due");
    expect(stateOf(toddler({ measurements: [measured("2026-11-02")] }), "timbang")).toBe("done");
    const sentBack = measured("2026-11-02", { review: { decision: "sendBack" } });
    expect(stateOf(toddler({ measurements: [sentBack] }), "timbang")).not.toBe("done");
  });
  test("a length alone is no weighing", () =>
    expect(
      stateOf(toddler({ measurements: [measured("2026-11-02", { weightKg: undefined })] }), "timbang"),
    ).not.toBe("done"));
  test("is overdue once the month before went by too, but not for a child nobody has weighed yet", () => {
    expect(stateOf(toddler({ measurements: [measured("2026-09-12")] }), "timbang")).toBe("overdue");
    expect(stateOf(toddler({ measurements: [measured("2026-10-12")] }), "timbang")).toBe("due");
    expect(stateOf(toddler(), "timbang")).toBe("due");
  });
  test("is not done by the weight at birth", () => {
    const born = aYoungChild("Baby", 5, { measurements: [measured("2026-11-17", { weightKg: 3.1 })] });
    expect(stateOf(born, "timbang")).toBe("due");
    expect(stateOf({ ...born, measurements: [measured("2026-11-20", { weightKg: 3.1 })] }, "timbang")).toBe(
      "done",
    );
  });
  test("begins anew each month, and is skipped with a reason for one", () => {
    const skips = [{ record: "s", contact: "timbang.2026-11.Alya", date: ON, reason: "away" }];
    const away = toddler({ care: { weddings: [], pregnancies: [], deliveries: [], contacts: [], skips } });
    expect(contacts(away).find(({ key }) => key.startsWith("timbang"))).toMatchObject({
      state: "skipped",
      reason: "away",
    });
    expect(stateOf(away, "timbang", civilDate(2026, 12, 1))).toBe("due");
  });
});

describe("along with it", () => {
  test("a length is due when the last one is a quarter old", () => {
    expect(stateOf(toddler({ measurements: [measured("2026-09-02")] }), "panjang")).toBe("done");
    expect(stateOf(toddler({ measurements: [measured("2026-08-30")] }), "panjang")).toBe("due");
  });
  test("and in February and August for everybody", () => {
    const child = toddler({ measurements: [measured("2026-07-20")] });
    expect(stateOf(child, "panjang", civilDate(2026, 8, 3))).toBe("due");
    expect(stateOf(child, "panjang", civilDate(2026, 9, 3))).toBe("done");
  });
  test("the visit form of a child under two, once a month", () => {
    const visited = (date: string) =>
      toddler({
        care: {
          weddings: [],
          pregnancies: [],
          deliveries: [],
          skips: [],
          contacts: [{ kind: "visitBaduta", date: date as typeof ON }],
        },
      });
    expect(stateOf(visited("2026-11-03"), "kunjungan")).toBe("done");
    expect(stateOf(visited("2026-10-03"), "kunjungan")).toBe("due");
    expect(stateOf(aYoungChild("Budi", 900), "kunjungan")).toBeUndefined();
  });
  test("vitamin A in its months, a dose that is behind, and what was drunk since yesterday", () => {
    expect(stateOf(toddler(), "vita")).toBeUndefined();
    expect(stateOf(toddler(), "vita", civilDate(2026, 8, 3))).toBe("due");
    const baby = aYoungChild("Budi", 75, {
      services: [{ record: "r", type: "vaccine", dose: "hb0", date: civilDate(2026, 9, 9) }],
    });
    expect(stateOf(baby, "imun-bcg")).toBe("overdue");
    expect(stateOf(baby, "imun-dptHbHib1")).toBe("due");
    expect(stateOf(baby, "asi")).toBe("due");
    expect(stateOf(toddler(), "asi")).toBeUndefined();
  });
  test("of a book nobody has read there is one question, not a list", () =>
    expect(
      contacts(toddler())
        .filter(({ key }) => key.startsWith("imun"))
        .map(({ label }) => label),
    ).toEqual(["Cocokkan imunisasi dengan Buku KIA"]));
  test("none of it brings anybody onto the route by itself", () =>
    expect(
      contacts(toddler())
        .filter(({ isAlong }) => !isAlong)
        .map(({ type }) => type),
    ).toEqual(["weighing"]));
});

test("a child of five, or one who died, is due nothing", () => {
  expect(contacts(aYoungChild("Big", 1830))).toEqual([]);
  expect(contacts(toddler({ life: "dead" }))).toEqual([]);
});
