import { expect, test } from "vitest";
import type { AidFacts } from "#domain/aid/aid-facts.ts";
import { doubleAid } from "#domain/aid/double-aid.ts";
import { civilDate } from "#domain/civil-date.ts";

const day = (d: number) => civilDate(2026, 11, d);
const genting: AidFacts = {
  record: "a1",
  subject: "alya",
  date: day(3),
  until: day(20),
  program: "GENTING",
  type: "nutrition",
  item: "makan siang",
};

test("two kinds of food on the same days are asked about, with the days both reach", () => {
  expect(doubleAid({ type: "nutrition", date: day(15), until: day(30) }, [genting])).toEqual([
    { other: genting, from: day(15), until: day(20) },
  ]);
  expect(doubleAid({ type: "nutrition", date: day(20) }, [genting])).toHaveLength(1);
});
test("days that do not meet are no double", () => {
  expect(doubleAid({ type: "nutrition", date: day(21) }, [genting])).toEqual([]);
  expect(doubleAid({ type: "nutrition", date: day(1), until: day(2) }, [genting])).toEqual([]);
});
test("a toilet beside food is no double, on either side", () => {
  expect(doubleAid({ type: "toilet", date: day(5) }, [genting])).toEqual([]);
  expect(doubleAid({ type: "nutrition", date: day(5) }, [{ ...genting, type: "toilet" }])).toEqual([]);
});
test("a record that is corrected is not its own double", () =>
  expect(doubleAid({ type: "nutrition", date: day(5), record: "a1" }, [genting])).toEqual([]));
test("free meals without an end go on; other help without one is a single day", () => {
  const mbg: AidFacts = { ...genting, program: "MBG", until: undefined };
  expect(doubleAid({ type: "nutrition", date: day(25) }, [mbg])).toEqual([
    { other: mbg, from: day(25), until: day(25) },
  ]);
  expect(doubleAid({ type: "nutrition", date: day(25), program: "MBG" }, [mbg])).toEqual([
    { other: mbg, from: day(25), until: undefined },
  ]);
  expect(doubleAid({ type: "nutrition", date: day(25) }, [{ ...genting, until: undefined }])).toEqual([]);
});
