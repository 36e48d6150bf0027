import { describe, expect, test } from "vitest";
import type { CivilDate } from "#domain/civil-date.ts";
import { checkKk } from "#domain/people/kk.ts";
import {
  birthDateInNik,
  checkNik,
  datesInNik,
  maskNik,
  nikDigits,
  nikEnd,
  nikRules,
  sexInNik,
} from "#domain/people/nik.ts";
import { parseRw } from "#domain/people/rw.ts";

const day = (text: string) => text as CivilDate;
const broken = (nik: string, person = {}) => checkNik(nik, person).map(({ id }) => id);
/** A girl born on 12 May 2024, first registered in Mojoroto. */
const girl = "3571015205240001";

describe("a NIK", () => {
  test("that is sound has nothing against it", () => {
    expect(broken(girl)).toEqual([]);
    expect(broken(girl, { sex: "P", birthDate: day("2024-05-12") })).toEqual([]);
  });
  test.each(["", "357101520524000", "35710152052400011", "357101520524000A", "3571 0152 0524 0001"])(
    "%j is not sixteen digits, and nothing else is said",
    (nik) => expect(broken(nik)).toEqual(["notSixteenDigits"]),
  );
  test.each(["9999999999999999", "0000000000000000", "1234567890123456"])(
    "%s is a placeholder, and nothing else is said",
    (nik) => expect(broken(nik)).toEqual(["placeholder"]),
  );
  test.each([
    ["day 00", "3571010005240001"],
    ["day 32", "3571013205240001"],
    ["day 40", "3571014005240001"],
    ["day 72", "3571017205240001"],
    ["31 June", "3571013106240001"],
    ["month 13", "3571011213240001"],
    ["29 February of no leap year", "3571012902230001"],
  ])("with %s is no date: an error", (_, nik) => {
    const [first] = checkNik(nik);
    expect(first).toMatchObject({ id: "noSuchDate", level: "error" });
  });
  test("of a leap day is read in the century that has it", () => {
    expect(datesInNik("3571012902000001")).toEqual(["2000-02-29"]);
    expect(broken("3571012902000001")).toEqual([]);
  });
  test("with the serial 0000 is an error", () => expect(broken("3571015205240000")).toEqual(["noSerial"]));

  test("of another sex or birth date is asked, not refused: old cards hold old errors", () => {
    expect(
      checkNik(girl, { sex: "L", birthDate: day("2024-05-13") }).map(({ id, level }) => [id, level]),
    ).toEqual([
      ["otherSex", "warning"],
      ["otherBirthDate", "warning"],
    ]);
  });
  test("is read in the century of the recorded birth date", () => {
    expect(broken("3571015205240001", { birthDate: day("1924-05-12") })).toEqual([]);
  });
  test("of an unknown province or kecamatan is asked", () => {
    expect(broken("0971015205240001")).toEqual(["unknownProvince"]);
    expect(broken("3571095205240001")).toEqual(["unknownKecamatan"]);
    expect(broken("9601015205240001")).toEqual([]);
  });
  test("of a kecamatan or province that no longer exists passes", () => {
    expect(broken("6372015205240001")).toEqual([]);
    expect(broken("5401015205700001")).toEqual([]);
  });
  test("every rule speaks Indonesian and has a level", () => {
    for (const { text, level } of nikRules) {
      expect(text.endsWith(".")).toBe(true);
      expect(["error", "warning"]).toContain(level);
    }
  });

  test("tells sex and birth date", () => {
    expect([sexInNik(girl), sexInNik("3571013112240001")]).toEqual(["P", "L"]);
    expect(birthDateInNik(girl, day("2026-11-21"))).toBe("2024-05-12");
    expect(birthDateInNik("3571015205850001", day("2026-11-21"))).toBe("1985-05-12");
  });
  test("tells no birth date when two centuries are plausible, or none", () => {
    // Born in December 1926 and not yet a hundred, since December 2026 lies ahead.
    expect(birthDateInNik("3571011212260001", day("2026-11-21"))).toBe("1926-12-12");
    expect(birthDateInNik("3571012111260001", day("2026-11-21"))).toBeUndefined();
    expect(birthDateInNik("3571013106240001", day("2026-11-21"))).toBeUndefined();
  });
  test("is shown by its end only", () => {
    expect(nikEnd(girl)).toBe("0001");
    expect(maskNik(girl)).toBe("•••• 0001");
    expect(maskNik(girl)).not.toContain("520524");
  });
  test("loses what spreadsheets put around it", () => {
    expect(nikDigits("'3571.0152-0524 0001 ")).toBe(girl);
  });
});

describe("a No KK", () => {
  const kk = (number: string, asOf?: string) =>
    checkKk(number, asOf === undefined ? undefined : day(asOf)).map(({ id }) => id);
  test("with the day it was issued passes", () => expect(kk("3571011203190005", "2026-11-21")).toEqual([]));
  test("that is none is an error", () => {
    expect(kk("123")).toEqual(["notSixteenDigits"]);
    expect(kk("9999999999999999")).toEqual(["placeholder"]);
  });
  test("that is a woman's NIK, has no date or lies ahead is asked", () => {
    expect(kk(girl)).toEqual(["looksLikeNik"]);
    expect(kk("3571013113190005")).toEqual(["noSuchDate"]);
    expect(kk("3571011203270005", "2026-11-21")).toEqual([]);
    expect(kk("3571011203270005", "1920-11-21")).toEqual(["issuedInFuture"]);
  });
});

describe("an RW as people write it", () => {
  test.each([
    ["5", "05"],
    ["05", "05"],
    ["005", "05"],
    ["RW 05", "05"],
    ["rt.3", "03"],
    ["RW05", "05"],
    ["12", "12"],
    ["104", "104"],
    ["000", "0"],
    ["0", "0"],
  ])("%s is %s", (text, rw) => expect(parseRw(text)).toEqual({ ok: true, value: rw }));
  test.each(["", "-", "lima", "1234", "5a", "5/2"])("%j is none", (text) =>
    expect(parseRw(text)).toEqual({ ok: false, problem: { type: "NotAnRw", text } }),
  );
});
