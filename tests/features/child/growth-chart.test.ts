import { describe, expect, test } from "vitest";
import { addDays, type CivilDate, civilDate } from "#domain/civil-date.ts";
import type { ChildMeasurement } from "#domain/measurements/child-measurement.ts";
import type { MeasuredChild } from "#domain/measurements/measurement-draft.ts";
import { chartIds, chartSpecs } from "#features/child/chart/chart-specs.ts";
import { chartIdsFor, growthChart } from "#features/child/chart/growth-chart.ts";
import { pictureProps } from "#features/child/chart/growth-drawing.ts";
import { standardPicture } from "#features/child/chart/standard-picture.ts";
import { childGrowth } from "#features/child/child-view.ts";

const TODAY = civilDate(2026, 11, 21);
/** A boy, 366 days old on 21 Nov 2026. */
const child: MeasuredChild = { sex: "L", birthDate: civilDate(2025, 11, 20) };

const measured = (date: string, parts: Partial<ChildMeasurement> = {}): ChildMeasurement => ({
  record: `r ${date}`,
  version: `v ${date}`,
  date: date as CivilDate,
  author: "siti",
  pending: false,
  position: parts.lengthCm === undefined ? undefined : "lying",
  ...parts,
});
const daysOf = (of: MeasuredChild, ...all: readonly ChildMeasurement[]) => childGrowth(of, all, TODAY).days;

const days = daysOf(
  child,
  measured("2026-08-03", { weightKg: 9, lengthCm: 72, headCm: 45 }),
  measured("2026-11-05", { weightKg: 9.6, lengthCm: 75.7, headCm: 46 }),
);

describe("the child's points", () => {
  test("stand on WHO's lines, oldest first, joined, with the newest in view", () => {
    const chart = growthChart("weightForAge", child, days, 366);
    expect(chart.points.map(({ figure, word }) => [figure, word])).toEqual([
      ["9,0 kg", "Di daerah hijau"],
      ["9,6 kg", "Di daerah hijau"],
    ]);
    expect(chart.lines.at(-1)?.points).toHaveLength(2);
    const newest = chart.points.at(-1)?.x ?? 0;
    expect(newest).toBeGreaterThan(chart.start[0]);
    expect(newest).toBeLessThan(chart.start[1]);
  });

  test.each([
    ["lengthForAge", ["72,0 cm", "75,7 cm"]],
    ["weightForLength", ["9,0 kg", "9,6 kg"]],
    // 9.0 / 0.72² and 9.6 / 0.757²
    ["bmiForAge", ["17,36 kg/m²", "16,75 kg/m²"]],
    ["headForAge", ["45,0 cm", "46,0 cm"]],
  ] as const)("of %s are %j", (id, figures) => {
    expect(growthChart(id, child, days, 366).points.map(({ figure }) => figure)).toEqual(figures);
  });

  test("carry the colour of the printed book: yellow in the yellow, orange above the orange line", () => {
    const tones = [6.5, 7.3, 9.6, 12.5].map((weightKg) =>
      growthChart("weightForAge", child, daysOf(child, measured("2026-11-05", { weightKg })), 366).points.map(
        ({ tone, word }) => [tone, word],
      ),
    );
    expect(tones.flat()).toEqual([
      ["veryLow", "Di bawah garis merah (BGM)"],
      ["watch", "Di daerah kuning"],
      ["normal", "Di daerah hijau"],
      ["high", "Di atas garis oranye"],
    ]);
  });

  test("without a birth date there are lines and no points", () => {
    const unknown = { sex: "P" } as const;
    const unknownDays = daysOf(unknown, measured("2026-11-05", { weightKg: 9.6 }));
    expect(growthChart("weightForAge", unknown, unknownDays, undefined).points).toEqual([]);
    expect(growthChart("weightForAge", unknown, unknownDays, undefined).lines.length).toBeGreaterThan(3);
  });
});

describe("WHO's lines", () => {
  // Published tables, rounded: weight-for-age at 12 months -3 SD, -2 SD, median, +1 SD.
  test.each([
    ["L", [6.9, 7.7, 9.6, 10.8]],
    ["P", [6.3, 7, 8.9, 10.1]],
  ] as const)("of the KMS are those published for %s", (sex, figures) => {
    const { lines } = standardPicture(chartSpecs.weightForAge, sex);
    const at12 = (label: string) =>
      lines.find((line) => line.label === label)?.points.find(({ x }) => Math.abs(x - 12) < 0.15)?.y;
    const labels = ["garis merah", "−2 SD", "median WHO", "garis oranye"];
    labels.forEach((label, at) => {
      // Rounded to 0.1 kg there, and up to four days younger here.
      expect(Math.abs((at12(label) ?? 0) - (figures[at] ?? 0))).toBeLessThan(0.08);
    });
  });

  test("break at 24 months where lying turns to standing, and only there", () => {
    for (const id of chartIds) {
      const { lines } = standardPicture(chartSpecs[id], "L");
      const breaks = chartSpecs[id].hasPositionGap ? 1 : 0;
      for (const { points } of lines) expect(points.filter(({ y }) => y === undefined)).toHaveLength(breaks);
    }
  });

  test("have zones between them, open at both ends, each with its own word", () => {
    for (const id of chartIds) {
      const { bands } = standardPicture(chartSpecs[id], "P");
      expect(bands.length).toBeGreaterThan(2);
      expect(new Set(bands.map(({ label }) => label)).size).toBe(bands.length);
      expect(bands[0]?.points.every(({ low }) => low === Number.NEGATIVE_INFINITY)).toBe(true);
      expect(bands.at(-1)?.points.every(({ high }) => high === Number.POSITIVE_INFINITY)).toBe(true);
      for (const { points } of bands) for (const { low, high } of points) expect(high).toBeGreaterThan(low);
    }
  });
});

describe("at 24 months", () => {
  const born = addDays(civilDate(2026, 11, 5), -740);
  const older: MeasuredChild = { ...child, birthDate: born };
  const both = daysOf(
    older,
    measured("2026-09-05", { weightKg: 10, lengthCm: 80 }),
    measured("2026-11-05", { weightKg: 10.4, lengthCm: 81.5, position: "standing" }),
  );

  test("the points are not joined across the change of position, and it is explained", () => {
    const chart = growthChart("lengthForAge", older, both, 756);
    expect(chart.lines.at(-1)?.points.map(({ y }) => y)).toEqual([80, undefined, 81.5]);
    expect(chart.guides).toMatchObject([{ label: "berdiri" }]);
    expect(chart.notes.join()).toContain("0,7 cm");
  });

  test("a weight is joined: it has no position", () => {
    expect(growthChart("weightForAge", older, both, 756).lines.at(-1)?.points).toHaveLength(2);
  });

  test("a height keeps off the lines of lengths, and each has its chart", () => {
    expect(growthChart("weightForHeight", older, both, 756).points.map(({ date }) => date)).toEqual([
      "2026-11-05",
    ]);
    expect(growthChart("weightForLength", older, both, 756).points.map(({ date }) => date)).toEqual([
      "2026-09-05",
    ]);
    expect(growthChart("weightForHeight", older, both, 756).xLabel).toBe("Tinggi (cm)");
    expect(chartIdsFor(both, 756)).toEqual(chartIds);
    expect(chartIdsFor(days, 366)).not.toContain("weightForHeight");
  });
});

describe("a child born preterm", () => {
  // 30 weeks: 70 days early.
  const early: MeasuredChild = { sex: "L", birthDate: "2026-06-08" as CivilDate, gestationWeeks: 30 };
  const chart = growthChart(
    "weightForAge",
    early,
    daysOf(early, measured("2026-09-05", { weightKg: 3.4 }), measured("2026-11-05", { weightKg: 5 })),
    166,
  );

  test("has points by corrected age apart from the others: hollow, 70 days earlier, on a line of their own", () => {
    const marks = pictureProps(chart, chart.bounds).marks ?? [];
    expect(marks.map(({ isHollow }) => isHollow)).toEqual([false, true, false, true]);
    const [, , real, corrected] = chart.points;
    expect((real?.x ?? 0) - (corrected?.x ?? 0)).toBeCloseTo(70 / 30.4375, 6);
    expect(chart.lines.slice(-2).map(({ look, points }) => [look, points.length])).toEqual([
      ["thick", 2],
      ["dashed", 2],
    ]);
    expect(corrected).toMatchObject({ ageText: "umur koreksi 2 bulan", word: "Di daerah hijau" });
    expect(real?.word).toBe("Di bawah garis merah (BGM)");
    expect(chart.notes.join()).toContain("umur koreksi");
  });

  test("has none of them where age plays no part", () => {
    const measuredDay = daysOf(early, measured("2026-11-05", { weightKg: 5, lengthCm: 57 }));
    expect(growthChart("weightForLength", early, measuredDay, 166).points).toHaveLength(1);
  });
});
