import { describe, expect, test } from "vitest";
import { addDays, civilDate } from "#domain/civil-date.ts";
import { pregnancy } from "#domain/records/pregnancy.ts";
import { emptyPregnancyEnd, isLoss, readPregnancyEnd } from "#features/episodes/pregnancy/end-form.ts";
import {
  emptyPregnancyForm,
  type PregnancyForm,
  pregnancyFormOf,
  pregnancyVersion,
  readPregnancyForm,
} from "#features/episodes/pregnancy/pregnancy-form.ts";

const today = civilDate(2026, 11, 22);
const form = (parts: Partial<PregnancyForm>): PregnancyForm => ({ ...emptyPregnancyForm("p"), ...parts });
const read = (parts: Partial<PregnancyForm>) => readPregnancyForm(form(parts), today);

describe("the data of a pregnancy", () => {
  test("need only how sure she is of her last period", () => {
    expect(Object.keys(read({}).problems)).toEqual(["lmp"]);
    expect(read({ lmp: "unknown" }).problems).toEqual({});
  });
  test("ask for the day of a last period that is known, not in the future, not over 45 weeks ago", () => {
    expect(read({ lmp: "sure" }).problems.lmpDate).toEqual({ type: "Missing" });
    expect(read({ lmp: "sure", lmpDate: "2026-11-23" }).problems.lmpDate).toEqual({ type: "InFuture" });
    expect(read({ lmp: "sure", lmpDate: addDays(today, -315) }).problems).toEqual({});
    expect(read({ lmp: "sure", lmpDate: addDays(today, -316) }).problems.lmpDate?.type).toBe("BadNumber");
    expect(read({ lmp: "sure", lmpDate: "2026-02-30" }).problems.lmpDate).toEqual({ type: "NotADate" });
  });
  test("of an ultrasound ask for day and weeks together", () => {
    const scan = { lmp: "unknown", hasUltrasound: "yes" } as const;
    expect(Object.keys(read(scan).problems).sort()).toEqual(["ultrasoundDate", "ultrasoundWeeks"]);
    const told = read({ ...scan, ultrasoundDate: "2026-10-01", ultrasoundWeeks: "9", ultrasoundDays: "3" });
    expect(told.fields).toMatchObject({ ultrasoundDate: "2026-10-01", gestationDaysAtUltrasound: 66 });
    expect(
      read({ ...scan, ultrasoundDate: "2026-10-01", ultrasoundWeeks: "9", ultrasoundDays: "7" }).problems,
    ).toMatchObject({ ultrasoundDays: { type: "OutOfRange" } });
  });
  test("refuse a height outside the limits, and never clamp it", () =>
    expect(read({ lmp: "unknown", heightCm: "99" })).toMatchObject({
      problems: { heightCm: { type: "OutOfRange" } },
      fields: { heightCm: undefined },
    }));
  test("make a record that the kind takes, and read back as they were typed", () => {
    const typed = form({
      lmp: "unsure",
      lmpDate: "2026-08-10",
      hasUltrasound: "yes",
      ultrasoundDate: "2026-10-01",
      ultrasoundWeeks: "9",
      ultrasoundDays: "3",
      fetusCount: "2",
      gravida: "3",
      livingChildren: "1",
      lastChildBirthDate: "2022-01-05",
      heightCm: "151,5",
      prePregnancyWeightKg: "48",
    });
    const { fields, problems } = readPregnancyForm(typed, today);
    expect(problems).toEqual({});
    const version = pregnancyVersion("siti", typed, fields, today);
    const parsed = pregnancy.schema.safeParse(version.fields);
    expect(parsed.success).toBe(true);
    expect(pregnancyFormOf({ record: "p", registeredOn: today, ...(version.fields as object) })).toEqual({
      ...typed,
      reason: "",
    });
  });
});

describe("the end of a pregnancy", () => {
  const facts = { record: "p", registeredOn: today, lmpDate: addDays(today, -100) };
  const end = (parts: object) => readPregnancyEnd({ ...emptyPregnancyEnd, ...parts }, "siti", facts, today);
  test("needs what happened and a day inside the pregnancy", () => {
    expect(Object.keys(end({}).problems).sort()).toEqual(["end", "endDate"]);
    expect(end({ end: "miscarriage", endDate: addDays(today, -101) }).problems.endDate?.type).toBe(
      "BadNumber",
    );
  });
  test("after a loss keeps whether she wants to be looked in on, and nothing where nobody asked", () => {
    const lost = { end: "miscarriage", endDate: today } as const;
    expect(isLoss({ ...emptyPregnancyEnd, ...lost })).toBe(true);
    expect(end({ ...lost, visitsWelcome: "yes" }).versions[0]?.fields?.visitsWelcome).toBe(true);
    expect(end(lost).versions[0]?.fields?.visitsWelcome).toBeUndefined();
    expect(
      end({ end: "moved", endDate: today, visitsWelcome: "yes" }).versions[0]?.fields?.visitsWelcome,
    ).toBe(undefined);
  });
  test("of her death is written on herself too, so that everything stops", () =>
    expect(end({ end: "died", endDate: today }).versions).toMatchObject([
      { kind: "pregnancy", fields: { end: "died" } },
      { kind: "person", record: "siti", fields: { life: "dead", diedOn: today } },
    ]));
});
