import { describe, expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { service } from "#domain/records/service.ts";
import { childServices, readInBook } from "#domain/visits/child-services.ts";

const REGION = "3571011001";
const ON = civilDate(2026, 8, 10);
const given = (type: "vaccine" | "vitaminA", dose: string, date = civilDate(2026, 8, 3)) => ({
  record: dose,
  type,
  dose,
  date,
});
const keys = (list: readonly { readonly key: string }[]) => list.map(({ key }) => key);

describe("what the KIA book is looked at for", () => {
  test("of a child of whom nothing is written down: every dose for its age, the month's capsule and tablet", () => {
    const { known, asked } = childServices({ birthDate: civilDate(2025, 8, 1) }, ON, REGION);
    expect(known).toEqual([]);
    expect(keys(asked)).toEqual(
      expect.arrayContaining([
        "vitaminA.red",
        "deworming.half",
        "vaccine.opv1",
        "vaccine.opv2",
        "vaccine.mr1",
      ]),
    );
    // Too old for it, or too young.
    expect(keys(asked)).not.toContain("vaccine.hb0");
    expect(keys(asked)).not.toContain("vaccine.mr2");
  });

  test("what is written down is shown with its day and not asked again, at the posyandu or here alike", () => {
    const child = {
      birthDate: civilDate(2025, 8, 1),
      services: [given("vitaminA", "red"), given("vaccine", "opv1", civilDate(2025, 9, 2))],
    };
    const { known, asked } = childServices(child, ON, REGION);
    expect(known).toMatchObject([
      { type: "vitaminA", on: "2026-08-03" },
      { key: "vaccine.opv1", on: "2025-09-02" },
    ]);
    expect(keys(asked)).not.toContain("vaccine.opv1");
    expect(keys(asked).some((key) => key.startsWith("vitaminA"))).toBe(false);
    expect(keys(asked)).toContain("vaccine.opv2");
  });

  test("a dose too short after the one before is not looked for", () => {
    const child = { birthDate: civilDate(2026, 5, 1), services: [given("vaccine", "opv1")] };
    expect(keys(childServices(child, ON, REGION).asked)).not.toContain("vaccine.opv2");
  });

  test("nothing without a birth date; outside its months no capsule", () => {
    expect(childServices({}, ON, REGION)).toEqual({ known: [], asked: [] });
    const { asked } = childServices({ birthDate: civilDate(2025, 8, 1) }, civilDate(2026, 11, 22), REGION);
    expect(keys(asked).some((key) => key.startsWith("vitaminA"))).toBe(false);
  });

  test("a tick is an ordinary record, which its kind takes", () => {
    const [first] = childServices({ birthDate: civilDate(2025, 8, 1) }, ON, REGION).asked;
    if (!first) throw new Error("nothing is asked");
    const { kind, fields } = readInBook(first, ON);
    expect(kind).toBe("service");
    expect(service.schema.safeParse(fields)).toMatchObject({
      success: true,
      data: { basis: "book", date: ON, givenDay: "unknown" },
    });
  });

  test("keeps the day that the book gives; what was given on the day of the visit counts as given then", () => {
    const [first] = childServices({ birthDate: civilDate(2025, 8, 1) }, ON, REGION).asked;
    if (!first) throw new Error("nothing is asked");
    const told = readInBook({ ...first, givenOn: civilDate(2026, 2, 3) }, ON).fields;
    expect(told).toMatchObject({ date: "2026-02-03", basis: "book", givenDay: "told" });
    expect(service.schema.safeParse(told).success).toBe(true);
    const today = readInBook({ ...first, givenOn: ON }, ON).fields;
    expect(today).toMatchObject({ date: ON, basis: "given" });
    expect(today).not.toHaveProperty("givenDay");
  });

  test("a known dose says whether its day is only the day it was read, as in every record of an older app", () => {
    const child = (rest: object) => ({
      birthDate: civilDate(2025, 8, 1),
      services: [{ ...given("vaccine", "opv1", civilDate(2025, 9, 2)), ...rest }],
    });
    const isReadDay = (rest: object) =>
      childServices(child(rest), ON, REGION).known.find(({ key }) => key === "vaccine.opv1")?.isReadDay;
    expect(isReadDay({})).toBe(false);
    expect(isReadDay({ basis: "given" })).toBe(false);
    expect(isReadDay({ basis: "book" })).toBe(true);
    expect(isReadDay({ basis: "book", givenDay: "unknown" })).toBe(true);
    expect(isReadDay({ basis: "book", givenDay: "told" })).toBe(false);
  });
});
