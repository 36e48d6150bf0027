import { expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { readGivenDay } from "#domain/visits/given-day.ts";

const BORN = civilDate(2026, 1, 31);
const VISIT = civilDate(2026, 11, 22);
const read = (text: string | undefined, fromMonth = 9, birthDate: typeof BORN | undefined = BORN) =>
  readGivenDay(text, { fromMonth }, { birthDate, date: VISIT });

test.each([
  ["nothing typed", undefined, {}],
  ["an emptied field", "", {}],
  ["nobody knows", "unknown", {}],
  ["a day of the book", "2026-11-01", { day: "2026-11-01" }],
  ["the day of the visit", "2026-11-22", { day: "2026-11-22" }],
  ["the day of the birth", "2026-01-31", { day: "2026-01-31", tooYoung: { ageMonths: 0, fromMonth: 9 } }],
  ["a day that is none", "2026-02-30", { problem: { type: "NotADate" } }],
  ["half a day", "2026-02", { problem: { type: "NotADate" } }],
  ["the day after the visit", "2026-11-23", { problem: { type: "InFuture" } }],
  ["the day before the birth", "2026-01-30", { problem: { type: "BeforeBirth", birthDate: BORN } }],
])("%s", (_, text, said) => expect(read(text)).toEqual(said));

test("too young is asked about and never refused: the day is kept", () => {
  expect(read("2026-10-30")).toEqual({ day: "2026-10-30", tooYoung: { ageMonths: 8, fromMonth: 9 } });
  expect(read("2026-10-31")).toEqual({ day: "2026-10-31" });
});

test("of a child without a birth date any day up to the visit is taken", () =>
  expect(readGivenDay("2019-01-01", { fromMonth: 9 }, { birthDate: undefined, date: VISIT })).toEqual({
    day: "2019-01-01",
  }));
