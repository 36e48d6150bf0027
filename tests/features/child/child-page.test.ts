import { describe, expect, test } from "vitest";
import { type CivilDate, civilDate, civilDateFromEpochDay, epochDay } from "#domain/civil-date.ts";
import type { ChildMeasurement } from "#domain/measurements/child-measurement.ts";
import { chartIds, chartSpecs } from "#features/child/chart/chart-specs.ts";
import { growthChart } from "#features/child/chart/growth-chart.ts";
import { standardPicture } from "#features/child/chart/standard-picture.ts";
import { childGrowth, type MonitoredPerson } from "#features/child/child-view.ts";
import { historyRows } from "#features/child/history-rows.ts";
import { isDayOfDeath, markFields } from "#features/child/mark-sheet.tsx";
import { motherView } from "#features/child/mother-view.ts";

/** A boy; on 21 Nov 2026 366 days old. */
const child: MonitoredPerson = { sex: "L", birthDate: civilDate(2025, 11, 20) };

const measured = (date: string, parts: Partial<ChildMeasurement> = {}): ChildMeasurement => ({
  record: `r ${date} ${parts.author ?? ""}`,
  version: `v ${date} ${parts.author ?? ""}`,
  date: date as CivilDate,
  author: "siti",
  pending: false,
  position: parts.lengthCm === undefined ? undefined : "lying",
  ...parts,
});

describe("the latest result", () => {
  test("speaks for the newest day, and for older ones where it is silent", () => {
    const { latest } = childGrowth(child, [
      measured("2026-10-03", { weightKg: 9.3, lengthCm: 74.5 }),
      measured("2026-11-05", { weightKg: 9.6 }),
    ]);
    expect(latest?.day.date).toBe("2026-11-05");
    expect(latest?.lines.map(({ shortLabel, takenOn }) => [shortLabel, takenOn])).toEqual([
      ["BB/U", undefined],
      ["PB/U", "2026-10-03"],
      ["BB/PB", "2026-10-03"],
      ["IMT/U", "2026-10-03"],
    ]);
    expect(latest?.changes).toEqual(["Naik 300 gram, bulan ini paling sedikit 300."]);
  });

  test("takes weight and length of one day from two people as one", () => {
    const { days, latest } = childGrowth(child, [
      measured("2026-11-05", { weightKg: 9.6, author: "siti" }),
      measured("2026-11-05", { lengthCm: 75.7, author: "ayu" }),
    ]);
    expect(days).toHaveLength(1);
    expect(latest?.lines.map(({ shortLabel }) => shortLabel)).toContain("BB/PB");
  });

  test("leaves out what was sent back and says so", () => {
    const growth = childGrowth(child, [
      measured("2026-11-05", { weightKg: 15, review: { decision: "sendBack", note: "Cek timbangan" } }),
    ]);
    expect(growth.latest).toBeUndefined();
    expect(growth.sentBack).toMatchObject([{ review: { note: "Cek timbangan" } }]);
  });
});

describe("what the mother is shown", () => {
  const shown = (parts: Partial<ChildMeasurement>) =>
    motherView(
      child,
      childGrowth(child, [measured("2026-10-03", { weightKg: 6.4 }), measured("2026-11-05", parts)]),
    );

  test("is weight, change, line and step", () => {
    expect(shown({ weightKg: 6.5, lengthCm: 73 })).toMatchObject({
      weight: "6,5 kg",
      length: "73,0 cm",
      change: "Naik 100 gram sejak bulan lalu",
      line: [{ y: 6.4 }, { y: 6.5 }],
    });
  });

  test("has no z, no category, no label, however low", () => {
    const view = shown({ weightKg: 6.2, lengthCm: 69, oedema: true });
    expect(JSON.stringify({ ...view, line: [] })).not.toMatch(/pendek|kurang|buruk|stunting|merah|z\b|SD/i);
  });

  test("sends nobody anywhere for a figure in doubt", () => {
    expect(shown({ weightKg: 25 })?.nextStep).toContain("ukur sekali lagi");
  });
});

describe("the chart", () => {
  const days = childGrowth(child, [
    measured("2026-08-03", { weightKg: 9, lengthCm: 72 }),
    measured("2026-11-05", { weightKg: 9.6, lengthCm: 75.7 }),
  ]).days;

  test("stands the child's points on WHO's lines, oldest first, with the newest in view", () => {
    const chart = growthChart("weightForAge", child, days, 366);
    expect(chart.points.map(({ figure, word }) => [figure, word])).toEqual([
      ["9,0 kg", "Berat badan normal"],
      ["9,6 kg", "Berat badan normal"],
    ]);
    const newest = chart.points.at(-1)?.x ?? 0;
    expect(newest).toBeGreaterThan(chart.start[0]);
    expect(newest).toBeLessThan(chart.start[1]);
  });

  // WHO weight-for-age, boys, 12 months: -3 SD 6.9, -2 SD 7.7, median 9.6 (published table, rounded).
  test("draws the published figures", () => {
    const { lines } = standardPicture(chartSpecs.weightForAge, "L", "lying");
    const at12 = (label: string) =>
      lines.find((line) => line.label === label)?.points.find(({ x }) => Math.abs(x - 12) < 0.15)?.y;
    expect(at12("−3 SD")).toBeCloseTo(6.9, 1);
    expect(at12("−2 SD")).toBeCloseTo(7.7, 1);
    expect(at12("median WHO")).toBeCloseTo(9.6, 1);
  });

  test("breaks the length lines at 24 months, where lying turns to standing", () => {
    const { lines } = standardPicture(chartSpecs.lengthForAge, "L", "lying");
    for (const { points } of lines) expect(points.filter(({ y }) => y === undefined)).toHaveLength(1);
  });

  test("names zones by the categories that judge, open at both ends", () => {
    for (const id of chartIds) {
      const { bands } = standardPicture(chartSpecs[id], "P", "lying");
      expect(bands.length).toBeGreaterThan(3);
      expect(bands[0]?.points.every(({ low }) => low === Number.NEGATIVE_INFINITY)).toBe(true);
      expect(bands.at(-1)?.points.every(({ high }) => high === Number.POSITIVE_INFINITY)).toBe(true);
      for (const { points } of bands) for (const { low, high } of points) expect(high).toBeGreaterThan(low);
    }
  });

  test("keeps a height off the lines of lengths", () => {
    const born = civilDateFromEpochDay(epochDay(civilDate(2026, 11, 5)) - 740);
    const older = { ...child, birthDate: born };
    const both = childGrowth(older, [
      measured("2026-09-05", { weightKg: 10, lengthCm: 80 }),
      measured("2026-11-05", { weightKg: 10.4, lengthCm: 81.5, position: "standing" }),
    ]).days;
    const chart = growthChart("weightForLength", older, both, 756);
    expect(chart.points.map(({ date }) => date)).toEqual(["2026-11-05"]);
    expect(chart.xLabel).toBe("Tinggi (cm)");
  });

  test("without a birth date has lines and no points", () => {
    const unknown = { sex: "P" } as const;
    const unknownDays = childGrowth(unknown, [measured("2026-11-05", { weightKg: 9.6 })]).days;
    expect(growthChart("weightForAge", unknown, unknownDays, undefined).points).toEqual([]);
  });
});

describe("the list of measurements", () => {
  const sources = {
    child,
    workerName: (id: string) => (id === "siti" ? "Bu Siti" : undefined),
    versionOf: () => undefined,
    receiptOf: () => "safe" as const,
  };

  test("says figures, who, result and where the record is", () => {
    const [row] = historyRows(
      [measured("2026-11-05", { weightKg: 9.6, lengthCm: 70, role: "cadre", pending: true })],
      sources,
    );
    expect(row).toMatchObject({
      figures: "9,6 kg · 70,0 cm telentang",
      who: "Bu Siti, kader TPK",
      receipt: "onlyHere",
    });
    expect(row?.marks.map(({ word }) => word)).toContain("Pendek");
  });

  test("has one quiet mark when all is well", () => {
    expect(historyRows([measured("2026-11-05", { weightKg: 9.6 })], sources)[0]?.marks).toEqual([
      { tone: "normal", word: "Semua dalam batas normal" },
    ]);
  });

  test("still shows what one that was sent back said", () => {
    const back = measured("2026-11-05", { weightKg: 9.6, review: { decision: "sendBack" } });
    expect(historyRows([back], sources)[0]).toMatchObject({ sentBack: expect.any(String), marks: [{}] });
  });
});

describe("marking", () => {
  const today = civilDate(2026, 11, 21);
  test("a death has a day between birth and today, or none", () => {
    expect(isDayOfDeath("", child.birthDate, today)).toBe(true);
    expect(isDayOfDeath("2026-11-21", child.birthDate, today)).toBe(true);
    expect(isDayOfDeath("2026-11-22", child.birthDate, today)).toBe(false);
    expect(isDayOfDeath("2025-11-19", child.birthDate, today)).toBe(false);
    expect(isDayOfDeath("31/2/2026", child.birthDate, today)).toBe(false);
  });
  test("present takes a wrongly noted death back", () => {
    expect(markFields("present", "")).toEqual({ listStatus: "present", life: "alive", diedOn: undefined });
    expect(markFields("dead", "2026-11-01")).toEqual({ life: "dead", diedOn: "2026-11-01" });
  });
});
