import { describe, expect, test } from "vitest";
import { parsePositionCell, parseSexCell } from "#server/import/cells/choice-cell.ts";
import { dateOrderOf, parseDateCell } from "#server/import/cells/date-cell.ts";
import { isRoundedColumn } from "#server/import/cells/digits-cell.ts";
import { parseKkCell, parseNikCell, parsePhoneCell } from "#server/import/cells/identity-cell.ts";
import { parseBirthWeightCell, parseNumberCell } from "#server/import/cells/number-cell.ts";
import { parseRwCell, splitRtRw, villageByName } from "#server/import/cells/place-cell.ts";
import type { Cell } from "#server/import/table.ts";

const date = (cell: Cell) => {
  const read = parseDateCell(cell, "dayFirst");
  return read.ok ? read.value : read.problem.type;
};

describe("dates", () => {
  test.each<[string, Cell, string | undefined]>([
    ["Excel's day number", 45_292, "2024-01-01"],
    ["Excel's day number with a time", 45_292.75, "2024-01-01"],
    ["a day number as text", "45292", "2024-01-01"],
    ["a real date cell", new Date(Date.UTC(2024, 1, 29)), "2024-02-29"],
    ["dd/mm/yyyy", "03/04/2024", "2024-04-03"],
    ["d-m-yyyy", "3-4-2024", "2024-04-03"],
    ["dd.mm.yyyy", "03.04.2024", "2024-04-03"],
    ["yyyy-mm-dd", "2024-04-03", "2024-04-03"],
    ["yyyy-mm-dd with a time", "2024-04-03 00:00:00", "2024-04-03"],
    ["a leading apostrophe", "'03/04/2024", "2024-04-03"],
    ["Indonesian months", "3 Agustus 2024", "2024-08-03"],
    ["old Indonesian months", "3 Nop 2024", "2024-11-03"],
    ["English months", "3-May-2024", "2024-05-03"],
    ["an empty cell", null, undefined],
    ["a dash", "-", undefined],
    ["a day no calendar has", "30/02/2024", "NotADate"],
    ["words", "lahir prematur", "NotADate"],
    ["a two-digit year", "03/04/24", "TwoDigitYear"],
    ["a two-digit year after a month's name", "3 Mei 24", "TwoDigitYear"],
    ["a day number out of all reason", 900_000, "NotADate"],
  ])("%s", (_, cell, expected) => {
    expect(date(cell)).toBe(expected);
  });

  test("a column with 05/23/2024 and nothing to the contrary is month first", () => {
    const cells = ["05/23/2024", "04/03/2024", null];
    expect(dateOrderOf(cells)).toBe("monthFirst");
    expect(parseDateCell("04/03/2024", "monthFirst")).toEqual({ ok: true, value: "2024-04-03" });
  });

  test("a column with both kinds is day first, so that only the odd ones are refused", () => {
    expect(dateOrderOf(["05/23/2024", "23/05/2024"])).toBe("dayFirst");
    expect(dateOrderOf(["04/03/2024"])).toBe("dayFirst");
  });
});

describe("figures", () => {
  const kg = (cell: Cell) => {
    const read = parseNumberCell(cell, { min: 0.3, max: 60 }, "kg");
    return read.ok ? read.value : read.problem.type;
  };
  test.each<[string, Cell, number | string | undefined]>([
    ["a decimal comma", "12,6", 12.6],
    ["a decimal point", "12.6", 12.6],
    ["a number cell", 12.6, 12.6],
    ["what a spreadsheet computed", 12.600000000000001, 12.6],
    ["its unit behind it", "12,6 kg", 12.6],
    ["an empty cell is no zero", "", undefined],
    ["a dash is no zero", "-", undefined],
    ["0 is no weight", "0", "OutOfRange"],
    ["13,0 typed as 130", "130", "OutOfRange"],
    ["grams", 12_600, "OutOfRange"],
    ["words", "rewel", "NotANumber"],
    ["12.5 that Excel made the 12th of May", new Date(Date.UTC(2026, 4, 12)), "NumberBecameDate"],
  ])("%s", (_, cell, expected) => {
    expect(kg(cell)).toBe(expected);
  });

  test("birth weight may be in grams or in kilograms", () => {
    const limits = { min: 0.2, max: 8 };
    expect(parseBirthWeightCell("3100", limits)).toEqual({ ok: true, value: 3.1 });
    expect(parseBirthWeightCell("3,1", limits)).toEqual({ ok: true, value: 3.1 });
    expect(parseBirthWeightCell("31", limits)).toMatchObject({ ok: false, problem: { type: "OutOfRange" } });
  });
});

describe("NIK", () => {
  const nik = (
    cell: Cell,
    source: "csv" | "xlsx" = "csv",
    birthDate: string | undefined = "2023-05-12",
    parentNik: Cell = null,
  ) => {
    const read = parseNikCell(cell, {
      source,
      digitsLost: false,
      birthDate: birthDate as never,
      parentNik,
    });
    return read.ok ? read.value : read.problem.type;
  };
  test.each<[string, string | undefined, string | undefined]>([
    ["text", nik("3571011205239001"), "3571011205239001"],
    ["a leading apostrophe", nik("'3571011205239001"), "3571011205239001"],
    ["blanks and dots", nik("357101.120523 9001"), "3571011205239001"],
    ["a number cell with all digits", nik(3571011205239001, "xlsx"), "3571011205239001"],
    ["a number cell that lost its last digit", nik(3571011205239000, "xlsx"), "DigitsLost"],
    ["scientific notation", nik("3.57101E+15"), "DigitsLost"],
    ["scientific notation with a comma", nik("3,57101E+15"), "DigitsLost"],
    ["sixteen nines", nik("9999999999999999"), "Placeholder"],
    ["digits in a row", nik("1234567890123456"), "Placeholder"],
    ["fifteen digits", nik("357101120523901"), "NotSixteenDigits"],
    ["a dash", nik("-"), undefined],
    ["0", nik("0"), undefined],
    ["empty", nik(null), undefined],
    ["no such day", nik("3571013202239001"), "NikImpossible"],
    ["serial 0000", nik("3571011205230000", "csv"), "NikImpossible"],
    ["the mother's, known by its birth date", nik("3571015205959001"), "NikOfParent"],
    [
      "the mother's, known by her own column",
      nik("3571011205239001", "csv", "2023-05-12", "3571011205239001"),
      "NikOfParent",
    ],
    ["a small difference to the birth date is an old error", nik("3571011305239001"), "3571011305239001"],
  ])("%s", (_, read, expected) => {
    expect(read).toBe(expected);
  });

  test("a CSV column in which every number ends in 0 went through a spreadsheet", () => {
    const rounded = ["1", "2", "3", "4", "5"].map((digit) => `357101120523${digit}230`);
    expect(isRoundedColumn(rounded)).toBe(true);
    expect(isRoundedColumn([...rounded, "3571011205239001"])).toBe(false);
    expect(isRoundedColumn(rounded.slice(1))).toBe(false);
  });

  test("a family card number lost to rounding is missing, not guessed", () => {
    expect(parseKkCell("3.57101E+15", "csv", false)).toMatchObject({ problem: { type: "DigitsLost" } });
    expect(parseKkCell("3571010101209001", "csv", true)).toMatchObject({ problem: { type: "DigitsLost" } });
    expect(parseKkCell("3571010101209001", "csv", false)).toEqual({ ok: true, value: "3571010101209001" });
  });
});

describe("choices and places", () => {
  test.each<[Cell, string | undefined]>([
    ["L", "L"],
    ["lk", "L"],
    ["Laki-laki", "L"],
    ["P", "P"],
    ["PEREMPUAN", "P"],
    ["", undefined],
    ["?", "NotASex"],
    ["1", "NotASex"],
  ])("sex %j", (cell, expected) => {
    const read = parseSexCell(cell);
    expect(read.ok ? read.value : read.problem.type).toBe(expected);
  });

  test("position is lying, standing, unsaid or unreadable, never guessed", () => {
    expect(parsePositionCell("Terlentang")).toEqual({ ok: true, value: "lying" });
    expect(parsePositionCell("BERDIRI")).toEqual({ ok: true, value: "standing" });
    expect(parsePositionCell("")).toEqual({ ok: true, value: undefined });
    expect(parsePositionCell("duduk")).toMatchObject({ ok: false });
  });

  test("RT and RW in their spellings", () => {
    expect([5, "005", "RW 5", "05"].map((cell) => parseRwCell(cell))).toEqual(
      Array(4).fill({ ok: true, value: "05" }),
    );
    expect([null, "0", "000", "-"].map((cell) => parseRwCell(cell))).toEqual(
      Array(4).fill({ ok: true, value: undefined }),
    );
    expect(parseRwCell("mawar")).toMatchObject({ problem: { type: "NotAnRw" } });
    expect(splitRtRw("003/005")).toEqual({ rt: "003", rw: "005" });
  });

  test("kelurahan by name, in its spellings, and not at all when two fit", () => {
    expect(villageByName("3571", "BANDAR LOR", "Mojoroto")).toBe("3571011001");
    expect(villageByName("3571", "Banjar Mlati", "")).toBe("3571011003");
    expect(villageByName("3571", "Kel. Tampurejo", "Kec. Pesantren")).toBe("3571031011");
    expect(villageByName("3571", "Kelurahan Antah", "")).toBeUndefined();
  });

  test("a phone number gets back the 0 that a spreadsheet dropped", () => {
    expect(parsePhoneCell(81_200_000_001)).toEqual({ ok: true, value: "081200000001" });
    expect(parsePhoneCell("+62 812-0000-0001")).toEqual({ ok: true, value: "+6281200000001" });
    expect(parsePhoneCell("tidak ada")).toMatchObject({ problem: { type: "NotAPhone" } });
  });
});
