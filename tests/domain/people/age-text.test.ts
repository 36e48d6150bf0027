import { expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { ageText, isUnderFive } from "#domain/people/age-text.ts";

const today = civilDate(2026, 11, 21);

test.each([
  [civilDate(2026, 11, 21), "0 hari"],
  [civilDate(2026, 10, 22), "30 hari"],
  [civilDate(2026, 10, 21), "1 bulan"],
  [civilDate(2024, 11, 22), "23 bulan"],
  [civilDate(2024, 11, 21), "2 tahun"],
  [civilDate(2024, 8, 21), "2 tahun 3 bulan"],
  [civilDate(2021, 11, 22), "4 tahun 11 bulan"],
  [civilDate(2021, 8, 1), "5 tahun"],
  [civilDate(1995, 3, 2), "31 tahun"],
])("born %s reads %s", (birthDate, text) => {
  expect(ageText({ birthDate }, today)).toBe(text);
});

test("an estimated date and an unknown one say so", () => {
  expect(ageText({ birthDate: civilDate(2025, 7, 21), birthDateEstimated: true }, today)).toBe(
    "kira-kira 16 bulan",
  );
  expect(ageText({}, today)).toBe("umur belum diketahui");
});

test("a clock that is behind gives no negative age", () => {
  expect(ageText({ birthDate: civilDate(2026, 11, 22) }, today)).toBe("belum lahir menurut tanggal HP");
});

test("under five ends with the fifth birthday", () => {
  expect(isUnderFive({ birthDate: civilDate(2021, 11, 22) }, today)).toBe(true);
  expect(isUnderFive({ birthDate: civilDate(2021, 11, 21) }, today)).toBe(false);
  expect(isUnderFive({}, today)).toBe(false);
});
