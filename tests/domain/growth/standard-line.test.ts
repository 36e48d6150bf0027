import { describe, expect, test } from "vitest";
import { wholeDays } from "#domain/growth/age.ts";
import { standardLine } from "#domain/growth/standard-line.ts";
import { publishedSdRows } from "./fixtures/published-sd-rows.ts";

const SDS = [-3, -2, -1, 0, 1, 2, 3];

describe("lines of the standard for charts", () => {
  test.each(publishedSdRows)("$id $sex at $at $position: WHO's printed values", (row) => {
    const x = row.id === "weightForLength" ? row.at : wholeDays(row.at * 30.4375);
    const printed = SDS.map((sd) => {
      const line = standardLine(row.id, row.sex, sd, { stepDays: 1, stepMm: 1 });
      const segment = line.segments.find(
        ({ position, points }) =>
          (row.id !== "weightForLength" || position === row.position) && points.some((one) => one.x === x),
      );
      return segment?.points.find((one) => one.x === x)?.y;
    });
    for (const [at, value] of printed.entries()) {
      // Printed with one decimal; the months of the printed table are 30.4375 days, ours whole days.
      expect(Math.abs((value ?? Number.NaN) - (row.values[at] ?? Number.NaN))).toBeLessThanOrEqual(0.07);
    }
  });

  test("length changes its line at day 731, where the child stands up; weight does not", () => {
    const length = standardLine("lengthForAge", "L", 0);
    expect(length.axis).toBe("ageDays");
    expect(length.segments.map(({ position, points }) => [position, points[0]?.x, points.at(-1)?.x])).toEqual(
      [
        ["lying", 0, 730],
        ["standing", 731, 1826],
      ],
    );
    expect(standardLine("weightForAge", "L", 0).segments).toHaveLength(1);
  });

  test("weight-for-length has a line lying and a line standing, by centimetre", () => {
    const line = standardLine("weightForLength", "P", -2);
    expect(line.axis).toBe("lengthCm");
    expect(line.segments.map(({ position, points }) => [position, points[0]?.x, points.at(-1)?.x])).toEqual([
      ["lying", 45, 110],
      ["standing", 65, 120],
    ]);
    expect(line.segments[0]?.points[1]?.x).toBe(46);
  });

  test.each(["weightForAge", "lengthForAge", "bmiForAge", "headForAge", "weightForLength"] as const)(
    "%s: straight between its points it is WHO's line to a thousandth",
    (id) => {
      for (const sex of ["L", "P"] as const)
        for (const sd of [-3, 0, 3]) {
          const fine = standardLine(id, sex, sd, { stepDays: 1, stepMm: 1 }).segments;
          for (const [at, { points }] of standardLine(id, sex, sd).segments.entries())
            for (const { x, y } of fine[at]?.points ?? []) {
              const after = points.findIndex((point) => point.x >= x);
              const [from, to] = [points[Math.max(0, after - 1)], points[after]];
              if (!from || !to) throw new Error(`no line at ${x}`);
              const share = to.x === from.x ? 0 : (x - from.x) / (to.x - from.x);
              expect(Math.abs(from.y + share * (to.y - from.y) - y) / y).toBeLessThan(0.001);
            }
        }
    },
  );

  test("the red line of the KMS: BB/U -3 SD of boys and girls", () => {
    const redLine = (sex: "L" | "P") =>
      [0, 6, 12, 24, 36, 48].map((months) => {
        const day = wholeDays(months * 30.4375);
        const points = standardLine("weightForAge", sex, -3, { stepDays: 1 }).segments[0]?.points;
        return Math.round((points?.[day]?.y ?? Number.NaN) * 10) / 10;
      });
    expect(redLine("L")).toEqual([2.1, 5.7, 6.9, 8.6, 10.0, 11.2]);
    expect(redLine("P")).toEqual([2.0, 5.1, 6.3, 8.1, 9.6, 10.9]);
  });
});
