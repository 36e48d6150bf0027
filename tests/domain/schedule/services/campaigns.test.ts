import { describe, expect, test } from "vitest";
import { dewormingDue } from "#domain/schedule/services/deworming.ts";
import { vitaminADue } from "#domain/schedule/services/vitamin-a.ts";
import { aService, day } from "./a-served-child.ts";

const KEDIRI = "3571011001";

describe("vitamin A: blue from 6 to 11 months, red from 12 to 59, in February and August (Kemenkes)", () => {
  const due = (birthDate: string, on: string, services: Parameters<typeof aService>[] = []) =>
    vitaminADue(
      { birthDate: day(birthDate), services: services.map((one) => aService(...one)) },
      day(on),
      KEDIRI,
    );

  test.each([
    ["2026-02-10", "2026-08-09", undefined],
    ["2026-02-10", "2026-08-10", "blue"],
    ["2025-08-11", "2026-08-10", "blue"],
    ["2025-08-10", "2026-08-10", "red"],
    ["2021-08-11", "2026-08-10", "red"],
    ["2021-08-10", "2026-08-10", undefined],
  ])("born %s, on %s: %s", (birthDate, on, dose) =>
    expect(due(birthDate, on)).toMatchObject(
      dose === undefined ? { state: "notAtThisAge" } : { state: "due", dose: { dose } },
    ),
  );

  test("between the campaigns it is said when the next one begins", () =>
    expect(due("2024-05-12", "2026-11-21")).toEqual({ state: "later", from: "2027-02-01" }));
  test("who was missed in August may come in September, not in October", () => {
    expect(due("2024-05-12", "2026-09-30")).toMatchObject({ state: "due" });
    expect(due("2024-05-12", "2026-10-01")).toMatchObject({ state: "later" });
  });
  test("once in a campaign, whichever day of it", () => {
    const services: Parameters<typeof aService>[] = [["vitaminA", "2026-08-04", { dose: "red" }]];
    expect(due("2024-05-12", "2026-08-04", services)).toEqual({ state: "done", on: "2026-08-04" });
    expect(due("2024-05-12", "2026-09-12", services)).toEqual({ state: "done", on: "2026-08-04" });
    expect(due("2024-05-12", "2027-02-03", services)).toMatchObject({ state: "due" });
  });
  test("not within thirty days of a capsule that was given outside a campaign", () =>
    expect(due("2024-05-12", "2026-08-04", [["vitaminA", "2026-07-20"]])).toEqual({
      state: "later",
      from: "2026-08-19",
    }));
  test("a capsule dated after the day asked about changes nothing", () =>
    expect(due("2024-05-12", "2026-08-04", [["vitaminA", "2026-08-20"]])).toMatchObject({ state: "due" }));
  test("nobody is due without a birth date, nor before any rule", () => {
    expect(vitaminADue({}, day("2026-08-04"), KEDIRI)).toEqual({ state: "ageUnknown" });
    expect(vitaminADue({ birthDate: day("2014-05-12") }, day("2015-08-04"), KEDIRI)).toBeUndefined();
  });
});

describe("deworming: half a tablet in the second year, a whole one from two years (Permenkes 15/2017)", () => {
  const due = (birthDate: string, on: string) => dewormingDue({ birthDate: day(birthDate) }, day(on), KEDIRI);
  test.each([
    ["2025-08-11", "notAtThisAge"],
    ["2025-08-10", "half"],
    ["2024-08-11", "half"],
    ["2024-08-10", "whole"],
    ["2021-08-11", "whole"],
    ["2021-08-10", "notAtThisAge"],
  ])("born %s, on 10 August 2026: %s", (birthDate, said) => {
    const found = due(birthDate, "2026-08-10");
    expect(found?.state === "due" ? found.dose.dose : found?.state).toBe(said);
  });
  test("a capsule is no tablet", () =>
    expect(
      dewormingDue(
        { birthDate: day("2024-05-12"), services: [aService("vitaminA", "2026-08-04")] },
        day("2026-08-04"),
        KEDIRI,
      ),
    ).toMatchObject({ state: "due" }));
});
