import { expect, test } from "vitest";
import { civilDate, completedMonths } from "#domain/civil-date.ts";
import { estimatedBirthDate } from "#domain/people/estimated-birth-date.ts";

const today = civilDate(2026, 11, 21);

test("months lie in the middle of the month they may mean", () => {
  expect(estimatedBirthDate({ years: 0, months: 16 }, today)).toBe("2025-07-06");
  expect(estimatedBirthDate({ years: 1, months: 4 }, today)).toBe("2025-07-06");
});

test("years alone lie in the middle of the year they may mean", () => {
  expect(estimatedBirthDate({ years: 31 }, today)).toBe("1995-05-21");
});

test("the age that was told is the age that is read, on every day of a year", () => {
  for (let month = 1; month <= 12; month++)
    for (const day of [
      1,
      14,
      28,
      ...(month === 2 ? [] : [30]),
      ...([4, 6, 9, 11, 2].includes(month) ? [] : [31]),
    ])
      for (let months = 0; months < 72; months++) {
        const asOf = civilDate(2026, month, day);
        expect(completedMonths(estimatedBirthDate({ years: 0, months }, asOf), asOf)).toBe(months);
      }
});
