import { describe, expect, test } from "vitest";
import { exclusiveSixMonths, recallDue } from "#domain/schedule/services/breastfeeding.ts";
import { aService, day } from "./a-served-child.ts";

const BORN = day("2026-01-10");
const answer = (date: string, onlyBreastMilk: "yes" | "no" | "unknown" = "yes") =>
  aService("feedingRecall", date, { onlyBreastMilk });
const MONTHLY = ["2026-01-20", "2026-02-20", "2026-03-20", "2026-04-20", "2026-05-20", "2026-06-20"];

describe("the question about yesterday", () => {
  test("is asked under six months, once a calendar month", () => {
    const services = [answer("2026-03-04", "no")];
    expect(recallDue({ birthDate: BORN, services }, day("2026-03-20"))).toEqual({
      state: "answered",
      onlyBreastMilk: "no",
      on: "2026-03-04",
    });
    expect(recallDue({ birthDate: BORN, services }, day("2026-04-02"))).toEqual({ state: "due" });
    expect(recallDue({ birthDate: BORN }, day("2026-07-09"))).toEqual({ state: "due" });
    expect(recallDue({ birthDate: BORN }, day("2026-07-10"))).toEqual({ state: "notAtThisAge" });
    expect(recallDue({}, day("2026-07-10"))).toEqual({ state: "ageUnknown" });
  });
});

describe("six months of breast milk alone", () => {
  const said = (services: ReturnType<typeof answer>[], on = "2026-07-20") =>
    exclusiveSixMonths({ birthDate: BORN, services }, day(on));
  test("needs a yes in every month of age", () =>
    expect(said(MONTHLY.map((date) => answer(date)))).toBe("yes"));
  test("a gap makes it unknown, and so does an answer nobody knew", () => {
    expect(said(MONTHLY.slice(1).map((date) => answer(date)))).toBe("unknown");
    expect(said(MONTHLY.map((date, index) => answer(date, index === 2 ? "unknown" : "yes")))).toBe("unknown");
    expect(said([])).toBe("unknown");
  });
  test("one no is a no, even before six months", () =>
    expect(said([answer("2026-02-20", "no")], "2026-03-01")).toBe("no"));
  test("is not told before six months", () =>
    expect(
      said(
        MONTHLY.slice(0, 3).map((date) => answer(date)),
        "2026-04-30",
      ),
    ).toBe("tooEarly"));
  test("what is drunk after six months does not count", () =>
    expect(said([...MONTHLY.map((date) => answer(date)), answer("2026-07-12", "no")])).toBe("yes"));
});
