import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { lmsRow, lmsTable } from "#domain/growth/standards/lms-table.ts";
import { packColumn, unpackColumn } from "#domain/growth/standards/packed-column.ts";
import { packedTables } from "#domain/growth/standards/tables.ts";
import { columnChecksums } from "../fixtures/column-checksums.ts";

describe("the shipped tables are WHO's, figure by figure", () => {
  test.each(columnChecksums)("$table $sex $column", ({ table, sex, column, scale, count, sum, sha256 }) => {
    const figures = Array.from(lmsTable(table, sex)[column], (value) => Math.round(value * scale));
    expect(figures).toHaveLength(count);
    expect(figures.reduce((a, b) => a + b, 0)).toBe(sum);
    expect(createHash("sha256").update(figures.join(",")).digest("hex")).toBe(sha256);
  });

  test("every shipped column has a checksum", () => {
    expect(columnChecksums).toHaveLength(Object.keys(packedTables).length * 2 * 3);
  });

  test("figures are the doubles of their decimal text", () => {
    expect(lmsTable("weightForAge", "L").m[0]).toBe(3.3464);
    expect(lmsTable("weightForAge", "L").s[0]).toBe(0.14602);
    expect(lmsTable("bmiForAge", "P").l[0]).toBe(-0.0631);
    expect(lmsRow(lmsTable("weightForLength", "P"), 450)).toEqual({ l: -0.3833, m: 2.4607, s: 0.09029 });
  });

  test("L is never 0, so that the logarithmic formula is not needed", () => {
    for (const { table, sex } of columnChecksums) expect(lmsTable(table, sex).l).not.toContain(0);
  });

  test("a row outside the table is no row", () => {
    const table = lmsTable("weightForAge", "P");
    expect(lmsRow(table, -1)).toBeUndefined();
    expect(lmsRow(table, 1827)).toBeUndefined();
    expect(lmsRow(table, 1826)).toBeDefined();
  });
});

describe("packed columns", () => {
  test.each([
    ["constant", [10000, 10000, 10000, 10000]],
    ["straight", [5, 7, 9, 11, 13]],
    ["curved with small, large and negative changes", [0, 1, 3, -20, 500, 500, 499, -7000, 26, 78, 104]],
    ["one figure", [42]],
    ["two figures", [42, 40]],
  ])("%s: unpacking gives back what was packed", (_, column) => {
    expect([...unpackColumn(packColumn(column), column.length, 1)]).toEqual(column);
  });
});
