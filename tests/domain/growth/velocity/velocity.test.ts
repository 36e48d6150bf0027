import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isSlow, readVelocity, velocityText } from "#domain/growth/velocity/velocity.ts";
import { velocityTables } from "#domain/growth/velocity/velocity-tables.ts";

const MONTH = 30.4375;

const weight = (sex: "L" | "P", fromMonths: number, days: number, gain: number) =>
  readVelocity({
    sex,
    measure: "weight",
    fromDays: fromMonths * MONTH,
    toDays: fromMonths * MONTH + days,
    gain,
  });

describe("growth velocity", () => {
  test("WHO's median gains are z 0: 1023 g in a boy's first four weeks, 344 g from 6 to 7 months of a girl", () => {
    expect(weight("L", 0, 28, 1023.0783)).toEqual({ kind: "z", z: 0, intervalMonths: 1 });
    expect(weight("P", 6, MONTH, 344.3023)).toEqual({ kind: "z", z: 0, intervalMonths: 1 });
    expect(weight("L", 12, 2 * MONTH, 437.0541)).toEqual({ kind: "z", z: 0, intervalMonths: 2 });
    expect(
      readVelocity({ sex: "P", measure: "length", fromDays: 0, toDays: 3 * MONTH, gain: 10.5967 }),
    ).toEqual({ kind: "z", z: 0, intervalMonths: 3 });
  });

  test("missing KBM is not unusual: 250 g in the tenth month is below 300 and quite common", () => {
    const velocity = weight("L", 9, 30, 250);
    expect(velocity).toMatchObject({ kind: "z" });
    expect(isSlow(velocity)).toBe(false);
    expect(velocityText(velocity)).toContain("Biasa");
  });

  test("z rises with the gain, also when weight is lost", () => {
    const zs = [-100, -50, 0, 100, 300, 600].map((gain) => weight("P", 5, 30, gain));
    const numbers = zs.map((velocity) => (velocity.kind === "z" ? velocity.z : Number.NaN));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(numbers[0]).toBeLessThan(-2);
  });

  test("no number beyond 3 SD on either side", () => {
    expect(weight("L", 2, 30, -300)).toEqual({ kind: "belowTable", intervalMonths: 1 });
    expect(weight("L", 2, 30, -5000)).toEqual({ kind: "belowTable", intervalMonths: 1 });
    expect(weight("L", 2, 30, 2500)).toEqual({ kind: "aboveTable", intervalMonths: 1 });
    expect(isSlow(weight("L", 2, 30, -300))).toBe(true);
    expect(isSlow(weight("L", 2, 30, 2500))).toBe(false);
  });

  test("nothing is said when the interval is not near one, two or three months", () => {
    for (const days of [10, 24, 44, 72, 120])
      expect(weight("L", 4, days, 400)).toEqual({ kind: "none", why: "interval" });
    for (const days of [26, 35, 56, 67, 82, 100]) expect(weight("L", 4, days, 400).kind).not.toBe("none");
  });

  test("a longer month is brought to the nominal one before it is judged", () => {
    const inThirty = weight("L", 4, 30.4375, 500);
    const inThirtyFive = weight("L", 4, 35, (500 * 35) / 30.4375);
    expect(inThirtyFive).toEqual(inThirty);
  });

  test("beyond the last row and before term there is none", () => {
    expect(weight("L", 12, 30, 200)).toEqual({ kind: "none", why: "tooOld" });
    expect(weight("L", 23, 61, 200)).toEqual({ kind: "none", why: "tooOld" });
    expect(weight("L", -0.5, 30, 900)).toEqual({ kind: "none", why: "beforeTerm" });
  });

  test("words for every band, none where there is nothing to say", () => {
    const said = (z: number) => velocityText({ kind: "z", z, intervalMonths: 1 });
    expect([-2.5, -1.5, 0, 2.5].map((z) => said(z)?.split(":")[0])).toEqual([
      "Lambat",
      "Agak lambat",
      "Biasa",
      "Cepat",
    ]);
    expect(velocityText({ kind: "none", why: "interval" })).toBeUndefined();
  });

  test("every table is complete: weight over 1 month to month 12, all others to month 24", () => {
    for (const table of velocityTables) {
      const last = table.measure === "weight" && table.intervalMonths === 1 ? 12 : 24;
      const rows = table.rows.split(";").map((row) => row.trim().split(" ").map(Number));
      expect(rows).toHaveLength(last - table.intervalMonths + 1);
      for (const row of rows) expect(row.filter((figure) => figure > 0)).toHaveLength(3);
    }
    expect(velocityTables).toHaveLength(10);
  });
});

// Where the collected public figures are at hand, every carried figure is compared with them.
const SOURCE = new URL("../../../../../shared/growth/who-velocity.csv", import.meta.url);

test.skipIf(!existsSync(SOURCE))("the carried figures are the collected ones", () => {
  const lines = readFileSync(SOURCE, "utf8").trim().split("\n").slice(1);
  for (const table of velocityTables) {
    const expected = lines
      .map((line) => line.split(","))
      .filter(
        ([measure, , sex, months]) =>
          measure === table.measure &&
          sex === (table.sex === "L" ? "M" : "F") &&
          months === String(table.intervalMonths),
      );
    expect(table.rows.split(";").map((row) => row.trim())).toEqual(
      expected.map((fields) => fields.slice(7, 10).join(" ")),
    );
    for (const fields of expected) expect(fields[10]).toBe(String(table.delta));
  }
});
